import { defineConfig } from 'vite';

import {
  accountProblems,
  adminProblems,
  onlyMessages,
  partFileNames,
} from '../../packages/i18n/only-messages.ts';

const texts = ['title.', 'language', 'loading', 'tryAgain', 'cancel', 'close'];
const own = ['field.', 'retry.', 'join.', 'person.', 'trust.', 'choose.', 'connecting.', 'share.'];
const more = ['action.', 'chat.', 'ended.', 'end.', 'problem.'];
const otherSide = /^trust\.helper|^(?:end|ended)\..*helper$/;
const account = ['account.', 'signIn.', 'signOut', 'setup.', 'invitation.', ...accountProblems];
const assetsDir = 'assets/join';

export default defineConfig({
  base: '/',
  plugins: [
    onlyMessages({
      prefixes: [...texts, ...own, ...more],
      otherSide,
      parts: { account, elsewhere: adminProblems },
    }),
  ],
  build: {
    target: 'es2022',
    assetsDir,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'sign-in.html', 'account.html', 'invitation.html', 'setup.html'].map(
        (page) => new URL(page, import.meta.url).pathname,
      ),
      output: { chunkFileNames: partFileNames(assetsDir) },
    },
  },
});
