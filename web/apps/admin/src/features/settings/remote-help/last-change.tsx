import type { TenantSettings } from '@tandem/api';
import { dateTime, isolate, t } from '@tandem/i18n';
import { Text } from '@tandem/ui';
import type { ReactNode } from 'react';

/** Who changed the settings last, and when. */
export function LastChange({ stored }: { readonly stored: TenantSettings }): ReactNode {
  return <Text quiet>{sentence(stored)}</Text>;
}

function sentence({ changedBy, changedAt }: TenantSettings): string {
  if (changedAt === null) return t('settings.neverChanged');
  const date = dateTime(changedAt);
  return changedBy === null
    ? t('settings.changed', { date })
    : t('settings.changedBy', { name: isolate(changedBy.name), date });
}
