import { Button, makeStyles } from '@fluentui/react-components';
import { isolate, t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import { Notice } from '../parts/notice.tsx';

const useStyles = makeStyles({
  notice: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' },
});

interface Props {
  /** Takes every stored value into the form. */
  readonly takeAll: () => void;
}

/** Above a form that somebody else has changed meanwhile: both values are at the fields, and saving again decides. */
export function ConflictNotice({ takeAll }: Props): ReactNode {
  const styles = useStyles();
  return (
    <div role="alert">
      <Notice kind="attention">
        <span className={styles.notice}>
          {t('list.conflict')}
          <Button size="small" onClick={takeAll}>
            {t('list.conflict.takeAll')}
          </Button>
        </span>
      </Notice>
    </div>
  );
}

interface HintProps {
  /** What the server has; the same as `mine`: nothing to say. */
  readonly stored: string | undefined;
  readonly mine: string;
  readonly take: () => void;
}

/** Under a field: the other value, and a button that takes it. */
export function StoredValue({ stored, mine, take }: HintProps): ReactNode {
  if (stored === undefined || stored === mine) return null;
  return (
    <>
      {stored === ''
        ? t('list.conflict.storedEmpty')
        : t('list.conflict.stored', { value: isolate(stored) })}{' '}
      <Button size="small" appearance="transparent" onClick={take}>
        {t('list.conflict.take')}
      </Button>
    </>
  );
}
