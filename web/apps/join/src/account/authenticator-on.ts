import { t } from '@tandem/i18n';
import type { AccountApi, AccountSecurity } from '@tandem/api';

import { h } from '../dom.ts';
import { icon } from '../icons.ts';
import { button, notice } from '../screens/parts.ts';
import { passwordQuestion } from './password-question.ts';

interface Options {
  readonly api: Pick<AccountApi, 'renewRecoveryCodes' | 'removeTotp'>;
  readonly security: AccountSecurity;
  renewed(codes: readonly string[]): void;
  removed(): void;
}

/** Fewer codes than this are few enough to say so. */
const few = 3;

/** What protects the account now, and the two changes that ask for the password first. */
export function authenticatorOn({ api, security, renewed, removed }: Options): HTMLElement {
  const { password, recoveryCodesLeft: count } = security;
  const left = t('account.codes.left', { count });
  const questions = h('div', { class: 'stack' });
  const ask = (words: string, question: HTMLElement): void => {
    questions.replaceChildren(h('p', { tabindex: '-1' }, words), question);
    (question.querySelector('input') ?? questions.querySelector('p'))?.focus();
  };
  const renew = (): void => {
    const question = passwordQuestion(
      'renew-password',
      password,
      'account.codes.renew',
      async (given) => renewed(await api.renewRecoveryCodes(given)),
    );
    ask(t('account.codes.renew.text'), question.element);
  };
  const remove = (): void => {
    const question = passwordQuestion(
      'remove-password',
      password,
      'account.totp.remove',
      async (given) => {
        await api.removeTotp(given);
        removed();
      },
    );
    question.button.classList.replace('primary', 'danger');
    ask(t('account.totp.remove.text'), question.element);
  };
  return h(
    'div',
    { class: 'stack' },
    h('p', { class: 'safe' }, icon('check'), h('span', {}, t('account.totp.on'))),
    count < few ? notice('attention', `${left} ${t('account.codes.few')}`) : h('p', {}, left),
    h(
      'div',
      { class: 'row' },
      button(t('account.codes.renew'), 'plain', renew),
      button(t('account.totp.remove'), 'plain', remove),
    ),
    questions,
  );
}
