import type { Socket } from '../../signaling/ports.ts';

/** One end of a socket in memory; the fake server holds it from the other side. */
export class FakeSocket implements Socket {
  private readonly events = new EventTarget();
  binaryType: BinaryType = 'blob';
  closed = false;
  /** With which code the page closed it. */
  closeCode: number | undefined;
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

  addEventListener(type: 'message' | 'close', listener: (event: MessageEvent) => void): void {
    this.events.addEventListener(type, listener as (event: Event) => void);
  }

  send(data: Uint8Array<ArrayBuffer>): void {
    const copy = data.slice();
    queueMicrotask(() => {
      if (!this.closed) this.onSent(copy);
    });
  }

  close(code?: number): void {
    if (this.closed) return;
    this.closeCode ??= code;
    // What was sent before still arrives, as with a real socket.
    queueMicrotask(() => {
      this.closed = true;
      this.onGone();
    });
  }

  /** Server: delivers one frame. */
  deliver(bytes: Uint8Array<ArrayBuffer>): void {
    setImmediate(() => {
      const data = bytes.slice().buffer;
      if (!this.closed) this.events.dispatchEvent(new MessageEvent('message', { data }));
    });
  }

  /** The network: the socket breaks and the server notices too. */
  lose(): void {
    this.break();
    this.onGone();
  }

  /** The socket breaks for the page; the server may go on writing into it. */
  break(): void {
    if (this.closed) return;
    this.closed = true;
    this.events.dispatchEvent(new Event('close'));
  }
}
