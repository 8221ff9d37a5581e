import { callName, t } from '@tandem/i18n';

import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import { button, heading, notice } from './parts.ts';
import type { Screen, ScreenContext, StateOf } from './screen.ts';

/** While the browser's own picker is open, and after it was closed without a choice. */
export function choosingScreen(
  state: StateOf<'choosing-screen'>,
  { session }: ScreenContext,
): Screen {
  const title = heading(t('choose.heading', { name: callName(state.peer, 'helper') }));
  const again = button(t('choose.button'), 'primary', () => session.chooseScreen(), 'screen');
  const element = h(
    'section',
    { class: 'card calm' },
    h('span', { class: 'big-icon' }, icon('screen')),
    title,
    state.refused ? notice('attention', t('choose.refused')) : h('p', {}, t('choose.text')),
    h(
      'div',
      { class: 'pair' },
      state.refused && again,
      button(t('action.leave'), 'plain', () => session.leave()),
    ),
  );
  return { element, focus: title };
}
