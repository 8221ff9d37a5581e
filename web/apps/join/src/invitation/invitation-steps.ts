import { problemText, t } from '@tandem/i18n';
import { Problem, type InvitedPerson, type ProviderChoice, type SignInApi } from '@tandem/api';

import { h } from '../dom.ts';
import { toRefusal } from '../form/refusal.ts';
import { button, heading, linkButton, notice, spinner } from '../screens/parts.ts';
import { secondFactorForm } from '../sign-in/second-factor-form.ts';
import { invitationForm } from './invitation-form.ts';

type Api = Pick<SignInApi, 'invitation' | 'atProvider' | 'accept' | 'secondFactor'>;

export interface InvitationSteps {
  /** Draws the step the person is at. */
  draw(column: HTMLElement): void;
  /** Asks the server whom the token invites; never rejects, a failure is shown. */
  lookUp(): Promise<void>;
}

/**
 * An invitation from its link to a password: looked up, answered, or not valid any more. `done` is for somebody who is
 * signed in, `signIn` for whom the password is set but the sign-in has to begin again.
 */
export function invitationSteps(
  api: Api,
  token: string,
  done: () => void,
  signIn: () => void,
): InvitationSteps {
  let found: InvitedPerson | null = null;
  let failure: unknown = null;
  let providers: readonly ProviderChoice[] = [];
  let confirming = false;
  let column: HTMLElement | null = null;

  const redraw = (): void => column?.replaceChildren(content());
  const gone = (reason: unknown): void => {
    failure = reason;
    redraw();
  };
  const secondFactor = (): void => {
    confirming = true;
    redraw();
  };
  const lookUp = async (): Promise<void> => {
    if (token === '') return;
    failure = null;
    redraw();
    try {
      const invited = await api.invitation(token);
      // Without an answer the password is still there.
      providers = await api.atProvider(token).catch(() => []);
      found = invited;
    } catch (reason) {
      failure = reason;
    }
    redraw();
    column?.querySelector('h1')?.focus();
  };
  const content = (): HTMLElement => {
    if (token === '') return ended(t('invitation.noToken'));
    if (isGone(failure)) return ended(t('invitation.invalid'));
    if (failure !== null) return failed(failure, () => void lookUp());
    if (found === null) return looking();
    if (confirming) return secondFactorForm({ api, done: async () => done(), back: signIn });
    return invitationForm({
      api,
      token,
      invitation: found,
      providers,
      done,
      secondFactor,
      gone,
    });
  };
  return {
    draw: (into) => {
      column = into;
      redraw();
    },
    lookUp,
  };
}

/** The link will not work again, whatever one does. */
function isGone(failure: unknown): boolean {
  return (
    failure instanceof Problem && ['invitation-invalid', 'invalid-request'].includes(failure.type)
  );
}

function looking(): HTMLElement {
  return h('section', { class: 'card calm' }, spinner(), heading(t('invitation.checking')));
}

function ended(words: string): HTMLElement {
  return h(
    'section',
    { class: 'card' },
    heading(t('invitation.invalid.heading')),
    notice('attention', words),
    linkButton(t('signIn.heading'), '/sign-in', 'plain'),
  );
}

function failed(failure: unknown, again: () => void): HTMLElement {
  return h(
    'section',
    { class: 'card' },
    heading(t('invitation.title')),
    h('p', { class: 'field-error', role: 'alert' }, problemText(toRefusal(failure), 'sharer')),
    button(t('tryAgain'), 'primary', again),
  );
}
