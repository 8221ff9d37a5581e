import { t, type TextKey } from '@tandem/i18n';
import type { Quality } from '@tandem/core';

export type QualityLevel = 'good' | 'fair' | 'poor';

/** One word for the connection: what a person feels is the round trip and how often the picture changes. */
export function qualityLevel({ roundTripMs }: Quality): QualityLevel {
  if (roundTripMs === null || roundTripMs < 150) return 'good';
  return roundTripMs < 400 ? 'fair' : 'poor';
}

const words: Record<QualityLevel, TextKey> = {
  good: 'session.quality.good',
  fair: 'session.quality.fair',
  poor: 'session.quality.poor',
};

export function qualityWord(quality: Quality): string {
  return t(words[qualityLevel(quality)]);
}

/** Round trip, resolution, frames per second and the way, as far as they are known. */
export function qualityDetails(quality: Quality): readonly string[] {
  const { roundTripMs, width, height, framesPerSecond, path } = quality;
  const details = [
    roundTripMs === null ? null : t('session.roundTrip', { ms: Math.round(roundTripMs) }),
    width > 0 ? `\u2066${width} × ${height}\u2069` : null,
    t('session.fps', { fps: Math.round(framesPerSecond) }),
    t(path === 'direct' ? 'session.path.direct' : 'session.path.relayed'),
  ];
  return details.filter((detail) => detail !== null);
}
