import { Problem } from '@tandem/api';
import type { Refusal } from '@tandem/core';

/** Any failure of a call as the screens speak of refusals. */
export function toRefusal(failure: unknown): Refusal {
  if (failure instanceof Problem) {
    const { type, detail, retryAfterSeconds } = failure;
    return { type, detail, retryAfterSeconds, attemptsLeft: null };
  }
  return { type: 'internal', detail: '', retryAfterSeconds: null, attemptsLeft: null };
}

/** True where the answer was that nobody is signed in. */
export function isSignedOut(failure: unknown): boolean {
  return failure instanceof Problem && (failure.status === 401 || failure.type === 'not-signed-in');
}
