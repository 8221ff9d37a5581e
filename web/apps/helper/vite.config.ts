import { defineConfig } from 'vite';

import { accountProblems, adminProblems, onlyMessages } from '../../packages/i18n/only-messages.ts';

const texts = [
  'title.',
  'language',
  'loading',
  'tryAgain',
  'cancel',
  'close',
  'navigation',
  'signOut',
];
const own = [
  'account.menu',
  'retry.',
  'nav.',
  'code.',
  'mode.',
  'pairing.',
  'consent.',
  'refused.',
];
const more = ['person.', 'trust.', 'connecting.helper', 'session.', 'state.', 'action.', 'chat.'];
const sharers = /^trust\.sharer|^(?:end|ended|problem)\..*sharer$/;
const rest = ['ended.', 'end.', 'problem.'];

const elsewhere = [...accountProblems, ...adminProblems];

export default defineConfig({
  base: '/',
  plugins: [
    onlyMessages({
      prefixes: [...texts, ...own, ...more, ...rest],
      otherSide: sharers,
      parts: { elsewhere },
    }),
  ],
  build: {
    target: 'es2022',
    assetsDir: 'assets/helper',
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
