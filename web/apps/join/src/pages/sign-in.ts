import { createConsoleApi, createPasskeys, Problem } from '@tandem/api';

import { hasKeptCode } from '../code/kept-code.ts';
import { landing } from '../form/landing.ts';
import { safeNext } from '../form/next-path.ts';
import { openPage } from '../shell.ts';
import { signInForm } from '../sign-in/sign-in-form.ts';
import { signingIn } from '../sign-in/signing-in.ts';

const api = createConsoleApi();
const next = safeNext(new URLSearchParams(location.search).get('next'));
const token = /^#demo=(.+)$/.exec(location.hash)?.[1] ?? null;
if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
const typed = { login: '' };

async function done(): Promise<void> {
  location.replace(next ?? (hasKeptCode() ? '/' : landing(await api.me())));
}

async function useLink(link: string): Promise<unknown> {
  try {
    await api.signInWithLink(decodeURIComponent(link));
    await done();
    return null;
  } catch (failure) {
    return spoiled(failure) ? new Problem({ ...failure, type: 'sign-in-link-invalid' }) : failure;
  }
}

/** A link that was cut off on its way is for its reader just one that is not valid. */
function spoiled(failure: unknown): failure is Problem {
  return failure instanceof Problem && failure.type === 'invalid-request';
}

let failure: unknown = null;
let waiting = token !== null;
let redraw = (): void => undefined;
await openPage('title.signIn', (column) => {
  redraw = () => {
    const content = waiting
      ? signingIn()
      : signInForm({
          api,
          passkeys: createPasskeys(),
          codeIsKept: hasKeptCode(),
          failure,
          typed,
          done,
        });
    column.replaceChildren(content);
  };
  redraw();
});
if (token !== null) {
  failure = await useLink(token);
  waiting = failure === null;
  redraw();
}
