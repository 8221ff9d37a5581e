import '../../apps/join/src/style.css';
import { createConsoleApi, createPasskeys, Problem } from '../../packages/api/src/index.ts';
import { showLanguage } from '../../packages/i18n/src/index.ts';
import {
  FakeSharerSession,
  chattyChat,
  sharerStates,
} from '../../packages/ui/src/testing/index.ts';
import { accountView } from '../../apps/join/src/account/account-view.ts';
import { openPage } from '../../apps/join/src/shell.ts';
import { setupForm } from '../../apps/join/src/setup/setup-form.ts';
import { sharerView } from '../../apps/join/src/screens/sharer-view.ts';
import { signInForm } from '../../apps/join/src/sign-in/sign-in-form.ts';
import { me } from './me.ts';
import { lang, person, ready, state } from './wanted.ts';

const api = createConsoleApi();
const failure = new Problem({ type: 'sign-in-failed', title: '', detail: '', status: 401 });

function signIn(wrong: boolean): HTMLElement {
  return signInForm({
    api,
    passkeys: createPasskeys(),
    codeIsKept: !wrong,
    failure: wrong ? failure : null,
    typed: { login: wrong ? 'vera@northwind.example' : '' },
    done: async () => undefined,
  });
}

const passkeys = {
  ...createPasskeys(),
  list: async () =>
    state === 'account'
      ? [
          {
            id: 'a',
            label: 'Laptop',
            createdAt: '2026-11-20T09:00:00Z',
            lastUsedAt: '2026-11-21T09:00:00Z',
          },
        ]
      : [],
  remove: async () => undefined,
};

const pages: Record<string, () => HTMLElement> = {
  'sign-in': () => signIn(false),
  'sign-in-failed': () => signIn(true),
  account: () => accountView(me, api, passkeys),
  'account-empty': () => accountView(me, api, passkeys),
  setup: () => setupForm(api, 'token', {}, () => undefined),
};

await openPage('title.join', (column) => {
  const page = pages[state];
  if (page !== undefined) return column.replaceChildren(page());
  const [name = '', chat] = state.split('+');
  const shown = sharerStates(person)[name];
  if (shown === undefined) return;
  const session = new FakeSharerSession(shown, chattyChat(chat === 'unread' ? 3 : 0));
  const typed = {
    code: name === 'entry-mismatch' ? '7G0Q4ZTB' : '',
    draft: '',
    chatOpen: chat === 'chat',
  };
  sharerView(column, session, typed, (code) => session.submit(code));
});
await showLanguage(lang);
ready();
