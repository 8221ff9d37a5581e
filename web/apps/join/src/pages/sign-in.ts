import { accountTexts, readTexts } from '@tandem/i18n';
import { createConsoleApi, createPasskeys, createSignInApi } from '@tandem/api';

import { hasKeptCode } from '../code/kept-code.ts';
import { landing } from '../form/landing.ts';
import { openPage } from '../shell.ts';
import { readSignInAddress } from '../sign-in/address.ts';
import { signInSteps } from '../sign-in/sign-in-steps.ts';

const { next, failure, token, clean } = readSignInAddress(location);
if (location.href !== new URL(clean, location.href).href) history.replaceState(null, '', clean);
const codeIsKept = hasKeptCode();

const steps = signInSteps({
  api: createSignInApi(),
  passkeys: createPasskeys(),
  codeIsKept,
  next: next ?? (codeIsKept ? '/' : null),
  failure,
  token,
  done: async () => {
    location.replace(next ?? (codeIsKept ? '/' : landing(await createConsoleApi().me())));
  },
});
await readTexts(accountTexts);
await openPage('title.signIn', (column) => steps.draw(column));
await steps.useLink();
