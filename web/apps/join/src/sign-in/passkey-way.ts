import { t } from '@tandem/i18n';
import type { Passkeys } from '@tandem/api';

import { h } from '../dom.ts';
import type { Form } from '../form/form.ts';
import { isWrongAddress } from '../form/passkey-support.ts';
import { button } from '../screens/parts.ts';

interface Options {
  readonly passkeys: Pick<Passkeys, 'authenticate'>;
  done(): Promise<void>;
}

/** Signing in with a passkey, below the form that speaks for it; without support the reason stands there. */
export function passkeyWay(
  { passkeys, done }: Options,
  form: Pick<Form, 'say' | 'warn' | 'fail'>,
  supported: boolean,
): HTMLElement {
  const use = async (): Promise<void> => {
    try {
      if (await passkeys.authenticate()) await done();
      else form.say(t('signIn.passkey.failed'));
    } catch (failure) {
      if (isWrongAddress(failure)) form.warn(t('signIn.passkey.wrongAddress'));
      else form.fail(failure);
    }
  };
  const way = button(t('signIn.passkey'), 'plain', () => void use(), 'key');
  way.classList.add('wide');
  return h(
    'div',
    { class: 'stack' },
    h('p', { class: 'or' }, h('span', {}, t('signIn.or'))),
    supported ? way : h('p', { class: 'hint' }, t('signIn.passkey.unsupported')),
  );
}
