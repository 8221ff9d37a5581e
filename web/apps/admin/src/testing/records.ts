import type { GroupRecord, PersonRecord } from '@tandem/api';

/** Somebody with a name that tries to turn the line round and to be markup. */
export const hostileName = '\u202eVera <img src=x onerror=alert(1)>';

export const person: PersonRecord = {
  id: '42',
  givenName: 'Layla',
  familyName: 'Alkhatib',
  displayName: 'Layla Alkhatib',
  mail: 'layla@example.org',
  userName: 'layla@example.org',
  jobTitle: 'Accountant',
  company: 'Northwind Traders',
  photoPath: null,
  active: true,
  source: 'manual',
  createdAt: '2026-10-02T07:30:00Z',
  updatedAt: '2026-11-20T15:04:00Z',
  version: 3,
  groups: [],
};

export const group: GroupRecord = {
  id: 'g1',
  name: 'Help desk',
  description: 'Answers calls',
  source: 'manual',
  members: 2,
  createdAt: '2026-10-02T07:30:00Z',
  updatedAt: '2026-11-20T15:04:00Z',
  version: 1,
  parents: [],
};

/** One page of a list, the only one. */
export function only<Row>(...items: readonly Row[]) {
  return { items, next: null, total: items.length };
}
