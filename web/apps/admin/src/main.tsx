import { browserPorts, createConsoleApi, createHttp, Problem, ROUTES } from '@tandem/api';
import { startLanguage } from '@tandem/i18n';
import { startAppearance, TandemProvider } from '@tandem/ui';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';

import { AdminPage } from './app/admin-page.tsx';
import { sectionAt } from './app/section.ts';
import { sections } from './app/sections.tsx';
import { signedIn } from './app/signed-in.ts';

const GateClosed = lazy(() => import('./app/gate-closed.tsx'));

// Asked for while it is still unknown who is signed in, so that the rail paints first and waits for nobody.
void sectionAt(sections, location.pathname)?.load();
const ports = browserPorts();
const [me] = await Promise.all([
  signedIn(createConsoleApi(ports)),
  startLanguage(),
  startAppearance(),
]);
const root = document.getElementById('root');

if (root !== null && me !== null) {
  createRoot(root).render(
    <TandemProvider>
      {me instanceof Problem ? (
        <Suspense>
          <GateClosed problem={me} />
        </Suspense>
      ) : (
        <AdminPage me={me} api={createHttp(ports, ROUTES.me)} />
      )}
    </TandemProvider>,
  );
}
