import { fullName, isolate, t, type TextKey } from '@tandem/i18n';
import type { HelperState } from '@tandem/core';

/** How a session appears in the list: who, and what is going on. */
export interface EntrySummary {
  readonly title: string;
  readonly state: string;
}

/** The words of the list for every state. Before somebody joined, the nameplate tells sessions apart. */
export function summarize(state: HelperState): EntrySummary {
  return { title: titleOf(state), state: t(stateKey(state)) };
}

function titleOf(state: HelperState): string {
  if ('peer' in state && state.peer !== null) return isolate(fullName(state.peer));
  return 'nameplate' in state ? `${state.nameplate}…` : t('session.new');
}

function stateKey(state: HelperState): TextKey {
  switch (state.kind) {
    case 'requesting-code':
      return 'state.requesting';
    case 'refused':
      return 'state.refused';
    case 'code':
      return 'state.code';
    case 'pairing':
      return 'state.pairing';
    case 'trust':
      return 'state.trust';
    case 'waiting-for-consent':
      return 'state.consent';
    case 'connecting':
      return 'state.connecting';
    case 'active':
      if (state.link === 'reconnecting') return 'state.reconnecting';
      return state.pausedBy.length > 0 || state.captureEnded ? 'state.paused' : 'state.active';
    case 'ended':
      return 'state.ended';
  }
}
