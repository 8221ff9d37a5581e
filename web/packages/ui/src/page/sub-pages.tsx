import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { Link } from '../route/link.tsx';

/** One of the pages about the same thing. */
export interface SubPage {
  readonly label: string;
  readonly to: string;
  readonly isCurrent: boolean;
}

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderBottomWidth: '1px',
    borderBottomStyle: 'solid',
    borderBottomColor: tokens.colorNeutralStroke2,
  },
  link: {
    display: 'block',
    padding: '10px 12px',
    color: tokens.colorNeutralForeground2,
    borderBottomWidth: '3px',
    borderBottomStyle: 'solid',
    borderBottomColor: 'transparent',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'none' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
});

interface Props {
  /** What the pages are about. */
  readonly label: string;
  readonly pages: readonly SubPage[];
}

/** The pages about one thing beside each other, each with its own address. */
export function SubPages({ label, pages }: Props): ReactNode {
  const styles = useStyles();
  return (
    <nav aria-label={label}>
      <ul className={styles.list}>
        {pages.map((page) => (
          <li key={page.to}>
            <Link
              to={page.to}
              className={mergeClasses(styles.link, page.isCurrent && styles.current)}
              aria-current={page.isCurrent ? 'page' : undefined}
            >
              {page.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
