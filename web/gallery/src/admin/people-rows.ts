import type { PersonRecord } from '../../../packages/api/src/index.ts';
import { layla, maximilian, vera } from '../../../packages/ui/src/testing/index.ts';

const plain = {
  userName: '',
  active: true,
  createdAt: '2026-10-02T07:30:00Z',
  updatedAt: '2026-11-20T15:04:00Z',
  version: 3,
  groups: [],
};

function person(base: typeof vera, mail: string, change: Partial<PersonRecord> = {}): PersonRecord {
  const { id, givenName, familyName, jobTitle, company } = base;
  const displayName = `${givenName} ${familyName}`.trim();
  const named = { id, givenName, familyName, displayName, jobTitle, company, mail };
  return { ...plain, ...named, photoPath: null, source: 'manual', ...change, userName: mail };
}

/** A name that tries to turn the line round and to be markup. */
const hostile = {
  ...vera,
  id: '66666666-6666-4666-8666-666666666666',
  givenName: '\u202eEve<img src=x onerror=alert(1)>',
  familyName: 'Mallory',
  jobTitle: '=HYPERLINK("http://evil.example")',
};

export const maximilianRecord = person(
  maximilian,
  'maximilian-alexander.von-hohenstein-waldburgzeil@landkreis-garmisch-partenkirchen.example',
  {
    source: 'scim',
    groups: [
      { id: 'g1', name: 'Help desk', direct: true },
      {
        id: 'g2',
        name: 'Kreisverwaltung Garmisch-Partenkirchen, Krankenversicherung',
        direct: false,
      },
    ],
  },
);

/** Everybody the gallery knows. */
export const peopleRows: readonly PersonRecord[] = [
  person(vera, 'vera.lindqvist@northwind.example'),
  maximilianRecord,
  person(layla, 'layla@example.example', { source: 'oidc' }),
  person(hostile, 'eve@example.org', { source: 'csv', active: false }),
];
