import type { GroupMember, GroupRecord } from '../../../packages/api/src/index.ts';
import { peopleRows } from './people-rows.ts';

const plain = {
  source: 'manual',
  createdAt: '2026-10-02T07:30:00Z',
  updatedAt: '2026-11-20T15:04:00Z',
  version: 1,
  parents: [],
} as const;

export const groupRecord: GroupRecord = {
  ...plain,
  id: 'g1',
  name: 'Help desk',
  description: 'Everybody who answers calls from the offices.',
  members: 4,
  source: 'scim',
  parents: [{ id: 'g2', name: 'Kreisverwaltung Garmisch-Partenkirchen, Krankenversicherung' }],
};

export const groupRows: readonly GroupRecord[] = [
  groupRecord,
  {
    ...plain,
    id: 'g2',
    name: 'Kreisverwaltung Garmisch-Partenkirchen, Krankenversicherung',
    description: '',
    members: 1204,
  },
  { ...plain, id: 'g3', name: 'المالية', description: 'قسم المالية', members: 12 },
];

export const memberRows: readonly GroupMember[] = [
  { kind: 'group', id: 'g3', name: 'المالية', mail: null, photoPath: null, active: true },
  ...peopleRows.map(({ id, displayName, mail, photoPath, active }): GroupMember => ({
    kind: 'person',
    id,
    name: displayName,
    mail,
    photoPath,
    active,
  })),
];
