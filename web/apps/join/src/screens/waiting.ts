import { callName, t } from '@tandem/i18n';
import type { Person } from '@tandem/core';

import { avatar } from '../avatar.ts';
import { h } from '../dom.ts';
import { button, heading, spinner } from './parts.ts';
import type { Screen, ScreenContext, StateOf } from './screen.ts';

export function checkingScreen(): Screen {
  const title = heading(t('join.checking'));
  return { element: h('section', { class: 'card calm' }, spinner(), title), focus: title };
}

export function waitingForHelperScreen(
  state: StateOf<'waiting-for-helper'>,
  { session }: ScreenContext,
): Screen {
  const name = callName(state.peer, 'helper');
  const texts = [t('join.waiting', { name }), t('join.waiting.text', { name })] as const;
  return waiting(state.peer, texts, () => session.leave());
}

export function connectingScreen(state: StateOf<'connecting'>, { session }: ScreenContext): Screen {
  const name = callName(state.peer, 'helper');
  const texts = [t('connecting.sharer', { name }), t('connecting.sharer.text')] as const;
  return waiting(state.peer, texts, () => session.leave());
}

function waiting(peer: Person, texts: readonly [string, string], leave: () => void): Screen {
  const title = heading(texts[0]);
  const element = h(
    'section',
    { class: 'card calm' },
    h('div', { class: 'with-spinner' }, avatar(peer, 'large'), spinner()),
    title,
    h('p', {}, texts[1]),
    button(t('action.leave'), 'plain', leave),
  );
  return { element, focus: title };
}
