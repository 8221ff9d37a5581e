import { TrustError } from './trust-error.ts';

/** How many wrong confirmations one code survives. */
export const MAX_MISSES = 3;

/**
 * How often one code may still be tried, counted by this client alone, so that a server that says "try again" gets no
 * fourth guess. One object lives as long as its code. The helper counts wrong confirmations, the sharer counts the
 * answers it gave away, because each lets a false helper test one guess.
 */
export class AttemptBudget {
  private misses = 0;
  private used = false;

  /** Tries that are left; 0 when the code is burned or used. */
  get left(): number {
    return this.used ? 0 : Math.max(0, MAX_MISSES - this.misses);
  }

  /** True after the last try was wasted. */
  get burned(): boolean {
    return this.misses >= MAX_MISSES;
  }

  /** Throws `code-burned` or `code-used` where no further try is allowed. */
  admit(): void {
    if (this.burned) throw new TrustError('code-burned', 'three wrong confirmations');
    if (this.used) throw new TrustError('code-used', 'the code paired two people already');
  }

  /** Takes one try away; the tries that are left. */
  countMiss(): number {
    this.misses += 1;
    return this.left;
  }

  /** A code pairs once. */
  markUsed(): void {
    this.used = true;
  }
}
