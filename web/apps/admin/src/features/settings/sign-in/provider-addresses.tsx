import type { IdentityProvider } from '@tandem/api';
import { t } from '@tandem/i18n';
import { Part, Text } from '@tandem/ui';
import type { ReactNode } from 'react';

import { CopyRow } from '../parts/copy-row.tsx';

const addresses = ['redirectUri', 'backChannelLogoutUri', 'postLogoutRedirectUri'] as const;

/** What has to be registered at the provider, to copy. */
export function ProviderAddresses({ item }: { readonly item: IdentityProvider }): ReactNode {
  return (
    <Part title={t('providers.addresses')}>
      <Text quiet>{t('providers.addresses.lead')}</Text>
      {addresses.map((name) => (
        <CopyRow key={name} label={t(`providers.${name}`)} value={item[name]} />
      ))}
    </Part>
  );
}
