import { t } from '@tandem/i18n';
import type { Passkeys } from '@tandem/api';

import { h } from '../dom.ts';
import { form } from '../form/form.ts';
import { isWrongAddress, passkeysSupported } from '../form/passkey-support.ts';
import { textField } from '../form/text-field.ts';
import { notice } from '../screens/parts.ts';
import { passkeyList } from './passkey-list.ts';

/** The passkeys of the signed-in account: what there is, and one more where this browser and address allow it. */
export function passkeySection(
  passkeys: Pick<Passkeys, 'register' | 'list' | 'remove'>,
  supported = passkeysSupported(),
): HTMLElement {
  const list = passkeyList(passkeys);
  const name = textField('passkey-name', 'account.passkeys.name', { autocomplete: 'off' });
  const add = form({
    fields: [name],
    submit: 'account.passkeys.add',
    send: async () => {
      try {
        const added = await passkeys.register(name.input.value.trim());
        add.say(t(added ? 'account.passkeys.added' : 'account.passkeys.failed'));
        if (!added) return;
        name.input.value = '';
        await list.refresh();
      } catch (failure) {
        if (!isWrongAddress(failure)) throw failure;
        add.warn(t('signIn.passkey.wrongAddress'));
      }
    },
  });
  void list.refresh();
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, t('account.passkeys.heading')),
    h('p', { class: 'hint' }, t('account.passkeys.lead')),
    list.element,
    supported ? add.element : notice('attention', t('signIn.passkey.unsupported')),
  );
}
