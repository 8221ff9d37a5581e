import { Problem, type Passkeys, type SignInApi } from '@tandem/api';

import { secondFactorForm } from './second-factor-form.ts';
import { signInForm, type TypedSignIn } from './sign-in-form.ts';
import { signingIn } from './signing-in.ts';

interface Options {
  readonly api: SignInApi;
  readonly passkeys: Passkeys;
  readonly codeIsKept: boolean;
  readonly next: string | null;
  /** Of a sign-in link; null: there is none. */
  readonly token: string | null;
  /** Why the way here did not work, shown at once. */
  readonly failure: unknown;
  done(): Promise<void>;
}

export interface SignInSteps {
  /** Draws the step the person is at; again in another language nothing is lost but the secrets. */
  draw(column: HTMLElement): void;
  /** Uses the token where there is one. */
  useLink(): Promise<void>;
}

/** Signing in as the steps it has: link at work, mail and password, second factor. */
export function signInSteps(options: Options): SignInSteps {
  const { api, done, token } = options;
  const typed: TypedSignIn = { login: '', found: null };
  let step: 'link' | 'start' | 'second-factor' = token === null ? 'start' : 'link';
  let { failure } = options;
  let column: HTMLElement | null = null;

  const show = (next: typeof step, reason: unknown = null): void => {
    step = next;
    failure = reason;
    column?.replaceChildren(content());
  };
  const content = (): HTMLElement => {
    switch (step) {
      case 'link':
        return signingIn();
      case 'second-factor':
        return secondFactorForm({ api, done, back: (reason) => show('start', reason) });
      case 'start':
        return signInForm({
          ...options,
          typed,
          failure,
          secondFactor: () => show('second-factor'),
        });
    }
  };
  return {
    draw: (into) => {
      column = into;
      into.replaceChildren(content());
    },
    useLink: async () => {
      if (token === null) return;
      try {
        await api.withLink(token);
        await done();
      } catch (reason) {
        show('start', spoiled(reason) ? linkInvalid : reason);
      }
    },
  };
}

const linkInvalid = new Problem({
  type: 'sign-in-link-invalid',
  title: '',
  detail: '',
  status: 401,
});

/** A link that was cut off on its way is for its reader just one that is not valid. */
function spoiled(failure: unknown): boolean {
  return failure instanceof Problem && failure.type === 'invalid-request';
}
