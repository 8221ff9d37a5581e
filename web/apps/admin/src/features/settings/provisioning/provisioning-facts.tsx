import type { Provisioning } from '@tandem/api';
import { dateTime, language, t } from '@tandem/i18n';
import { Facts, Part, Text } from '@tandem/ui';
import type { ReactNode } from 'react';

import { CopyRow } from '../parts/copy-row.tsx';

/** The address that the identity provider asks for, and what came over it. */
export function ProvisioningFacts({ found }: { readonly found: Provisioning }): ReactNode {
  const { baseUrl, counts, lastRequestAt } = found;
  const number = new Intl.NumberFormat(language());
  return (
    <Part title={t('provisioning.address')}>
      <Text quiet>{t('provisioning.lead')}</Text>
      <CopyRow label={t('provisioning.baseUrl')} value={baseUrl} />
      <Facts
        facts={[
          { label: t('provisioning.people'), value: number.format(counts.people) },
          { label: t('provisioning.groups'), value: number.format(counts.groups) },
          {
            label: t('provisioning.lastRequest'),
            value: lastRequestAt === null ? t('provisioning.never') : dateTime(lastRequestAt),
          },
        ]}
      />
    </Part>
  );
}
