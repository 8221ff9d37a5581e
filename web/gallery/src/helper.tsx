import '../../apps/helper/src/base.css';
import { createRoot } from 'react-dom/client';
import { ConsolePage } from '../../apps/helper/src/app/console-page.tsx';
import { SessionBoard } from '../../apps/helper/src/app/session-board.ts';
import { showLanguage } from '../../packages/i18n/src/index.ts';
import { startAppearance, TandemProvider } from '../../packages/ui/src/index.ts';
import {
  chattyChat,
  FakeHelperSession,
  helperStates,
  maximilian,
} from '../../packages/ui/src/testing/index.ts';
import { me } from './me.ts';
import { testCard } from './test-card.ts';
import { lang, person, ready, state } from './wanted.ts';

const [name = '', extra] = state.split('+');
const states = helperStates(person);
const sessions = [states[name], states['active'], helperStates(maximilian)['trust']];
const board = new SessionBoard(async () => {
  const shown = sessions.shift();
  if (shown === undefined) throw new Error('no more sessions');
  const session = new FakeHelperSession(shown, chattyChat(extra === 'unread' ? 2 : 0));
  if (shown.kind === 'active') {
    session.picture.set(name === 'active' ? testCard() : null);
    session.quality.set({
      roundTripMs: 38,
      width: 1920,
      height: 1080,
      framesPerSecond: 24,
      path: 'direct',
    });
  }
  return session;
});

await Promise.all([showLanguage(lang), startAppearance()]);
const tenant = { ...me.tenant, remoteHelpEnabled: name !== 'off' };
if (states[name] !== undefined) {
  await board.open('view-only');
  if (extra !== undefined) {
    await board.open('view-only');
    await board.open('view-only');
    board.select(1);
  }
}
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <TandemProvider>
      <ConsolePage me={{ ...me, tenant }} board={board} />
    </TandemProvider>,
  );
}
ready();
