import { Button } from '@fluentui/react-components';
import { callName, t } from '@tandem/i18n';
import type { HelperState } from '@tandem/core';
import { Busy, Center, Row, Text } from '@tandem/ui';
import type { ReactNode } from 'react';

import { PersonCard } from './person-card.tsx';

interface Props {
  readonly state: Extract<HelperState, { kind: 'waiting-for-consent' | 'connecting' }>;
  readonly leave: () => void;
}

/** The other person decides, then the connection is made. */
export default function ConsentPage({ state, leave }: Props): ReactNode {
  const name = callName(state.peer, 'sharer');
  const consent = state.kind === 'waiting-for-consent';
  return (
    <Center key={state.kind} title={t(consent ? 'consent.heading' : 'connecting.helper', { name })}>
      <PersonCard person={state.peer} />
      <Row>
        <Busy size={28} />
        <Text>{t(consent ? 'consent.text' : 'connecting.helper.text', { name })}</Text>
      </Row>
      <Row>
        <Button onClick={leave}>{t('action.leave')}</Button>
      </Row>
    </Center>
  );
}
