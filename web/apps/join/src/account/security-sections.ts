import { problemText, t } from '@tandem/i18n';
import type { AccountApi, AccountSecurity, ConsoleApi } from '@tandem/api';

import { h } from '../dom.ts';
import { toRefusal } from '../form/refusal.ts';
import { button } from '../screens/parts.ts';
import { authenticatorSection } from './authenticator-section.ts';
import type { AccountMemory } from './memory.ts';
import { passwordSection } from './password-section.ts';

/** Password and authenticator app, as soon as the server has said what there is. */
export function securitySections(
  api: Pick<ConsoleApi, 'changePassword'>,
  account: AccountApi,
  memory: AccountMemory,
): HTMLElement {
  const sections = h('div', { class: 'stack' });
  const show = (security: AccountSecurity): void => {
    sections.replaceChildren(
      security.password ? passwordSection(api) : noPassword(),
      authenticatorSection(account, security, memory),
    );
  };
  const load = async (): Promise<void> => {
    sections.replaceChildren(h('p', { class: 'hint', role: 'status' }, t('loading')));
    try {
      memory.security = await account.security();
      memory.step = { kind: memory.security.totp ? 'on' : 'off' };
      show(memory.security);
    } catch (failure) {
      sections.replaceChildren(failed(failure, () => void load()));
    }
  };
  if (memory.security === null) void load();
  else show(memory.security);
  return sections;
}

function noPassword(): HTMLElement {
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, t('signIn.password')),
    h('p', { class: 'hint' }, t('account.password.none')),
  );
}

function failed(failure: unknown, again: () => void): HTMLElement {
  return h(
    'section',
    { class: 'card' },
    h('p', { class: 'field-error', role: 'alert' }, problemText(toRefusal(failure), 'sharer')),
    button(t('tryAgain'), 'plain', again),
  );
}
