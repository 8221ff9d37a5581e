import '../../apps/admin/src/base.css';
import { createRoot } from 'react-dom/client';
import { AdminPage } from '../../apps/admin/src/app/admin-page.tsx';
import { Problem, type SessionPage, type SessionRow } from '../../packages/api/src/index.ts';
import { showLanguage } from '../../packages/i18n/src/index.ts';
import { startAppearance, TandemProvider } from '../../packages/ui/src/index.ts';
import { endReasons, layla, maximilian, vera } from '../../packages/ui/src/testing/index.ts';
import { me } from './me.ts';
import { lang, ready, state } from './wanted.ts';

const rows: SessionRow[] = endReasons.slice(0, 8).map((endReason, index) => {
  const recipient = index % 2 === 0 ? maximilian : layla;
  const running = index === 0;
  return {
    id: `${index}`,
    providerId: vera.id,
    providerName: `${vera.givenName} ${vera.familyName}`,
    recipientId: recipient.id,
    recipientName: `${recipient.givenName} ${recipient.familyName}`,
    deviceName: '--',
    createdAt: '2026-11-21T09:00:00Z',
    startedAt: index === 3 ? null : '2026-11-21T09:01:00Z',
    endedAt: running ? null : '2026-11-21T09:12:30Z',
    mode: 'view-only',
    state: running ? 'active' : 'ended',
    endReason: running ? null : endReason,
  };
});

async function sessions(): Promise<SessionPage> {
  switch (state) {
    case 'loading':
      return new Promise(() => undefined);
    case 'error':
      throw new Problem({ type: 'unreachable', title: '', detail: '', status: 0 });
    case 'empty':
      return { items: [], next: null };
    default:
      return { items: rows, next: 'older' };
  }
}

await Promise.all([showLanguage(lang), startAppearance()]);
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <TandemProvider>
      <AdminPage me={me} api={{ sessions }} />
    </TandemProvider>,
  );
}
ready();
