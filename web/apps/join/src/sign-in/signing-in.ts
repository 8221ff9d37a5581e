import { t } from '@tandem/i18n';

import { h } from '../dom.ts';
import { heading, spinner } from '../screens/parts.ts';

/** While a sign-in link is used. */
export function signingIn(): HTMLElement {
  return h('section', { class: 'card calm' }, spinner(), heading(t('signIn.working')));
}
