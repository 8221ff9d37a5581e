import { isolate, t } from '@tandem/i18n';
import { providerStart, type ProviderChoice } from '@tandem/api';

import { linkButton } from '../screens/parts.ts';

/** On to the sign-in of an identity provider, and back to `next`. */
export function providerLink({ id, name }: ProviderChoice, next: string | null): HTMLElement {
  const label = t('signIn.provider', { name: isolate(name) });
  const link = linkButton(label, providerStart(id, next), 'primary');
  link.classList.add('wide');
  return link;
}
