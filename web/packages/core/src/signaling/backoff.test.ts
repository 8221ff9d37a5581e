import { expect, test } from 'vitest';
import { Backoff } from './backoff.ts';

test('doubles from 0.2 s to 5 s and starts again after a success', () => {
  const longest = new Backoff(() => 1);
  expect(Array.from({ length: 7 }, () => longest.next())).toEqual([
    200, 400, 800, 1600, 3200, 5000, 5000,
  ]);
  longest.reset();
  expect(longest.next()).toBe(200);
});

test('chance takes away at most half', () => {
  const shortest = new Backoff(() => 0);
  expect([shortest.next(), shortest.next()]).toEqual([100, 200]);
});
