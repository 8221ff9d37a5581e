import { callName, fullName, isolate, t } from '@tandem/i18n';
import type { Mode, Person } from '@tandem/core';

import { avatar } from '../avatar.ts';
import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import { button, heading, notice } from './parts.ts';
import type { Screen, ScreenContext, StateOf } from './screen.ts';

/** Rule 13: full control can be allowed only after a moment to read. */
const secondsToRead = 3;

/** Who wants to help and what they ask for, as the whole page. */
export function trustScreen(state: StateOf<'trust'>, { session }: ScreenContext): Screen {
  const { peer, mode } = state;
  const name = callName(peer, 'helper');
  const title = heading(
    t(mode === 'view-only' ? 'trust.sharer.heading' : 'trust.sharer.heading.control', { name }),
  );
  const allow = button(t('trust.allow'), 'primary', () => session.allow());
  const wait = h('p', { class: 'hint', role: 'status' });
  const stop = mode === 'full-control' ? delay(allow, wait) : () => undefined;
  const element = h(
    'section',
    { class: 'card trust' },
    title,
    personCard(peer),
    asks(mode, name),
    notice('attention', t('trust.sharer.called')),
    h(
      'div',
      { class: 'pair' },
      allow,
      button(t('trust.decline'), 'plain', () => session.decline()),
    ),
    wait,
    h('p', { class: 'hint' }, t('trust.sharer.next')),
  );
  return { element, focus: title, dispose: stop };
}

function personCard(peer: Person): HTMLElement {
  return h(
    'div',
    { class: 'person' },
    avatar(peer, 'large'),
    h(
      'div',
      { class: 'person-lines' },
      h('p', { class: 'person-name' }, h('bdi', {}, fullName(peer))),
      peer.jobTitle !== '' && h('p', {}, h('bdi', {}, peer.jobTitle)),
      peer.company !== '' && h('p', {}, h('bdi', {}, peer.company)),
      domain(peer.verifiedDomain),
    ),
  );
}

function domain(verified: string | null): HTMLElement {
  if (verified === null) return h('p', { class: 'domain none' }, t('trust.noDomain'));
  return h(
    'p',
    { class: 'domain' },
    icon('check'),
    h('span', {}, `${isolate(verified)} ${t('trust.verified')}`),
  );
}

function asks(mode: Mode, name: string): HTMLElement {
  const viewOnly = mode === 'view-only';
  return h(
    'p',
    { class: 'asks' },
    icon(viewOnly ? 'screen' : 'control'),
    h('span', {}, t(viewOnly ? 'trust.sharer.view' : 'trust.sharer.control', { name })),
  );
}

function delay(allow: HTMLButtonElement, wait: HTMLElement): () => void {
  let left = secondsToRead;
  allow.disabled = true;
  wait.textContent = t('trust.allow.wait', { count: left });
  const timer = setInterval(() => {
    left -= 1;
    allow.disabled = left > 0;
    wait.textContent = left > 0 ? t('trust.allow.wait', { count: left }) : '';
    if (left === 0) clearInterval(timer);
  }, 1000);
  return () => clearInterval(timer);
}
