import { fullName, isolate, t } from '@tandem/i18n';
import type { ConsoleApi, Me, Passkeys } from '@tandem/api';

import { avatar } from '../avatar.ts';
import { h } from '../dom.ts';
import { button, linkButton } from '../screens/parts.ts';
import { passkeySection } from './passkey-section.ts';
import { passwordSection } from './password-section.ts';

/** Who is signed in, the ways on, password, passkeys, and the way out. */
export function accountView(me: Me, api: ConsoleApi, passkeys: Passkeys): HTMLElement {
  const signOut = async (): Promise<void> => {
    await api.signOut();
    location.assign('/sign-in');
  };
  return h(
    'div',
    { class: 'stack' },
    h(
      'section',
      { class: 'card' },
      h('h1', { tabindex: '-1' }, t('title.account')),
      h(
        'div',
        { class: 'person' },
        avatar(me, 'large'),
        h('p', {}, t('account.signedInAs', { name: isolate(fullName(me)) })),
      ),
      h(
        'div',
        { class: 'row' },
        linkButton(t('account.home'), '/', 'plain'),
        me.permissions.includes('view-screen') && linkButton(t('account.help'), '/help', 'plain'),
        me.permissions.includes('view-reports') &&
          linkButton(t('account.admin'), '/admin', 'plain'),
        button(t('signOut'), 'plain', () => void signOut()),
      ),
    ),
    passwordSection(api),
    passkeySection(passkeys),
  );
}
