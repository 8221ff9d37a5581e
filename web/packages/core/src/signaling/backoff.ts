const FIRST_MS = 200;
const LAST_MS = 5000;

/** Waiting times between attempts to connect: 0.2 s doubled up to 5 s, each between half and all of it at random. */
export class Backoff {
  private attempts = 0;
  private readonly random: () => number;

  constructor(random: () => number) {
    this.random = random;
  }

  /** Milliseconds until the next attempt. Jitter keeps a thousand clients from coming back at once. */
  next(): number {
    const longest = Math.min(LAST_MS, FIRST_MS * 2 ** this.attempts);
    this.attempts += 1;
    return longest * (0.5 + this.random() / 2);
  }

  /** A connection succeeded. */
  reset(): void {
    this.attempts = 0;
  }
}
