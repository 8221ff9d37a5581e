import { Button } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import { failureText } from '../failure/failure-text.ts';
import { Notice } from '../parts/notice.tsx';
import { Row, Text } from '../parts/text.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import type { ReadResult } from './use-read.ts';

interface Props<Value> {
  readonly read: ReadResult<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** What was read; before that a sign that it comes, or why it did not and another try. */
export function Reading<Value>({ read, children }: Props<Value>): ReactNode {
  const { value, failure, isBusy, retry } = read;
  if (value !== null) return children(value);
  if (failure === null || isBusy) {
    return (
      <>
        <div role="status">
          <Text quiet>{t('loading')}</Text>
        </div>
        <ListSkeleton />
      </>
    );
  }
  return (
    <>
      <div role="alert">
        <Notice kind="stop">{failureText(failure)}</Notice>
      </div>
      <Row>
        <Button appearance="primary" onClick={retry}>
          {t('tryAgain')}
        </Button>
      </Row>
    </>
  );
}
