import type { SessionRow } from '@tandem/api';
import type { ListDefinition } from '@tandem/ui';

import { columns } from './session-cells.ts';

/** The list of help sessions, as the report of other products names it. */
export const sessionList: ListDefinition<SessionRow> = {
  id: 'sessions',
  label: 'admin.sessions',
  columns,
  filters: [
    {
      kind: 'choice',
      id: 'state',
      label: 'admin.filter.state',
      choices: [
        { value: 'live', label: 'admin.filter.live' },
        { value: 'ended', label: 'admin.filter.ended' },
      ],
    },
  ],
  sort: '-createdAt',
  rowKey: ({ id }) => id,
  empty: 'admin.empty',
};
