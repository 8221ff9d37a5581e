import { makeStyles, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import { Unseen } from './unseen.tsx';

const useStyles = makeStyles({
  mark: {
    minWidth: '20px',
    boxSizing: 'border-box',
    padding: '0 6px',
    borderRadius: '10px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    textAlign: 'center',
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
  },
});

/** How many chat messages nobody has read, as the end of a button's name; nothing at zero. */
export function UnreadMark({ count }: { readonly count: number }): ReactNode {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <>
      <Unseen>, {t('chat.unread', { count })}</Unseen>
      <span className={styles.mark} aria-hidden="true">
        {count}
      </span>
    </>
  );
}
