import { dateTime, t, type TextKey } from '@tandem/i18n';
import type { WebSession } from '@tandem/api';

import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import { button } from '../screens/parts.ts';
import { browserName } from './browser-name.ts';

const methods: Readonly<Record<string, TextKey>> = {
  password: 'account.sessions.method.password',
  'password-and-totp': 'account.sessions.method.app',
  'password-and-recovery-code': 'account.sessions.method.recovery',
  passkey: 'account.sessions.method.passkey',
  link: 'account.sessions.method.link',
  oidc: 'account.sessions.method.provider',
  invitation: 'account.sessions.method.invitation',
};

/** One place: browser, how and when, and the way out where it is not this one. */
export function webSessionRow(session: WebSession, end: () => void): HTMLElement {
  const { current, method, userAgent, address, createdAt, lastUsedAt } = session;
  const name = browserName(userAgent);
  const key = Object.hasOwn(methods, method) ? methods[method] : undefined;
  const how = key === undefined ? null : t(key);
  const signOut = button(t('signOut'), 'plain', end);
  signOut.setAttribute('aria-label', `${t('signOut')}: ${name}, ${address}`);
  return h(
    'li',
    {},
    h(
      'div',
      {},
      h('p', { class: 'entry-name' }, name),
      h(
        'p',
        { class: 'hint' },
        ...[how, h('bdi', {}, address)].filter((part) => part !== null).flatMap(dotted),
      ),
      h('p', { class: 'hint' }, t('account.sessions.since', { date: dateTime(createdAt) })),
      !current &&
        h('p', { class: 'hint' }, t('account.sessions.used', { date: dateTime(lastUsedAt) })),
    ),
    current
      ? h('p', { class: 'safe' }, icon('check'), h('span', {}, t('account.sessions.current')))
      : signOut,
  );
}

function dotted(part: Node | string, index: number): (Node | string)[] {
  return index === 0 ? [part] : [' · ', part];
}
