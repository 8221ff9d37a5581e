import { makeStyles, tokens } from '@fluentui/react-components';
import type { ImportReport, ImportRow } from '@tandem/api';
import { t, type TextKey } from '@tandem/i18n';
import { Notice, StateMark, Text } from '@tandem/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: '12px', margin: 0 },
  count: {
    minWidth: '96px',
    padding: '8px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  number: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  scroll: {
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    padding: '8px 12px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cell: {
    padding: '8px 12px',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    minWidth: '64px',
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
  },
});

const heads: readonly TextKey[] = [
  'people.import.line',
  'people.import.outcome',
  'people.col.name',
  'people.mail',
  'people.import.problem',
];

/** What a file would do, or why it cannot: counts and rows, those with errors first. */
export function ImportPreview({ report }: { readonly report: ImportReport }): ReactNode {
  const styles = useStyles();
  const { added, changed, unchanged, failed, rows } = report;
  const total = added + changed + unchanged + failed;
  const counts: readonly [TextKey, number][] = [
    ['people.import.added', added],
    ['people.import.changed', changed],
    ['people.import.unchanged', unchanged],
    ['people.import.failed', failed],
  ];
  return (
    <>
      <div role="status">
        <Notice kind={failed > 0 ? 'stop' : 'good'}>
          {failed > 0 ? t('people.import.bad', { count: failed }) : t('people.import.good')}
        </Notice>
      </div>
      <dl className={styles.counts}>
        {counts.map(([label, number]) => (
          <div key={label} className={styles.count}>
            <dt>{t(label)}</dt>
            <dd className={styles.number}>{number}</dd>
          </div>
        ))}
      </dl>
      <section className={styles.scroll} tabIndex={0} aria-label={t('people.import.rows')}>
        <table className={styles.table} aria-label={t('people.import.rows')}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col" className={styles.head}>
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PreviewRow key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      {rows.length < total && (
        <Text quiet>{t('people.import.first', { shown: rows.length, total })}</Text>
      )}
    </>
  );
}

const outcomes = {
  add: { kind: 'good', text: 'people.import.add' },
  change: { kind: 'attention', text: 'people.import.change' },
  unchanged: { kind: 'off', text: 'people.import.same' },
  error: { kind: 'stop', text: 'people.import.error' },
} as const;

function PreviewRow({ row }: { readonly row: ImportRow }): ReactNode {
  const styles = useStyles();
  const outcome = outcomes[row.status];
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {row.line}
      </th>
      <td className={styles.cell}>
        <StateMark kind={outcome.kind}>{t(outcome.text)}</StateMark>
      </td>
      <td className={styles.cell}>
        <bdi>{row.name}</bdi>
      </td>
      <td className={styles.cell}>
        <bdi>{row.mail}</bdi>
      </td>
      <td className={styles.cell}>
        {row.errors.map(({ field, detail }) => (
          <div key={`${field} ${detail}`}>
            <bdi>{detail}</bdi>
          </div>
        ))}
      </td>
    </tr>
  );
}
