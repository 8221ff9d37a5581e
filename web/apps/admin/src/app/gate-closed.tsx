import { Button } from '@fluentui/react-components';
import { problemText, t } from '@tandem/i18n';
import type { Problem } from '@tandem/api';
import { Center, Notice, Row, useLanguage } from '@tandem/ui';
import type { ReactNode } from 'react';

/** The page where the server did not even say who is signed in. */
export default function GateClosed({ problem }: { readonly problem: Problem }): ReactNode {
  useLanguage();
  const { type, detail, retryAfterSeconds } = problem;
  return (
    <Center title={t('title.admin')}>
      <Notice kind="stop">
        {problemText({ type, detail, retryAfterSeconds, attemptsLeft: null }, 'helper')}
      </Notice>
      <Row>
        <Button appearance="primary" onClick={() => location.reload()}>
          {t('tryAgain')}
        </Button>
      </Row>
    </Center>
  );
}
