import { expect, test } from 'vitest';
import { FakeClock } from '../session/testing/fake-clock.ts';
import { KeepAlive } from './keep-alive.ts';

function watched() {
  const clock = new FakeClock();
  const seen = { pings: 0, dead: 0 };
  const keepAlive = new KeepAlive(
    clock,
    () => (seen.pings += 1),
    () => (seen.dead += 1),
  );
  return { clock, seen, keepAlive };
}

test('pings every 5 s and gives up after 15 s of silence', async () => {
  const { clock, seen } = watched();
  await clock.advance(14_999);
  expect(seen).toEqual({ pings: 2, dead: 0 });
  await clock.advance(1);
  expect(seen).toEqual({ pings: 2, dead: 1 });
  await clock.advance(60_000);
  expect(seen.dead).toBe(1);
});

test('anything heard keeps it alive', async () => {
  const { clock, seen, keepAlive } = watched();
  for (let round = 0; round < 6; round++) {
    await clock.advance(10_000);
    keepAlive.heard();
  }
  expect(seen.dead).toBe(0);
  keepAlive.stop();
  await clock.advance(60_000);
  expect(seen).toEqual({ pings: 12, dead: 0 });
});
