/** Time, as far as this part needs it; a test moves it by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs the work once after so many milliseconds; the result cancels it. */
  after(milliseconds: number, work: () => void): () => void;
}

/** The part of a `WebSocket` that is needed. */
export interface Socket {
  binaryType: BinaryType;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(code?: number): void;
}

/** Fetches a one-time ticket for the next socket. Rejects with `{type, detail, status}` where the server refuses. */
export type TicketSource = () => Promise<string>;

/** What the signaling client needs of its page. */
export interface SignalingPorts {
  /** `https://example.org`; the socket's address is made from it. */
  readonly origin: string;
  readonly ticket: TicketSource;
  readonly openSocket: (url: string, protocols: string[]) => Socket;
  readonly clock: Clock;
  /** 0 up to, not including, 1. */
  readonly random: () => number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};
