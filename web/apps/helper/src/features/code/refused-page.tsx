import { Button } from '@fluentui/react-components';
import { problemText, t } from '@tandem/i18n';
import type { Refusal } from '@tandem/core';
import { Center, Notice, Row } from '@tandem/ui';
import type { ReactNode } from 'react';

interface Props {
  readonly refusal: Refusal;
  readonly renew: () => void;
}

/** The server gave no code, and says why. */
export default function RefusedPage({ refusal, renew }: Props): ReactNode {
  return (
    <Center title={t('refused.heading')}>
      <Notice kind="attention">{problemText(refusal, 'helper')}</Notice>
      <Row>
        <Button appearance="primary" onClick={renew}>
          {t('tryAgain')}
        </Button>
      </Row>
    </Center>
  );
}
