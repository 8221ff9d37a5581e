import { accountTexts, problemText, readTexts, t } from '@tandem/i18n';
import { createAccountApi, createConsoleApi, createPasskeys, type Me } from '@tandem/api';

import { accountView } from '../account/account-view.ts';
import { accountMemory } from '../account/memory.ts';
import { h } from '../dom.ts';
import { isSignedOut, toRefusal } from '../form/refusal.ts';
import { linkButton } from '../screens/parts.ts';
import { openPage } from '../shell.ts';

const api = createConsoleApi();
const account = createAccountApi();
const passkeys = createPasskeys();
const memory = accountMemory();
const leave = (address: string): void => location.assign(address);

async function who(): Promise<Me | null> {
  try {
    return await api.me();
  } catch (caught) {
    if (isSignedOut(caught)) location.replace('/sign-in?next=%2Faccount');
    failure = caught;
    return null;
  }
}

function failed(): HTMLElement {
  return h(
    'section',
    { class: 'card' },
    h('h1', {}, t('title.account')),
    h('p', { class: 'field-error', role: 'alert' }, problemText(toRefusal(failure), 'sharer')),
    linkButton(t('tryAgain'), '/account', 'primary'),
  );
}

let failure: unknown = null;
const [me] = await Promise.all([who(), readTexts(accountTexts)]);
if (!isSignedOut(failure)) {
  await openPage('title.account', (column) => {
    column.replaceChildren(
      me === null ? failed() : accountView({ me, api, account, passkeys, memory, leave }),
    );
  });
}
