import { Button } from '@fluentui/react-components';
import type { ProvisioningToken } from '@tandem/api';
import { dateTime, day, isolate, t } from '@tandem/i18n';
import { Row, StateMark, Text } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import { Card } from '../parts/cards.tsx';

interface Props {
  readonly token: ProvisioningToken;
  readonly act: (what: 'rotate' | 'revoke') => void;
}

/** One token: how long it lasts, when it was used, and its two ends. */
export function TokenCard({ token, act }: Props): ReactNode {
  const [now] = useState(() => Date.now());
  const { label, createdAt, expiresAt, lastUsedAt } = token;
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= now;
  const name = isolate(label);
  return (
    <Card
      title={label}
      mark={
        <StateMark kind={isOver ? 'stop' : 'good'}>
          {t(isOver ? 'provisioning.expired' : 'provisioning.valid')}
        </StateMark>
      }
    >
      <Text quiet>
        {t('provisioning.created', { date: day(createdAt) })}{' '}
        {expiresAt === null
          ? t('provisioning.endless')
          : t(isOver ? 'provisioning.expiredOn' : 'provisioning.expiresOn', {
              date: day(expiresAt),
            })}{' '}
        {lastUsedAt === null
          ? t('provisioning.neverUsed')
          : t('provisioning.lastUsed', { date: dateTime(lastUsedAt) })}
      </Text>
      <Row>
        <Button aria-label={t('provisioning.rotateNamed', { name })} onClick={() => act('rotate')}>
          {t('provisioning.rotate')}
        </Button>
        <Button aria-label={t('provisioning.revokeNamed', { name })} onClick={() => act('revoke')}>
          {t('provisioning.revoke')}
        </Button>
      </Row>
    </Card>
  );
}
