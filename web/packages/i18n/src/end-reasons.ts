import type { Ended, Side } from '@tandem/core';

import { callName } from './people.ts';
import { t } from './translator.ts';

/** Why it ended, in the words of the side that reads it. */
export function endText(ended: Ended, side: Side): string {
  const name = callName(ended.peer, side === 'helper' ? 'sharer' : 'helper');
  const peerIsMissing = ended.missing !== null && ended.missing !== side;
  if (ended.reason === 'network-lost' && peerIsMissing) {
    return t(`end.network-lost.peer.${side}`, { name });
  }
  return t(`end.${ended.reason}.${side}`, { name });
}
