import type { Quality } from '../session/types.ts';

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Reads WebRTC's statistics; `null` until a pair of addresses is selected. */
export function readQuality(report: RTCStatsReport): Quality | null {
  const entries = new Map<string, Entry>();
  report.forEach((entry: Entry) => entries.set(entry.id, entry));
  const pair = selectedPair(entries);
  if (pair === undefined) return null;
  const all = [...entries.values()];
  const video = all.find(isVideo('inbound-rtp')) ?? all.find(isVideo('outbound-rtp'));
  const roundTrip = pair['currentRoundTripTime'];
  const ends = [pair['localCandidateId'], pair['remoteCandidateId']];
  const relayed = ends.some((id) => entries.get(String(id))?.['candidateType'] === 'relay');
  return {
    roundTripMs: typeof roundTrip === 'number' ? Math.round(roundTrip * 1000) : null,
    width: numberOf(video?.['frameWidth']),
    height: numberOf(video?.['frameHeight']),
    framesPerSecond: Math.round(numberOf(video?.['framesPerSecond'])),
    path: relayed ? 'relayed' : 'direct',
  };
}

function selectedPair(entries: ReadonlyMap<string, Entry>): Entry | undefined {
  const all = [...entries.values()];
  const transport = all.find((entry) => entry.type === 'transport');
  const named = entries.get(String(transport?.['selectedCandidatePairId']));
  // Firefox marks the pair itself.
  return (
    named ?? all.find((entry) => entry.type === 'candidate-pair' && entry['selected'] === true)
  );
}

function isVideo(type: string): (entry: Entry) => boolean {
  return (entry) => entry.type === type && entry['kind'] === 'video';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
