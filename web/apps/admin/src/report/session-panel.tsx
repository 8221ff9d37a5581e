import type { SessionRow } from '@tandem/api';
import { t } from '@tandem/i18n';
import { Dialog, Facts } from '@tandem/ui';
import type { ReactNode } from 'react';

import { columns } from './session-cells.ts';

interface Props {
  /** Nothing: no session is open, or one that the list has not read. */
  readonly row: SessionRow | undefined;
  readonly close: () => void;
}

/** All that the report says about one session, beside the list. */
export function SessionPanel({ row, close }: Props): ReactNode {
  if (row === undefined) return null;
  const [start] = columns;
  return (
    <Dialog title={t('admin.session.title', { date: start.cell(row) })} shape="panel" close={close}>
      <Facts facts={columns.map(({ label, cell }) => ({ label: t(label), value: cell(row) }))} />
    </Dialog>
  );
}
