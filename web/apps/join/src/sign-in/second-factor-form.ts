import { t } from '@tandem/i18n';
import { Problem, type SignInApi } from '@tandem/api';

import { h, setText } from '../dom.ts';
import { form } from '../form/form.ts';
import { textField } from '../form/text-field.ts';
import { totpField } from '../form/totp-field.ts';
import { button } from '../screens/parts.ts';

interface Options {
  readonly api: Pick<SignInApi, 'secondFactor'>;
  done(): Promise<void>;
  /** Back to the password, with the reason where there is one. */
  back(failure: unknown): void;
}

/** After the password: the code of the authenticator app, or one of the recovery codes. */
export function secondFactorForm({ api, done, back }: Options): HTMLElement {
  const code = totpField('code', 'signIn.code.hint');
  const recovery = textField('recovery-code', 'signIn.recovery', {
    autocomplete: 'off',
    hint: 'signIn.recovery.hint',
  });
  recovery.input.dir = 'ltr';
  recovery.element.hidden = true;
  const send = async (): Promise<void> => {
    const byRecovery = !recovery.element.hidden;
    if (!byRecovery && !code.isComplete()) return;
    try {
      await api.secondFactor(byRecovery ? recovery.input.value.trim() : code.value());
    } catch (failure) {
      if (failure instanceof Problem && failure.type === 'sign-in-expired') return back(failure);
      throw failure;
    }
    await done();
  };
  const swap = (): void => {
    recovery.element.hidden = !recovery.element.hidden;
    code.element.hidden = !recovery.element.hidden;
    const label = other.querySelector('.label');
    if (label !== null) {
      setText(label, t(code.element.hidden ? 'signIn.recovery.app' : 'signIn.recovery.use'));
    }
    (code.element.hidden ? recovery : code).input.focus();
  };
  const other = button(t('signIn.recovery.use'), 'plain', swap);
  const again = button(t('signIn.back'), 'plain', () => back(null));
  for (const { classList } of [other, again]) classList.add('wide');
  const fault = (text: string | null): void => {
    (code.element.hidden ? recovery : code).fault(text);
  };
  const confirm = form(
    {
      fields: [code, recovery],
      byName: { code: { ...code, fault } },
      submit: 'signIn.submit',
      send,
    },
    other,
    again,
  );
  queueMicrotask(() => code.input.focus());
  return h(
    'section',
    { class: 'card' },
    h('h1', { tabindex: '-1' }, t('signIn.code.heading')),
    confirm.element,
  );
}
