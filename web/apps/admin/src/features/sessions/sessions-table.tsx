import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { SessionRow } from '@tandem/api';
import type { ReactNode } from 'react';

import { columns } from './session-cells.ts';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    // As high as its rows: the page scrolls, not a window inside it.
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    padding: '10px 12px',
    textAlign: 'start',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: {
    padding: '10px 12px',
    verticalAlign: 'top',
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
  },
  id: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    minWidth: '130px',
  },
});

/** The report as a table; it scrolls sideways where the window is too narrow. */
export function SessionsTable({ rows }: { readonly rows: readonly SessionRow[] }): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.scroll} tabIndex={0} aria-label={t('admin.sessions')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ label }) => (
              <th key={label} scope="col" className={styles.head}>
                {t(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map(({ label, cell, isId }) => (
                <td key={label} className={mergeClasses(styles.cell, isId === true && styles.id)}>
                  <bdi>{cell(row)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
