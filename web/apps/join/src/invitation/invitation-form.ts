import { isolate, t } from '@tandem/i18n';
import { Problem, type InvitedPerson, type ProviderChoice, type SignInApi } from '@tandem/api';

import { h } from '../dom.ts';
import { form } from '../form/form.ts';
import { textField } from '../form/text-field.ts';
import { heading } from '../screens/parts.ts';
import { providerLink } from '../sign-in/provider-link.ts';

interface Options {
  readonly api: Pick<SignInApi, 'accept'>;
  readonly token: string;
  readonly invitation: InvitedPerson;
  /** Where the person can sign in instead of choosing a password. */
  readonly providers: readonly ProviderChoice[];
  done(): void;
  /** The password is set, and this person also has a second factor. */
  secondFactor(): void;
  /** The invitation was used or replaced meanwhile. */
  gone(failure: Problem): void;
}

/** Whose account it is, and the password for it. */
export function invitationForm(options: Options): HTMLElement {
  const { api, token, invitation, providers, done, secondFactor, gone } = options;
  const mail = textField('login', 'signIn.mail', { type: 'email', autocomplete: 'username' });
  mail.input.value = invitation.mail;
  mail.input.readOnly = true;
  const password = textField('password', 'signIn.password', {
    type: 'password',
    autocomplete: 'new-password',
    hint: 'account.password.hint',
  });
  const answer = form({
    fields: [mail, password],
    byName: { password },
    submit: 'invitation.submit',
    send: async () => {
      try {
        const next = await api.accept({ token, password: password.input.value });
        if (next === 'second-factor') secondFactor();
        else done();
      } catch (failure) {
        if (!(failure instanceof Problem) || failure.type !== 'invitation-invalid') throw failure;
        gone(failure);
      }
    },
  });
  if (providers.length > 0) answer.button.classList.replace('primary', 'plain');
  return h(
    'section',
    { class: 'card' },
    heading(t('invitation.heading', { organisation: isolate(invitation.organisation) })),
    h('p', { class: 'lead' }, t('invitation.lead', { name: isolate(invitation.givenName) })),
    ...providers.map((provider) => providerLink(provider, '/account')),
    providers.length > 0 && h('p', { class: 'or' }, h('span', {}, t('signIn.or'))),
    answer.element,
  );
}
