import type { TextKey } from '@tandem/i18n';

import { form, type Form } from '../form/form.ts';
import { textField } from '../form/text-field.ts';

/** Asks for the password before a change; somebody without one gets the button alone, and the call `null`. */
export function passwordQuestion(
  id: string,
  hasPassword: boolean,
  submit: TextKey,
  send: (password: string | null) => Promise<void>,
): Form {
  if (!hasPassword) return form({ fields: [], submit, send: () => send(null) });
  const password = textField(id, 'account.password.current', {
    type: 'password',
    autocomplete: 'current-password',
  });
  return form({
    fields: [password],
    byName: { password },
    submit,
    send: () => send(password.input.value),
  });
}
