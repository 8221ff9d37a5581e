import type { IdentityProvider } from '@tandem/api';
import { day, t } from '@tandem/i18n';
import { Notice, Text } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

/** So long before its end a secret wants attention. */
const SOON_MS = 30 * 24 * 60 * 60 * 1000;

interface Props {
  readonly item: Pick<IdentityProvider, 'hasSecret' | 'secretExpiresAt'>;
}

/** Whether there is a client secret, and how long it lasts; the nearer its end, the louder. */
export function SecretLife({ item }: Props): ReactNode {
  const [now] = useState(() => Date.now());
  const { hasSecret, secretExpiresAt } = item;
  if (!hasSecret) return <Text quiet>{t('providers.secret.none')}</Text>;
  if (secretExpiresAt === null) return null;
  const left = Date.parse(secretExpiresAt) - now;
  // Typed as a day, and kept as its beginning in UTC.
  const date = day(secretExpiresAt, 'UTC');
  if (left <= 0) return <Notice kind="stop">{t('providers.secret.expired', { date })}</Notice>;
  const words = t('providers.secret.expires', { date });
  return left < SOON_MS ? <Notice kind="attention">{words}</Notice> : <Text quiet>{words}</Text>;
}
