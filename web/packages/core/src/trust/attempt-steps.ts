import { TrustError } from './trust-error.ts';

/**
 * The order of one attempt's messages. A step is entered once; whatever throws on the way ends the attempt, so that
 * nothing can be tried twice against the same scalar.
 */
export class AttemptSteps<Step extends string> {
  private current: Step | 'over';

  constructor(first: Step) {
    this.current = first;
  }

  /** Runs a step's work; afterwards the attempt waits for `next`, or is over. */
  take<Result>(step: Step, next: Step | 'over', work: () => Result): Result {
    if (this.current !== step) {
      this.current = 'over';
      throw new TrustError('out-of-order', `not waiting for ${step}`);
    }
    this.current = 'over';
    const result = work();
    this.current = next;
    return result;
  }

  /** Ends the attempt. */
  stop(): void {
    this.current = 'over';
  }
}
