import { expect, test } from 'vitest';
import { FakeClock } from '../session/testing/fake-clock.ts';
import { Heartbeat } from './heartbeat.ts';

test('beats each second, reports silence once and being heard once', async () => {
  const clock = new FakeClock();
  const beats: number[] = [];
  const silences: boolean[] = [];
  const heartbeat = new Heartbeat(
    clock,
    (sequence) => beats.push(sequence),
    (silent) => silences.push(silent),
  );
  heartbeat.start();
  heartbeat.start();
  await clock.advance(3000);
  expect(beats).toEqual([1, 2, 3, 4]);
  expect(silences).toEqual([]);
  await clock.advance(5000);
  expect(silences).toEqual([true]);
  expect(heartbeat.silent).toBe(true);
  heartbeat.heard();
  heartbeat.heard();
  expect(silences).toEqual([true, false]);
  heartbeat.stop();
  heartbeat.start();
  await clock.advance(10_000);
  expect(beats).toHaveLength(9);
});
