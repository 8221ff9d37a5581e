import { createConsoleApi, Problem } from '@tandem/api';
import { startLanguage } from '@tandem/i18n';
import { startAppearance, TandemProvider } from '@tandem/ui';
import { lazy, Suspense } from 'react';
import { createRoot } from 'react-dom/client';

import { AdminPage } from './app/admin-page.tsx';
import { signedIn } from './app/signed-in.ts';

const GateClosed = lazy(() => import('./app/gate-closed.tsx'));

const api = createConsoleApi();
const [me] = await Promise.all([signedIn(api), startLanguage(), startAppearance()]);
const root = document.getElementById('root');

if (root !== null && me !== null) {
  createRoot(root).render(
    <TandemProvider>
      {me instanceof Problem ? (
        <Suspense>
          <GateClosed problem={me} />
        </Suspense>
      ) : (
        <AdminPage me={me} api={api} />
      )}
    </TandemProvider>,
  );
}
