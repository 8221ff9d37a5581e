import {
  create,
  type Init,
  type Resumed,
  type ResumedSchema,
  type Sealed,
  SealedSchema,
} from '@tandem/protocol';
import type { Clock } from '../signaling/ports.ts';
import { TrustError } from '../trust/index.ts';

/** Frames kept for a peer whose socket was lost: twice what a negotiation has, and below the server's 50 in a second. */
export const MAX_KEPT = 40;
/** How long frames wait for the peer while our own socket is there, in milliseconds. */
export const PATIENCE_MS = 30_000;

export interface CatchUpInput {
  readonly clock: Clock;
  readonly transmit: (frame: Sealed) => void;
  readonly say: (message: Init<typeof ResumedSchema>) => void;
  /** The number of the last sealed frame that was opened here. */
  readonly received: () => bigint;
  /** The peer stays away, or more was lost than is kept. No sign of an attack. */
  readonly onLost: () => void;
}

/** Repeats that are no attack: each number once, upwards. */
interface Permit {
  next: bigint;
  readonly last: bigint;
}

/**
 * Brings both ends to the same number after a socket was lost (docs/protocol.md, "Lost sockets"). Who has a new socket
 * asks; nothing new is sent before the answer, and then exactly what is missing, in the very same bytes.
 */
export class CatchUp {
  private readonly input: CatchUpInput;
  private readonly kept: Sealed[] = [];
  private connected = true;
  private holding = false;
  private asking = false;
  private question = 0;
  private named = 0n;
  private permit: Permit | null = null;
  /** The last frame that was sealed, and the last that left at least once. */
  private sealed = 0n;
  private left = 0n;
  private cancelWait: () => void = () => undefined;

  constructor(input: CatchUpInput) {
    this.input = input;
  }

  /** Takes the next sealed frame; it leaves now or when the peer is back. */
  send({ sequence, ciphertext }: Sealed): void {
    const frame = create(SealedSchema, { sequence, ciphertext });
    this.kept.push(frame);
    if (this.kept.length > MAX_KEPT) this.kept.shift();
    this.sealed = sequence;
    if (!this.holding) this.transmit(frame);
    else if (this.sealed - this.left > MAX_KEPT) this.giveUp();
  }

  /** Our socket is gone. */
  onAway(): void {
    this.connected = false;
    this.holding = true;
    this.cancelWait();
  }

  /** Our session is on a new socket and all that came over the old one is read: asks the peer. */
  ask(): void {
    this.connected = true;
    this.question += 1;
    this.asking = true;
    this.named = this.input.received();
    this.permit = null;
    this.hold();
    this.input.say({ received: this.named, question: this.question });
  }

  /** The server could not hand a frame over: the peer has no socket and will ask when it has one. */
  onRefused(): void {
    if (this.connected) this.hold();
  }

  /** The peer's question or answer; throws `TrustError` where it claims what was never sent. */
  onResumed({ received, question, answers }: Resumed): void {
    if (received > this.sealed) throw new TrustError('out-of-order', 'more frames than were sent');
    // From the socket before this one; our own question is still to come.
    if (!this.connected) return;
    const answered = this.asking && answers === this.question;
    if (answered) {
      this.asking = false;
      this.permit = { next: this.named + 1n, last: this.input.received() };
    }
    if (question !== 0) this.reply(question);
    if (this.asking || !(answered || question !== 0)) return;
    this.holding = false;
    this.cancelWait();
    this.transmitAfter(received);
  }

  /** What to do with a frame of the peer; `repeated` tells whether these very bytes were opened before. */
  judge(sequence: bigint, repeated: () => boolean): 'open' | 'ignore' {
    const next = this.input.received() + 1n;
    // Sent before the peer heard our question; it comes again after the answer.
    if (this.asking && sequence > next) return 'ignore';
    const { permit } = this;
    if (permit === null || sequence < permit.next || sequence > permit.last || !repeated()) {
      this.permit = null;
      return 'open';
    }
    permit.next = sequence + 1n;
    return 'ignore';
  }

  close(): void {
    this.cancelWait();
    this.holding = true;
    this.connected = false;
    this.kept.length = 0;
  }

  /** Asks again in the same breath where our own question is open: it may have been lost. */
  private reply(question: number): void {
    const own = this.asking ? this.question : 0;
    this.input.say({ received: this.input.received(), question: own, answers: question });
  }

  private transmitAfter(received: bigint): void {
    const missing = this.kept.filter(({ sequence }) => sequence > received);
    if (BigInt(missing.length) !== this.sealed - received) this.giveUp();
    else for (const frame of missing) this.transmit(frame);
  }

  private transmit(frame: Sealed): void {
    if (frame.sequence > this.left) this.left = frame.sequence;
    this.input.transmit(frame);
  }

  private hold(): void {
    this.holding = true;
    this.cancelWait();
    this.cancelWait = this.input.clock.after(PATIENCE_MS, () => this.giveUp());
  }

  private giveUp(): void {
    this.cancelWait();
    this.input.onLost();
  }
}
