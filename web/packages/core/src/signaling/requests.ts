import type { ServerFrame } from '@tandem/protocol';
import type { Refusal } from '../session/types.ts';
import { refusalOf, ServerRefusal } from './server-refusal.ts';

export type Answer = ServerFrame['body'];

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (failure: ServerRefusal) => void;
}

/** Matches answers to requests by `request_id`. */
export class Requests {
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** The id for the next frame, never 0. */
  nextId(): number {
    this.lastId = this.lastId >= 0xffffffff ? 1 : this.lastId + 1;
    return this.lastId;
  }

  /** Resolves with the answer to this id; rejects with `ServerRefusal`. */
  answerTo(id: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
    });
  }

  /** True where somebody waited for this frame. */
  settle(frame: ServerFrame): boolean {
    const waiting = this.waiting.get(frame.requestId);
    if (waiting === undefined) return false;
    this.waiting.delete(frame.requestId);
    if (frame.body.case === 'refused') {
      waiting.reject(new ServerRefusal(refusalOf(frame.body.value)));
    } else {
      waiting.resolve(frame.body);
    }
    return true;
  }

  /** Rejects everything that still waits. */
  failAll(refusal: Refusal): void {
    const all = [...this.waiting.values()];
    this.waiting.clear();
    for (const waiting of all) waiting.reject(new ServerRefusal(refusal));
  }
}
