import { defineConfig } from 'vite';

/** Development only: every state of every screen, drawn from fakes. Nothing here is shipped. */
export default defineConfig({
  root: new URL('.', import.meta.url).pathname,
  appType: 'mpa',
  build: { rolldownOptions: { input: ['join.html', 'helper.html', 'admin.html'] } },
});
