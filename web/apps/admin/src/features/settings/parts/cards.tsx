import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    maxWidth: '840px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '4px 16px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A few things below each other, each with what can be done with it. */
export function Cards({ children }: { readonly children: ReactNode }): ReactNode {
  return <ul className={useStyles().list}>{children}</ul>;
}

interface Props {
  readonly title: string;
  /** Beside the title. */
  readonly mark?: ReactNode;
  readonly children: ReactNode;
}

/** One of them. */
export function Card({ title, mark, children }: Props): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.heading}>
          <bdi>{title}</bdi>
        </h2>
        {mark}
      </div>
      {children}
    </li>
  );
}
