import { t } from '@tandem/i18n';
import type { ConsoleApi } from '@tandem/api';

import { h } from '../dom.ts';
import { form } from '../form/form.ts';
import { textField } from '../form/text-field.ts';

/** Changes the password of the signed-in account. */
export function passwordSection(api: Pick<ConsoleApi, 'changePassword'>): HTMLElement {
  const current = textField('current', 'account.password.current', {
    type: 'password',
    autocomplete: 'current-password',
  });
  const next = textField('next', 'account.password.new', {
    type: 'password',
    autocomplete: 'new-password',
    hint: 'account.password.hint',
  });
  const change = form({
    fields: [current, next],
    submit: 'account.password.save',
    byName: { current, next },
    send: async () => {
      await api.changePassword({ current: current.input.value, next: next.input.value });
      current.input.value = '';
      next.input.value = '';
      change.say(t('account.password.saved'));
    },
  });
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, t('account.password.heading')),
    change.element,
  );
}
