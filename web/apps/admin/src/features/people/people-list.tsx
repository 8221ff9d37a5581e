import { makeStyles } from '@fluentui/react-components';
import type { Http, PersonRow } from '@tandem/api';
import { dateTime } from '@tandem/i18n';
import { Photo, type Column, type ListDefinition } from '@tandem/ui';
import type { ReactNode } from 'react';

import { pickedFilter } from '../../picker/picked-filters.tsx';
import { sources, sourceText } from '../../report/sources.ts';
import { StatusMark } from './status-mark.tsx';

const useStyles = makeStyles({ name: { display: 'flex', alignItems: 'center', gap: '10px' } });

function Name({ person }: { readonly person: PersonRow }): ReactNode {
  return (
    <span className={useStyles().name}>
      <Photo key={person.photoPath} person={{ ...person, verifiedDomain: null }} size="small" />
      <bdi>{person.displayName}</bdi>
    </span>
  );
}

const columns: readonly [Column<PersonRow>, ...Column<PersonRow>[]] = [
  {
    id: 'name',
    label: 'people.col.name',
    isSortable: true,
    cell: (person) => <Name person={person} />,
  },
  { id: 'jobTitle', label: 'people.jobTitle', isSortable: true, cell: ({ jobTitle }) => jobTitle },
  { id: 'company', label: 'people.company', isSortable: true, cell: ({ company }) => company },
  { id: 'mail', label: 'people.mail', isSortable: true, cell: ({ mail }) => mail },
  { id: 'source', label: 'people.source', cell: ({ source }) => sourceText(source) },
  {
    id: 'status',
    label: 'people.status',
    cell: ({ active }) => <StatusMark active={active} />,
  },
  {
    id: 'givenName',
    label: 'people.givenName',
    isExtra: true,
    cell: ({ givenName }) => givenName,
  },
  {
    id: 'familyName',
    label: 'people.familyName',
    isExtra: true,
    cell: ({ familyName }) => familyName,
  },
  { id: 'userName', label: 'people.userName', isExtra: true, cell: ({ userName }) => userName },
  {
    id: 'createdAt',
    label: 'people.createdAt',
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
  { id: 'id', label: 'people.id', isExtra: true, isId: true, cell: ({ id }) => id },
];

/** The list of the organisation's people. */
export function peopleList(api: Http): ListDefinition<PersonRow> {
  return {
    id: 'people',
    label: 'admin.people',
    columns,
    filters: [
      {
        kind: 'choice',
        id: 'status',
        label: 'people.status',
        choices: [
          { value: 'active', label: 'people.active' },
          { value: 'inactive', label: 'people.inactive' },
        ],
      },
      { kind: 'choice', id: 'source', label: 'people.source', choices: sources },
      pickedFilter(api, 'group', 'group'),
    ],
    sort: 'name',
    rowKey: ({ id }) => id,
    empty: 'people.empty',
  };
}
