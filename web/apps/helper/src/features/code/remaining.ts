/** What is left of a code's life. */
export interface Remaining {
  readonly ms: number;
  /** 1: all of it, 0: none. */
  readonly share: number;
  /** Less than a minute: time to think of a new code. */
  readonly isShort: boolean;
}

export function remaining(now: number, expiresAt: number, lifetimeMs: number): Remaining {
  const ms = Math.max(0, expiresAt - now);
  return { ms, share: lifetimeMs > 0 ? Math.min(1, ms / lifetimeMs) : 0, isShort: ms < 60_000 };
}
