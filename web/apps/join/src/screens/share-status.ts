import type { TextKey } from '@tandem/i18n';

import type { StateOf } from './screen.ts';

export interface ShareStatus {
  readonly key: TextKey;
  /** `live`: somebody sees the screen; `hidden`: nobody does. */
  readonly tone: 'live' | 'hidden';
}

/** The one sentence of the bar. What hides the picture wins over what does not. */
export function shareStatus(state: StateOf<'active'>): ShareStatus {
  if (state.captureEnded) return { key: 'share.stopped', tone: 'hidden' };
  if (state.pausedBy.includes('sharer')) return { key: 'share.paused', tone: 'hidden' };
  if (state.pausedBy.includes('helper')) return { key: 'share.pausedByHelper', tone: 'hidden' };
  return { key: 'share.sees', tone: 'live' };
}
