import '../../apps/admin/src/base.css';
import { createRoot } from 'react-dom/client';
import { AdminPage } from '../../apps/admin/src/app/admin-page.tsx';
import { createHttp, ROUTES } from '../../packages/api/src/index.ts';
import { showLanguage } from '../../packages/i18n/src/index.ts';
import { startAppearance, TandemProvider } from '../../packages/ui/src/index.ts';
import { serverOf } from './admin/server.ts';
import { scenes } from './admin/scenes.ts';
import { answerSettings } from './admin/settings-scenes.ts';
import { me } from './me.ts';
import { lang, ready, state } from './wanted.ts';

const [name = '', condition = ''] = state.split('+');
const scene = scenes[name];
if (scene === undefined) throw new Error(`no scene ${name}`);
history.replaceState(null, '', scene.address);
const server = answerSettings(serverOf(condition));
scene.server?.(server);
const api = createHttp(server.ports(), ROUTES.me);

await Promise.all([showLanguage(lang), startAppearance()]);
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <TandemProvider>
      <AdminPage me={scene.me ?? me} api={api} />
    </TandemProvider>,
  );
}
await scene.act?.();
ready();
