import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import { Cell } from './cell.tsx';
import type { RowsProps } from './list-rows.ts';
import { RowName } from './row-name.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  card: {
    padding: '12px',
    overflowWrap: 'anywhere',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, max-content) 1fr',
    gap: '4px 12px',
    margin: '8px 0 0',
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  id: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  actions: { marginBlockStart: '8px' },
});

/** A list as cards, for a window that is too narrow for a table. */
export function ListCards<Row>(props: RowsProps<Row>): ReactNode {
  const { label, columns, rows, rowKey, href, linkOf, actions } = props;
  const styles = useStyles();
  const [name, ...facts] = columns;
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row, index) => (
        <li key={rowKey(row)} className={styles.card}>
          <div className={styles.name}>
            <RowName href={href?.(row)} link={linkOf(index)}>
              {name?.cell(row)}
            </RowName>
          </div>
          <dl className={styles.facts}>
            {facts.map((column) => (
              <Fact key={column.id} label={t(column.label)} isId={column.isId === true}>
                {column.cell(row)}
              </Fact>
            ))}
          </dl>
          {actions !== undefined && <div className={styles.actions}>{actions(row)}</div>}
        </li>
      ))}
    </ul>
  );
}

interface FactProps {
  readonly label: string;
  readonly isId: boolean;
  readonly children: ReactNode;
}

function Fact({ label, isId, children }: FactProps): ReactNode {
  const styles = useStyles();
  if (children === '') return null;
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={mergeClasses(styles.value, isId && styles.id)}>
        <Cell>{children}</Cell>
      </dd>
    </>
  );
}
