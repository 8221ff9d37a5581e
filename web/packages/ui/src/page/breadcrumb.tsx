import { makeStyles, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import { Link } from '../route/link.tsx';

/** A page above the one shown. */
export interface Crumb {
  readonly name: string;
  readonly to: string;
}

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  item: {
    '::after': {
      content: "'›'",
      marginInline: '8px',
      color: tokens.colorNeutralForeground3,
    },
  },
});

/** The way from the start of the app to the page shown, without the page itself, which is the heading. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }): ReactNode {
  const styles = useStyles();
  return (
    <nav aria-label={t('admin.breadcrumb')}>
      <ol className={styles.list}>
        {crumbs.map(({ name, to }) => (
          <li key={to} className={styles.item}>
            <Link to={to}>
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
