import type { Refused } from '@tandem/protocol';
import type { Refusal } from '../session/types.ts';

/** Thrown by a request that the server did not carry out, or that could not reach it (type `unreachable`). */
export class ServerRefusal extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.type);
    this.name = 'ServerRefusal';
    this.refusal = refusal;
  }
}

export function refusalOf(refused: Refused): Refusal {
  return {
    type: refused.type,
    detail: refused.detail,
    retryAfterSeconds: refused.retryAfterSeconds || null,
    attemptsLeft: refused.attemptsLeft || null,
  };
}

/** A refusal this client makes itself. */
export function localRefusal(type: string, attemptsLeft: number | null = null): Refusal {
  return { type, detail: '', retryAfterSeconds: null, attemptsLeft };
}

/**
 * Why no ticket was given: a refusal of the server (status 4xx) is final until the person does something, anything else
 * may pass by itself and is `null`.
 */
export function ticketRefusal(failure: unknown): Refusal | null {
  if (typeof failure !== 'object' || failure === null) return null;
  const { status, type, detail } = failure as Record<string, unknown>;
  if (typeof status !== 'number' || status < 400 || status > 499) return null;
  return {
    ...localRefusal(typeof type === 'string' ? type : 'not-signed-in'),
    detail: typeof detail === 'string' ? detail : '',
  };
}
