import { Button } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import { failureText } from '../failure/failure-text.ts';
import { Notice } from '../parts/notice.tsx';
import { Row, Text } from '../parts/text.tsx';
import type { ListDefinition } from './list-definition.ts';
import { isNarrowed } from './list-state.ts';
import type { ListView } from './use-list.ts';

interface Props {
  readonly list: Pick<ListDefinition<never>, 'empty'>;
  readonly view: ListView<unknown>;
  readonly more: () => void;
}

/** Under the rows: how many there are, what went wrong, and the way on. */
export function ListStatus({ list, view, more }: Props): ReactNode {
  const { failure, isBusy, hasMore, retry } = view;
  return (
    <>
      <div role="status">
        <Text quiet>{sentence(list, view)}</Text>
      </div>
      {failure !== null && !isBusy && (
        <div role="alert">
          <Notice kind="stop">{failureText(failure)}</Notice>
        </div>
      )}
      <Row>
        {failure !== null && !isBusy && (
          <Button appearance="primary" onClick={retry}>
            {t('tryAgain')}
          </Button>
        )}
        {hasMore && failure === null && (
          <Button disabledFocusable={isBusy} onClick={more}>
            {t('list.more')}
          </Button>
        )}
      </Row>
    </>
  );
}

function sentence(list: Props['list'], view: Props['view']): string {
  const { rows, total, isBusy, isLoading, failure, state } = view;
  if (isLoading || (isBusy && rows.length === 0)) return t('loading');
  if (rows.length > 0) return t('list.count', { shown: rows.length, total: total ?? rows.length });
  if (failure !== null) return '';
  return isNarrowed(state) ? t('list.noMatch') : t(list.empty);
}
