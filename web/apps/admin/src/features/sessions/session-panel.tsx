import type { ListPage, SessionRow } from '@tandem/api';
import { t } from '@tandem/i18n';
import { Dialog, Facts, queries } from '@tandem/ui';
import type { ReactNode } from 'react';

import { columns } from './session-cells.ts';

interface Props {
  /** `null`: no session is open. */
  readonly id: string | null;
  readonly close: () => void;
}

/** All that the report says about one session, beside the list; nothing for a session that the list has not read. */
export function SessionPanel({ id, close }: Props): ReactNode {
  const row = id === null ? undefined : readRow(id);
  if (row === undefined) return null;
  const [start] = columns;
  return (
    <Dialog title={t('admin.session.title', { date: start.cell(row) })} shape="panel" close={close}>
      <Facts facts={columns.map(({ label, cell }) => ({ label: t(label), value: cell(row) }))} />
    </Dialog>
  );
}

function readRow(id: string): SessionRow | undefined {
  const read = queries.getQueriesData<{ pages: ListPage<SessionRow>[] }>({
    queryKey: ['sessions'],
  });
  return read
    .flatMap(([, data]) => data?.pages ?? [])
    .flatMap(({ items }) => items)
    .find((row) => row.id === id);
}
