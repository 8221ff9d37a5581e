/** One end of a data channel; what is sent arrives at the other end in order. */
export class FakeChannel extends EventTarget {
  readyState: RTCDataChannelState = 'connecting';
  binaryType = 'blob';
  readonly sent: Uint8Array[] = [];
  readonly label: string;
  private readonly other: () => FakeChannel | null;

  constructor(label: string, other: () => FakeChannel | null) {
    super();
    this.label = label;
    this.other = other;
  }

  send(data: Uint8Array<ArrayBuffer>): void {
    if (this.readyState !== 'open') throw new Error('InvalidStateError');
    this.sent.push(data.slice());
    const copy = data.slice().buffer;
    const other = this.other();
    queueMicrotask(() => other?.receive(copy));
  }

  /** Delivers anything, also what no honest page would send. */
  receive(data: ArrayBuffer | string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}
