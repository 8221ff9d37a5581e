import { expect, test } from 'vitest';
import { QualityMeter } from './quality-meter.ts';
import { FakeClock } from './testing/fake-clock.ts';
import type { Quality } from './types.ts';
import { ValueStore } from './value-store.ts';

function statistics(width: number): RTCStatsReport {
  return new Map<string, object>([
    ['p', { id: 'p', type: 'candidate-pair', selected: true, currentRoundTripTime: 0.01 }],
    ['v', { id: 'v', type: 'inbound-rtp', kind: 'video', frameWidth: width }],
  ]) as unknown as RTCStatsReport;
}

test('measures once a second, survives a failed reading, forgets when stopped', async () => {
  const clock = new FakeClock();
  const store = new ValueStore<Quality | null>(null);
  const meter = new QualityMeter(clock, store);
  const readings = [
    () => Promise.resolve(statistics(640)),
    () => Promise.reject(new Error('closed')),
    () => Promise.resolve(statistics(1280)),
  ];
  let calls = 0;
  const connection = {
    getStats: () => (readings[calls++] ?? (() => Promise.resolve(statistics(0))))(),
  };
  meter.start(connection);
  meter.start(connection);
  await clock.advance(999);
  expect(store.get()).toBeNull();
  await clock.advance(1);
  expect(store.get()).toMatchObject({ width: 640, roundTripMs: 10 });
  await clock.advance(1000);
  expect(store.get()?.width).toBe(640);
  await clock.advance(1000);
  expect(store.get()?.width).toBe(1280);
  meter.stop();
  expect(store.get()).toBeNull();
  await clock.advance(5000);
  expect(calls).toBe(3);
});
