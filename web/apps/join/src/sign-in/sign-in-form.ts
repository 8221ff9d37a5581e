import { t } from '@tandem/i18n';
import type { ConsoleApi, Passkeys } from '@tandem/api';

import { h } from '../dom.ts';
import { form } from '../form/form.ts';
import { isWrongAddress, passkeysSupported } from '../form/passkey-support.ts';
import { textField } from '../form/text-field.ts';
import { button, notice } from '../screens/parts.ts';

interface Options {
  readonly api: Pick<ConsoleApi, 'signInWithPassword'>;
  readonly passkeys: Pick<Passkeys, 'authenticate'>;
  /** A code waits for this sign-in. */
  readonly codeIsKept: boolean;
  /** Shown at once, for example why a sign-in link did not work. */
  readonly failure: unknown;
  /** What was typed before the page was drawn again. */
  readonly typed: { login: string };
  done(): Promise<void>;
}

/** Email and password, or a passkey. */
export function signInForm(options: Options, supported = passkeysSupported()): HTMLElement {
  const login = textField('login', 'signIn.mail', {
    type: 'email',
    autocomplete: 'username webauthn',
  });
  const password = textField('password', 'signIn.password', {
    type: 'password',
    autocomplete: 'current-password',
  });
  login.input.value = options.typed.login;
  login.input.addEventListener('input', () => {
    options.typed.login = login.input.value;
  });
  const signIn = form({
    fields: [login, password],
    submit: 'signIn.submit',
    send: async () => {
      await options.api.signInWithPassword({
        login: login.input.value.trim(),
        password: password.input.value,
      });
      await options.done();
    },
  });
  const usePasskey = async (): Promise<void> => {
    try {
      if (await options.passkeys.authenticate()) await options.done();
      else signIn.say(t('signIn.passkey.failed'));
    } catch (failure) {
      if (isWrongAddress(failure)) signIn.warn(t('signIn.passkey.wrongAddress'));
      else signIn.fail(failure);
    }
  };
  const passkey = button(t('signIn.passkey'), 'plain', () => void usePasskey(), 'key');
  passkey.classList.add('wide');
  const element = h(
    'section',
    { class: 'card' },
    h('h1', { tabindex: '-1' }, t('signIn.heading')),
    h('p', { class: 'lead' }, t('signIn.lead')),
    options.codeIsKept && notice('calm', t('signIn.keptCode')),
    signIn.element,
    h('p', { class: 'or' }, h('span', {}, t('signIn.or'))),
    supported ? passkey : h('p', { class: 'hint' }, t('signIn.passkey.unsupported')),
  );
  if (options.failure !== null) queueMicrotask(() => signIn.fail(options.failure));
  return element;
}
