import type { Me } from '../../../packages/api/src/index.ts';
import type { FakeServer } from '../../../packages/api/src/testing/fake-server.ts';
import { settingsScenes } from './settings-scenes.ts';

/** One page of the admin center: where it is, what the server says besides the usual, and what is done first. */
export interface Scene {
  readonly address: string;
  readonly me?: Me;
  readonly server?: (server: FakeServer) => void;
  readonly act?: () => Promise<void>;
}

/** Every page by its name in `states.mjs`; `+empty`, `+loading` and `+error` change what the server answers. */
export const scenes: Readonly<Record<string, Scene>> = {
  ...settingsScenes,
  sessions: { address: '/admin/sessions' },
  'session-panel': { address: '/admin/sessions?open=1' },
  'sessions-filtered': { address: '/admin/sessions?search=nobody&state=live' },
  'not-found': { address: '/admin/nowhere' },
};
