import { fullName, isolate, t } from '@tandem/i18n';
import type { AccountApi, ConsoleApi, Me, Passkeys } from '@tandem/api';

import { avatar } from '../avatar.ts';
import { h } from '../dom.ts';
import { mayAdminister } from '../form/landing.ts';
import { button, linkButton } from '../screens/parts.ts';
import { accountMemory, type AccountMemory } from './memory.ts';
import { passkeySection } from './passkey-section.ts';
import { securitySections } from './security-sections.ts';
import { webSessionSection } from './web-session-section.ts';

interface Options {
  readonly me: Me;
  readonly api: Pick<ConsoleApi, 'changePassword' | 'signOut'>;
  readonly account: AccountApi;
  readonly passkeys: Passkeys;
  readonly memory?: AccountMemory;
  /** Opens another page. */
  leave(address: string): void;
}

/** Who is signed in, the ways on, everything that protects the account, and the way out. */
export function accountView(options: Options): HTMLElement {
  const { me, api, account, passkeys, memory = accountMemory(), leave } = options;
  const signOut = async (): Promise<void> => leave((await api.signOut()) ?? '/sign-in');
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
        mayAdminister(me) && linkButton(t('account.admin'), '/admin', 'plain'),
        button(t('signOut'), 'plain', () => void signOut()),
      ),
    ),
    securitySections(api, account, memory),
    passkeySection(passkeys),
    webSessionSection(account),
  );
}
