import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import { Unseen } from '../parts/unseen.tsx';
import { Cell } from './cell.tsx';
import { RowName } from './row-name.tsx';
import { SortHead } from './sort-head.tsx';
import type { RowsProps } from './list-rows.ts';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    // As high as its rows: the page scrolls, not a window inside it.
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    padding: '4px 8px',
    textAlign: 'start',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  cell: {
    padding: '8px 12px',
    maxWidth: '340px',
    textAlign: 'start',
    verticalAlign: 'middle',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    minWidth: '88px',
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
  },
  id: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    maxWidth: '96px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'left',
  },
});

interface Props<Row> extends RowsProps<Row> {
  readonly sort: string;
  readonly sortBy: (column: string) => void;
}

/** A list as a table; it scrolls sideways inside itself where the window is too narrow for its columns. */
export function ListTable<Row>(props: Props<Row>): ReactNode {
  const { label, columns, rows, rowKey, href, linkOf, actions, sort, sortBy } = props;
  const styles = useStyles();
  return (
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHead
                key={column.id}
                className={styles.head}
                column={column}
                sort={sort}
                sortBy={sortBy}
              />
            ))}
            {actions !== undefined && (
              <td className={styles.head}>
                <Unseen>{t('list.actions')}</Unseen>
              </td>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row)} className={styles.row}>
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.id} scope="row" className={styles.cell}>
                    <RowName href={href?.(row)} link={linkOf(index)}>
                      {column.cell(row)}
                    </RowName>
                  </th>
                ) : (
                  <td
                    key={column.id}
                    // The beginning of an id is what people compare, in every language.
                    dir={column.isId === true ? 'ltr' : undefined}
                    className={mergeClasses(styles.cell, column.isId === true && styles.id)}
                  >
                    <Cell>{column.cell(row)}</Cell>
                  </td>
                ),
              )}
              {actions !== undefined && <td className={styles.cell}>{actions(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
