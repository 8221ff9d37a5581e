import { t } from '@tandem/i18n';
import type { ConsoleApi } from '@tandem/api';

import { h } from '../dom.ts';
import { form } from '../form/form.ts';
import { textField } from '../form/text-field.ts';

/** The first administrator of an empty server. `typed` outlives a change of the language. */
export function setupForm(
  api: Pick<ConsoleApi, 'setUp'>,
  token: string,
  typed: Record<string, string>,
  done: () => void,
): HTMLElement {
  const fields = {
    organisation: textField('organisation', 'setup.organisation', { autocomplete: 'organization' }),
    givenName: textField('givenName', 'setup.givenName', { autocomplete: 'given-name' }),
    familyName: textField('familyName', 'setup.familyName', { autocomplete: 'family-name' }),
    login: textField('login', 'signIn.mail', { type: 'email', autocomplete: 'username' }),
    password: textField('password', 'signIn.password', {
      type: 'password',
      autocomplete: 'new-password',
      hint: 'account.password.hint',
    }),
  };
  for (const { input } of Object.values(fields)) {
    input.value = typed[input.name] ?? '';
    input.addEventListener('input', () => {
      typed[input.name] = input.value;
    });
  }
  const setUp = form({
    fields: Object.values(fields),
    byName: fields,
    submit: 'setup.submit',
    send: async () => {
      await api.setUp({
        token,
        organisation: fields.organisation.input.value.trim(),
        givenName: fields.givenName.input.value.trim(),
        familyName: fields.familyName.input.value.trim(),
        login: fields.login.input.value.trim(),
        password: fields.password.input.value,
      });
      done();
    },
  });
  return h(
    'section',
    { class: 'card' },
    h('h1', {}, t('setup.heading')),
    h('p', { class: 'lead' }, t('setup.lead')),
    setUp.element,
  );
}
