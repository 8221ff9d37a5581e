import { problemText, t } from '@tandem/i18n';
import type { Passkeys, SignInApi } from '@tandem/api';

import { h } from '../dom.ts';
import { form } from '../form/form.ts';
import { passkeysSupported } from '../form/passkey-support.ts';
import { toRefusal } from '../form/refusal.ts';
import { textField } from '../form/text-field.ts';
import { notice } from '../screens/parts.ts';
import { passkeyWay } from './passkey-way.ts';
import { providerChoices, type Found } from './provider-choices.ts';

/** What was typed and found before the page was drawn again. */
export interface TypedSignIn {
  login: string;
  found: Found | null;
}

interface Options {
  readonly api: Pick<SignInApi, 'discover' | 'withPassword'>;
  readonly passkeys: Pick<Passkeys, 'authenticate'>;
  /** A code waits for this sign-in. */
  readonly codeIsKept: boolean;
  /** Where a provider's sign-in comes back to; null: the server decides. */
  readonly next: string | null;
  /** Shown at once, for example why a sign-in link did not work. */
  readonly failure: unknown;
  readonly typed: TypedSignIn;
  done(): Promise<void>;
  /** The password is right, and now a second factor is asked for. */
  secondFactor(): void;
}

/** Email first; then the organisation's own sign-in where it has one, a password, or a passkey. */
export function signInForm(options: Options, supported = passkeysSupported()): HTMLElement {
  const { api, typed, next } = options;
  const login = textField('login', 'signIn.mail', {
    type: 'email',
    autocomplete: 'username webauthn',
  });
  const password = textField('password', 'signIn.password', {
    type: 'password',
    autocomplete: 'current-password',
  });
  const mail = (): string => login.input.value.trim();
  const shown = (found: Found): void => {
    typed.found = found;
    const byProvider = found.providers.length > 0;
    const byPassword = !byProvider || found.methods.includes('password');
    password.element.hidden = !byPassword;
    signIn.button.hidden = !byPassword;
    signIn.button.classList.toggle('plain', byProvider);
    signIn.button.classList.toggle('primary', !byProvider);
    passkey.hidden = byProvider && !found.methods.includes('passkey');
  };
  const choices = providerChoices({ api, next, known: typed.found, shown });
  login.input.value = typed.login;
  login.input.addEventListener('input', () => {
    typed.login = login.input.value;
  });
  login.input.addEventListener('change', () => void choices.ask(mail()));

  /** Enter after the mail address: on to what comes next, which is a provider or the password. */
  const goOn = async (): Promise<void> => {
    const early = document.activeElement === login.input;
    await choices.ask(mail());
    if (choices.focus()) return;
    if (!early) password.fault(t('field.required'));
    password.input.focus();
  };
  const signIn = form({
    fields: [login],
    rows: [login.element, ...choices.rows, password.element],
    submit: 'signIn.submit',
    send: async () => {
      if (password.input.value === '') return goOn();
      const answer = await api.withPassword({ login: mail(), password: password.input.value });
      if (answer === 'second-factor') options.secondFactor();
      else await options.done();
    },
  });
  const passkey = passkeyWay(options, signIn, supported);
  return h(
    'section',
    { class: 'card' },
    h('h1', { tabindex: '-1' }, t('signIn.heading')),
    options.failure !== null && why(options.failure),
    h('p', { class: 'lead' }, t('signIn.lead')),
    options.codeIsKept && notice('calm', t('signIn.keptCode')),
    signIn.element,
    passkey,
  );
}

/** Why the person is here again, before anything else is read. */
function why(failure: unknown): HTMLElement {
  const words = notice('stop', problemText(toRefusal(failure), 'sharer'));
  words.setAttribute('role', 'alert');
  return words;
}
