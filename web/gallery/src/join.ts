import '../../apps/join/src/style.css';
import { showLanguage } from '../../packages/i18n/src/index.ts';
import {
  FakeSharerSession,
  chattyChat,
  sharerStates,
} from '../../packages/ui/src/testing/index.ts';
import { openPage } from '../../apps/join/src/shell.ts';
import { sharerView } from '../../apps/join/src/screens/sharer-view.ts';
import { pages } from './join-pages.ts';
import { lang, person, ready, state } from './wanted.ts';

await openPage('title.join', (column) => {
  const page = pages[state];
  if (page !== undefined) {
    void Promise.resolve(page()).then((shown) => column.replaceChildren(shown));
    return;
  }
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
