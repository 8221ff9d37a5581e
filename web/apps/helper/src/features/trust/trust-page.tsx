import { Button } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { HelperSession, HelperState } from '@tandem/core';
import { Center, Row, Text } from '@tandem/ui';
import type { ReactNode } from 'react';

import { PersonCard } from './person-card.tsx';

interface Props {
  readonly state: Extract<HelperState, { kind: 'trust' }>;
  readonly session: HelperSession;
}

/** Is this the person on the telephone? Nothing goes on before **Continue**. */
export default function TrustPage({ state: { peer, mode, device }, session }: Props): ReactNode {
  const browser = device === '-' || device === '';
  return (
    <Center title={t('trust.helper.heading')}>
      <PersonCard person={peer} />
      <Text>{t(mode === 'view-only' ? 'trust.helper.view' : 'trust.helper.control')}</Text>
      <Text quiet>
        {browser ? t('trust.helper.device.browser') : t('trust.helper.device', { device })}
      </Text>
      <Row>
        <Button appearance="primary" size="large" onClick={() => session.proceed()}>
          {t('trust.continue')}
        </Button>
        <Button size="large" onClick={() => session.cancel()}>
          {t('cancel')}
        </Button>
      </Row>
    </Center>
  );
}
