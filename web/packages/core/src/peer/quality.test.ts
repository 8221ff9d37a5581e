import { expect, test } from 'vitest';
import { readQuality } from './quality.ts';

function report(...entries: { id: string; type: string; [field: string]: unknown }[]) {
  return new Map(entries.map((entry) => [entry.id, entry])) as unknown as RTCStatsReport;
}

const pair = {
  id: 'pair',
  type: 'candidate-pair',
  currentRoundTripTime: 0.0234,
  localCandidateId: 'local',
  remoteCandidateId: 'remote',
};
const transport = { id: 't', type: 'transport', selectedCandidatePairId: 'pair' };
const ends = (local: string, remote: string) => [
  { id: 'local', type: 'local-candidate', candidateType: local },
  { id: 'remote', type: 'remote-candidate', candidateType: remote },
];
const video = {
  id: 'v',
  type: 'inbound-rtp',
  kind: 'video',
  frameWidth: 1920,
  frameHeight: 1080,
  framesPerSecond: 29.7,
};

test('size, rate and round trip of the selected pair', () => {
  expect(readQuality(report(transport, pair, video, ...ends('host', 'srflx')))).toEqual({
    roundTripMs: 23,
    width: 1920,
    height: 1080,
    framesPerSecond: 30,
    path: 'direct',
  });
});

test.each([
  ['relay', 'host'],
  ['host', 'relay'],
])('%s to %s is relayed', (local, remote) => {
  expect(readQuality(report(transport, pair, ...ends(local, remote)))?.path).toBe('relayed');
});

test('Firefox marks the pair itself', () => {
  const marked = { ...pair, selected: true };
  expect(readQuality(report(marked))).toMatchObject({ roundTripMs: 23, width: 0, path: 'direct' });
});

test('without a pair there is nothing to say, without a round trip only that', () => {
  expect(readQuality(report(video))).toBeNull();
  const young = { ...pair, currentRoundTripTime: undefined };
  expect(readQuality(report(transport, young))?.roundTripMs).toBeNull();
});
