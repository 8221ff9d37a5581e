import type { Socket } from '../../signaling/ports.ts';

/** One end of a socket in memory; the fake server holds it from the other side. */
export class FakeSocket implements Socket {
  binaryType: BinaryType = 'blob';
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  closed = false;
  readonly url: string;
  readonly protocols: readonly string[];
  private readonly onSent: (bytes: Uint8Array) => void;
  private readonly onGone: () => void;

  constructor(
    url: string,
    protocols: readonly string[],
    onSent: (bytes: Uint8Array) => void,
    onGone: () => void,
  ) {
    this.url = url;
    this.protocols = protocols;
    this.onSent = onSent;
    this.onGone = onGone;
  }

  send(data: Uint8Array<ArrayBuffer>): void {
    const copy = data.slice();
    queueMicrotask(() => {
      if (!this.closed) this.onSent(copy);
    });
  }

  close(): void {
    if (this.closed) return;
    // What was sent before still arrives, as with a real socket.
    queueMicrotask(() => {
      this.closed = true;
      this.onGone();
    });
  }

  /** Server: delivers one frame. */
  deliver(bytes: Uint8Array<ArrayBuffer>): void {
    setImmediate(() => {
      if (!this.closed) this.onmessage?.({ data: bytes.slice().buffer } as MessageEvent);
    });
  }

  /** Server or network: the socket breaks. */
  break(): void {
    if (this.closed) return;
    this.closed = true;
    this.onclose?.({ code: 1006 } as CloseEvent);
  }
}
