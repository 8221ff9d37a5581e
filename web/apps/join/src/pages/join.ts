import { createConsoleApi } from '@tandem/api';

import { ahead } from '../ahead.ts';
import { keepCode, takeKeptCode } from '../code/kept-code.ts';
import { takeCodeFromAddress } from '../code/link-code.ts';
import { signInFrom } from '../form/next-path.ts';
import { isSignedOut, toRefusal } from '../form/refusal.ts';
import { lateSharer, type Opened } from '../late-sharer.ts';
import { sharerView, type SharerView } from '../screens/sharer-view.ts';
import { openPage } from '../shell.ts';

const fromLink = takeCodeFromAddress();
const kept = takeKeptCode();
const typed = { code: fromLink ?? kept?.code ?? '', draft: '', chatOpen: false };
const api = createConsoleApi();
// The picker needs the click on Allow to be fresh, so everything that makes a session is here before it.
const core = ahead(() => import('../open-sharer.ts'));

function goToSignIn(code: string): void {
  keepCode({ code, submitted: true });
  location.assign(signInFrom(location.pathname));
}

async function open(code: string): Promise<Opened> {
  try {
    core.whenIdle();
    await api.me();
    const { openSharer } = await core.get();
    return { kind: 'session', session: openSharer(api) };
  } catch (failure) {
    if (!isSignedOut(failure)) return { kind: 'refused', refusal: toRefusal(failure) };
    goToSignIn(code);
    return { kind: 'elsewhere' };
  }
}

const session = lateSharer(open);
session.subscribe(() => {
  const state = session.get();
  if (state.kind === 'code-entry' && state.refusal?.type === 'not-signed-in')
    goToSignIn(typed.code);
});
const submit = (code: string): void => {
  typed.code = code;
  session.submit(code);
};

let view: SharerView | null = null;
await openPage('title.join', (column) => {
  if (view === null) view = sharerView(column, session, typed, submit);
  else view.redraw();
});
core.whenIdle();
if (fromLink === null && kept?.submitted === true) submit(kept.code);
