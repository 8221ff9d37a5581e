import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { problemText, t } from '@tandem/i18n';
import type { ConsoleApi } from '@tandem/api';
import { Busy, Notice, Row, Text, useFocusOnShow, useStore } from '@tandem/ui';
import { useEffect, useState, type ReactNode } from 'react';

import { SessionPages } from './session-pages.ts';
import { SessionsTable } from './sessions-table.tsx';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '24px',
    overflowY: 'auto',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
});

/** Every help session of the organisation, newest first. */
export default function SessionsPage({
  api,
}: {
  readonly api: Pick<ConsoleApi, 'sessions'>;
}): ReactNode {
  const styles = useStyles();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const [pages] = useState(() => new SessionPages(api));
  const { rows, loading, failure, more } = useStore(pages);
  useEffect(() => {
    void pages.refresh();
  }, [pages]);
  return (
    <div className={styles.page}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {t('admin.sessions')}
      </h1>
      <Row>
        <Text quiet>{t('admin.sessions.lead')}</Text>
        <Button
          appearance="subtle"
          icon={<ArrowClockwise20Regular />}
          disabledFocusable={loading}
          onClick={() => void pages.refresh()}
        >
          {t('admin.refresh')}
        </Button>
      </Row>
      {rows.length > 0 && <SessionsTable rows={rows} />}
      <div role="status">
        {loading && (
          <Row>
            <Busy size={24} />
            <Text>{t('loading')}</Text>
          </Row>
        )}
        {!loading && failure === null && (
          <Text quiet>
            {rows.length === 0 ? t('admin.empty') : t('admin.count', { count: rows.length })}
          </Text>
        )}
      </div>
      {failure !== null && (
        <div role="alert">
          <Notice kind="stop">{problemText(failure, 'helper')}</Notice>
        </div>
      )}
      <Row>
        {failure !== null && (
          <Button
            appearance="primary"
            onClick={() => void (rows.length > 0 ? pages.more() : pages.refresh())}
          >
            {t('tryAgain')}
          </Button>
        )}
        {failure === null && more && !loading && (
          <Button onClick={() => void pages.more()}>{t('admin.more')}</Button>
        )}
      </Row>
    </div>
  );
}
