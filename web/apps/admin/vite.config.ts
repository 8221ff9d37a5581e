import { defineConfig } from 'vite';

import { accountProblems, onlyMessages, partFileNames } from '../../packages/i18n/only-messages.ts';

const texts = ['title.', 'language', 'loading', 'tryAgain', 'navigation', 'account.menu', 'retry.'];
const own = ['admin.', 'problem.'];
const section = [
  'list.',
  'close',
  'cancel',
  'trust.photo',
  'admin.col.',
  'admin.session.',
  'admin.filter.',
  'admin.pick.',
  'mode.name.',
  'reason.',
  'state.',
];
const directory = ['people.', 'groups.'];
const settings = ['settings.', 'providers.', 'provisioning.', 'domains.'];
const assetsDir = 'assets/admin';

export default defineConfig({
  base: '/',
  plugins: [
    onlyMessages({
      prefixes: [...texts, ...own],
      otherSide: /^problem\..*sharer$/,
      parts: { section, directory, settings, elsewhere: accountProblems },
    }),
  ],
  build: {
    target: 'es2022',
    assetsDir,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { chunkFileNames: partFileNames(assetsDir) },
      // Fluent marks its files for React servers; a bundle for browsers has no use for the mark.
      onLog: (level, log, next) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
      },
    },
  },
});
