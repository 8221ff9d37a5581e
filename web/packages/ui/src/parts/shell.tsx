import { makeStyles, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import { Sign } from './icon.tsx';
import { LanguageControl } from './language-control.tsx';

const useStyles = makeStyles({
  shell: {
    display: 'flex',
    flexDirection: 'row',
    height: '100dvh',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 640px)': { flexDirection: 'column' },
  },
  rail: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    width: '232px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderInlineEndWidth: '1px',
    borderInlineEndStyle: 'solid',
    borderInlineEndColor: tokens.colorNeutralStroke2,
    overflowY: 'auto',
    '@media (max-width: 640px)': { width: '100%', maxHeight: '45dvh', borderInlineEndWidth: '0' },
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 8px',
    color: tokens.colorBrandForeground1,
    '& span': { color: tokens.colorNeutralForeground1 },
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  nav: {
    flexGrow: 1,
    flexShrink: 0,
    '@media (max-width: 640px)': { flexGrow: 0 },
  },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    '@media (max-width: 640px)': {
      flexDirection: 'row',
      alignItems: 'center',
      justifyContent: 'space-between',
      '& select': { width: 'auto' },
    },
  },
  link: {
    color: tokens.colorNeutralForeground1,
    padding: '4px 8px',
    overflowWrap: 'anywhere',
    ':hover': { color: tokens.colorBrandForeground1 },
  },
  content: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  /** Name of the signed-in person. */
  readonly who: string;
  readonly navigation: ReactNode;
  readonly children: ReactNode;
}

/** Left rail and content, the same in the helper console and the admin center. */
export function Shell({ who, navigation, children }: Props): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.shell}>
      <header className={styles.rail}>
        <div className={styles.brand}>
          <Sign />
          <span>Tandem</span>
        </div>
        <nav className={styles.nav} aria-label={t('navigation')}>
          {navigation}
        </nav>
        <div className={styles.foot}>
          <LanguageControl />
          <a className={styles.link} href="/account" title={t('account.menu')}>
            {who}
          </a>
        </div>
      </header>
      <main className={styles.content}>{children}</main>
    </div>
  );
}
