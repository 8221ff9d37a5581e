import { defineConfig } from 'vite';

import { onlyMessages } from '../../packages/i18n/only-messages.ts';

const texts = ['title.', 'language', 'loading', 'tryAgain', 'navigation', 'account.menu', 'retry.'];
const own = [
  'admin.',
  'list.',
  'close',
  'cancel',
  'trust.photo',
  'mode.name.',
  'reason.',
  'state.',
  'problem.',
  'chat.unread',
];

export default defineConfig({
  base: '/',
  plugins: [onlyMessages([...texts, ...own])],
  build: {
    target: 'es2022',
    assetsDir: 'assets/admin',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Fluent marks its files for React servers; a bundle for browsers has no use for the mark.
      onLog: (level, log, next) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
      },
    },
  },
});
