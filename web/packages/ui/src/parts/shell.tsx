import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import { useState, type ReactNode } from 'react';

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
  folded: { '@media (max-width: 640px)': { '& > nav, & > nav + div': { display: 'none' } } },
  fold: {
    marginInlineStart: 'auto',
    padding: '8px',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    '@media (min-width: 641px)': { display: 'none' },
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
  /** Where the person is; in a narrow window the rail then folds, and unfolds until they go elsewhere. */
  readonly place?: string;
  readonly children: ReactNode;
}

/** Left rail and content, the same in the helper console and the admin center. */
export function Shell({ who, navigation, place, children }: Props): ReactNode {
  const styles = useStyles();
  const [openAt, setOpenAt] = useState<string>();
  const isOpen = openAt === place;
  return (
    <div className={styles.shell}>
      <header className={mergeClasses(styles.rail, !isOpen && styles.folded)}>
        <div className={styles.brand}>
          <Sign />
          <span>Tandem</span>
          {place !== undefined && (
            <button
              type="button"
              className={styles.fold}
              aria-expanded={isOpen}
              aria-label={t('navigation')}
              onClick={() => setOpenAt(isOpen ? undefined : place)}
            >
              <svg width="20" height="20" stroke="currentColor" strokeWidth="2" aria-hidden="true">
                <path d="M2 4h16M2 10h16M2 16h16" />
              </svg>
            </button>
          )}
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
