import { create, RefusedSchema } from '@tandem/protocol';
import { expect, test } from 'vitest';
import { refusalOf, ticketRefusal } from './server-refusal.ts';

test('absent numbers are null', () => {
  expect(refusalOf(create(RefusedSchema, { type: 'own-code', detail: 'No.' }))).toEqual({
    type: 'own-code',
    detail: 'No.',
    retryAfterSeconds: null,
    attemptsLeft: null,
  });
  expect(
    refusalOf(create(RefusedSchema, { type: 'x', retryAfterSeconds: 3, attemptsLeft: 2 })),
  ).toMatchObject({ retryAfterSeconds: 3, attemptsLeft: 2 });
});

test.each([
  [{ status: 401, type: 'not-signed-in', detail: 'Sign in.' }, 'not-signed-in'],
  [{ status: 403 }, 'not-signed-in'],
  [{ status: 0, type: 'unreachable' }, undefined],
  [{ status: 503, type: 'internal' }, undefined],
  [new TypeError('Failed to fetch'), undefined],
  ['no', undefined],
  [null, undefined],
])('a ticket failure %j is final only where the server said no', (failure, type) => {
  expect(ticketRefusal(failure)?.type).toBe(type);
});
