import { t } from '@tandem/i18n';
import type { AccountApi, AccountSecurity } from '@tandem/api';

import { h, setText } from '../dom.ts';
import { authenticatorOn } from './authenticator-on.ts';
import type { AccountMemory, AuthenticatorStep } from './memory.ts';
import { passwordQuestion } from './password-question.ts';
import { recoveryCodes } from './recovery-codes.ts';
import { totpSetUp } from './totp-set-up.ts';

/** The authenticator app from none to set up and back; `memory` holds the step. */
export function authenticatorSection(
  api: AccountApi,
  security: AccountSecurity,
  memory: AccountMemory,
): HTMLElement {
  const body = h('div', { class: 'stack' });
  const status = h('p', { class: 'field-ok', role: 'status', tabindex: '-1' });

  const show = (step: AuthenticatorStep): void => {
    memory.step = step;
    body.replaceChildren(content(step));
  };
  const go = (step: AuthenticatorStep, words = ''): void => {
    show(step);
    setText(status, words);
    (words === '' ? body.querySelector<HTMLElement>('[tabindex="-1"]') : status)?.focus();
  };
  const changed = (change: Partial<AccountSecurity>): void => {
    security = { ...security, ...change };
    memory.security = security;
  };
  const received = (codes: readonly string[]): void => {
    changed({ totp: true, recoveryCodesLeft: codes.length });
    go({ kind: 'codes', codes });
  };
  const content = (step: AuthenticatorStep): HTMLElement => {
    switch (step.kind) {
      case 'off':
        return passwordQuestion(
          'totp-password',
          security.password,
          'account.totp.start',
          async (given) => go({ kind: 'set-up', setUp: await api.startTotp(given) }),
        ).element;
      case 'set-up':
        return totpSetUp({
          api,
          setUp: step.setUp,
          confirmed: received,
          cancel: () => go({ kind: 'off' }, t('account.totp.cancelled')),
        });
      case 'codes':
        return recoveryCodes(step.codes, () => go({ kind: 'on' }, t('account.totp.done')));
      case 'on':
        return authenticatorOn({
          api,
          security,
          renewed: received,
          removed: () => {
            changed({ totp: false, recoveryCodesLeft: 0 });
            go({ kind: 'off' }, t('account.totp.removed'));
          },
        });
    }
  };
  show(memory.step);
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, t('account.totp.heading')),
    h('p', { class: 'hint' }, t('account.totp.lead')),
    body,
    status,
  );
}
