import { duration, endText, t } from '@tandem/i18n';

import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import { heading, linkButton, notice } from './parts.ts';
import type { Screen, StateOf } from './screen.ts';

/** What happened, how long, and that nobody sees anything any more. */
export function endedScreen(state: StateOf<'ended'>): Screen {
  const stop = state.reason === 'identity-mismatch';
  const title = heading(t('ended.sharer'));
  const reason = endText(state, 'sharer');
  const element = h(
    'section',
    { class: 'card calm' },
    title,
    h(
      'div',
      { 'data-testid': 'ended', role: stop ? 'alert' : 'status' },
      stop ? notice('stop', reason) : h('p', { class: 'lead' }, reason),
    ),
    h('p', { class: 'safe' }, icon('check'), h('span', {}, t('ended.safe'))),
    h(
      'p',
      { class: 'hint' },
      state.durationMs === null
        ? t('ended.never.sharer')
        : t('ended.duration.sharer', { duration: duration(state.durationMs) }),
    ),
    linkButton(t('ended.again.sharer'), '/', 'plain'),
  );
  return { element, focus: title };
}
