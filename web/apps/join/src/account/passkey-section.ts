import { t } from '@tandem/i18n';
import type { Passkeys } from '@tandem/api';

import { h } from '../dom.ts';
import { form } from '../form/form.ts';
import { textField } from '../form/text-field.ts';

/** Adds a passkey to the signed-in account. */
export function passkeySection(passkeys: Pick<Passkeys, 'register'>): HTMLElement {
  const name = textField('passkey-name', 'account.passkeys.name', { autocomplete: 'off' });
  const add = form({
    fields: [name],
    submit: 'account.passkeys.add',
    send: async () => {
      const added = await passkeys.register(name.input.value.trim());
      add.say(t(added ? 'account.passkeys.added' : 'account.passkeys.failed'));
      if (added) name.input.value = '';
    },
  });
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, t('account.passkeys.heading')),
    h('p', { class: 'hint' }, t('account.passkeys.lead')),
    add.element,
  );
}
