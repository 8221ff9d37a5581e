import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { Cell } from '../list/cell.tsx';

/** One thing that is known, under its name. */
export interface FactLine {
  readonly label: string;
  readonly value: ReactNode;
}

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 200px) minmax(0, 1fr)',
    gap: '10px 16px',
    margin: 0,
    '@media (max-width: 420px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: '2px' },
  },
  label: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  value: {
    margin: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 420px)': { marginBlockEnd: '10px' },
  },
});

/** What is known about one thing, name and value beside each other. */
export function Facts({ facts }: { readonly facts: readonly FactLine[] }): ReactNode {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <FactPair key={label} label={label} value={value} />
      ))}
    </dl>
  );
}

function FactPair({ label, value }: FactLine): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        <Cell>{value}</Cell>
      </dd>
    </>
  );
}
