import { createConsoleApi, Problem } from '@tandem/api';
import { startLanguage } from '@tandem/i18n';
import { startAppearance, TandemProvider } from '@tandem/ui';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';

import { ConsolePage } from './app/console-page.tsx';
import { preloadWhenIdle } from './app/preload.ts';
import { SessionBoard } from './app/session-board.ts';
import { signedIn } from './app/signed-in.ts';

const GateClosed = lazy(() => import('./app/gate-closed.tsx'));

const api = createConsoleApi();
const [me] = await Promise.all([signedIn(api), startLanguage(), startAppearance()]);
const root = document.getElementById('root');

if (root !== null && me !== null) {
  const board = new SessionBoard(async (mode) => {
    const { openSession } = await import('./open-session.ts');
    return openSession(api, mode);
  });
  createRoot(root).render(
    <TandemProvider>
      {me instanceof Problem ? (
        <Suspense>
          <GateClosed problem={me} />
        </Suspense>
      ) : (
        <ConsolePage me={me} board={board} />
      )}
    </TandemProvider>,
  );
  preloadWhenIdle();
}
