import { defineConfig } from 'vite';

import { onlyMessages } from '../../packages/i18n/only-messages.ts';

const texts = [
  'title.',
  'language',
  'loading',
  'tryAgain',
  'cancel',
  'close',
  'account.',
  'signOut',
];
const own = ['field.', 'retry.', 'join.', 'person.', 'trust.', 'choose.', 'connecting.', 'share.'];
const helpers = /^trust\.helper|^(?:end|ended)\..*helper$/;
const more = ['action.', 'chat.', 'ended.', 'end.', 'signIn.', 'setup.', 'problem.'];

export default defineConfig({
  base: '/',
  plugins: [onlyMessages([...texts, ...own, ...more], helpers)],
  build: {
    target: 'es2022',
    assetsDir: 'assets/join',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'sign-in.html', 'account.html', 'setup.html'].map(
        (page) => new URL(page, import.meta.url).pathname,
      ),
    },
  },
});
