import { callName, t } from '@tandem/i18n';
import type { HelperState } from '@tandem/core';

type Active = Extract<HelperState, { kind: 'active' }>;

/** What lies over the picture, because there is none or it is old. */
export interface OverlayText {
  readonly title: string;
  readonly text: string | null;
  readonly busy: boolean;
}

/** The overlay of a running session; null: the picture is there. The most serious reason wins. */
export function overlayOf(state: Active, hasPicture: boolean): OverlayText | null {
  const name = callName(state.peer, 'sharer');
  if (state.link === 'reconnecting') {
    return {
      title: t('session.reconnecting', { name }),
      text: t('session.reconnecting.text'),
      busy: true,
    };
  }
  if (state.captureEnded) {
    return {
      title: t('session.captureEnded', { name }),
      text: t('session.captureEnded.text'),
      busy: false,
    };
  }
  if (state.pausedBy.length > 0) {
    return { title: pausedTitle(state, name), text: t('session.paused.text'), busy: false };
  }
  return hasPicture ? null : { title: t('session.waitingPicture'), text: null, busy: true };
}

function pausedTitle({ pausedBy }: Active, name: string): string {
  if (pausedBy.length > 1) return t('session.paused.both', { name });
  return pausedBy[0] === 'helper' ? t('session.paused.me') : t('session.paused.peer', { name });
}
