import { accountTexts, readTexts, t } from '@tandem/i18n';
import { createConsoleApi } from '@tandem/api';

import { h } from '../dom.ts';
import { notice } from '../screens/parts.ts';
import { setupForm } from '../setup/setup-form.ts';
import { openPage } from '../shell.ts';

// The token waits in this page's memory; the address bar forgets it at once.
const token = location.hash.slice(1);
if (token !== '') history.replaceState(null, '', location.pathname);
const api = createConsoleApi();
const typed: Record<string, string> = {};

await readTexts(accountTexts);
await openPage('title.setup', (column) => {
  column.replaceChildren(
    token === ''
      ? h(
          'section',
          { class: 'card' },
          h('h1', {}, t('setup.heading')),
          notice('attention', t('setup.noLink')),
        )
      : setupForm(api, token, typed, () => location.replace('/admin')),
  );
});
