import type { GroupRow } from '@tandem/api';
import { dateTime } from '@tandem/i18n';
import type { ListDefinition } from '@tandem/ui';

import { sources, sourceText } from '../../report/sources.ts';

/** The list of the organisation's groups. */
export const groupList: ListDefinition<GroupRow> = {
  id: 'groups',
  label: 'admin.groups',
  columns: [
    { id: 'name', label: 'groups.name', isSortable: true, cell: ({ name }) => name },
    { id: 'description', label: 'groups.description', cell: ({ description }) => description },
    { id: 'members', label: 'groups.members', isSortable: true, cell: ({ members }) => members },
    { id: 'source', label: 'people.source', cell: ({ source }) => sourceText(source) },
    {
      id: 'createdAt',
      label: 'groups.createdAt',
      isSortable: true,
      isExtra: true,
      cell: ({ createdAt }) => dateTime(createdAt),
    },
    {
      id: 'updatedAt',
      label: 'people.updatedAt',
      isExtra: true,
      cell: ({ updatedAt }) => dateTime(updatedAt),
    },
    { id: 'id', label: 'groups.id', isExtra: true, isId: true, cell: ({ id }) => id },
  ],
  filters: [{ kind: 'choice', id: 'source', label: 'people.source', choices: sources }],
  sort: 'name',
  rowKey: ({ id }) => id,
  empty: 'groups.empty',
};
