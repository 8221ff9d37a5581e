import { accountTexts, readTexts } from '@tandem/i18n';
import { createSignInApi } from '@tandem/api';

import { invitationSteps } from '../invitation/invitation-steps.ts';
import { openPage } from '../shell.ts';

// The token waits in this page's memory; the address bar forgets it at once.
const token = location.hash.slice(1);
if (token !== '') history.replaceState(null, '', location.pathname);

const steps = invitationSteps(
  createSignInApi(),
  token,
  () => location.replace('/account'),
  () => location.replace('/sign-in'),
);
await readTexts(accountTexts);
await openPage('invitation.title', (column) => steps.draw(column));
await steps.lookUp();
