import { Button } from '@fluentui/react-components';
import { duration, endText, t } from '@tandem/i18n';
import type { Ended } from '@tandem/core';
import { Center, Notice, Row, Text } from '@tandem/ui';
import type { ReactNode } from 'react';

interface Props {
  readonly state: Ended;
  readonly renew: () => void;
}

/** Why it ended, how long it was, and the way to the next code. */
export default function EndedPage({ state, renew }: Props): ReactNode {
  const { reason, durationMs } = state;
  const stop = reason === 'identity-mismatch' || reason === 'code-burned';
  const text = endText(state, 'helper');
  return (
    <Center title={t('ended.helper')}>
      <div data-testid="ended" role={reason === 'identity-mismatch' ? 'alert' : 'status'}>
        {stop ? <Notice kind="stop">{text}</Notice> : <Text>{text}</Text>}
      </div>
      <Text quiet>
        {durationMs === null
          ? t('ended.never.helper')
          : t('ended.duration.helper', { duration: duration(durationMs) })}
      </Text>
      <Row>
        <Button appearance="primary" onClick={renew}>
          {t('code.get')}
        </Button>
      </Row>
    </Center>
  );
}
