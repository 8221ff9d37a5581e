import type { Person } from '@tandem/core';

const nobody: Person = {
  id: '00000000-0000-4000-8000-000000000000',
  givenName: '',
  familyName: '',
  jobTitle: '',
  company: '',
  verifiedDomain: null,
  photoPath: null,
};

/** A helper as most organisations have them. */
export const vera: Person = {
  ...nobody,
  id: '11111111-1111-4111-8111-111111111111',
  givenName: 'Vera',
  familyName: 'Lindqvist',
  jobTitle: 'IT support specialist',
  company: 'Northwind Traders',
  verifiedDomain: 'northwind.example',
};

/** Long words that must wrap. */
export const maximilian: Person = {
  ...nobody,
  id: '22222222-2222-4222-8222-222222222222',
  givenName: 'Maximilian-Alexander',
  familyName: 'von Hohenstein-Waldburgzeil',
  jobTitle: 'Sachbearbeiter Krankenversicherungsbeitragsrückerstattung',
  company: 'Kreisverwaltung Garmisch-Partenkirchen',
  verifiedDomain: 'landkreis-garmisch-partenkirchen.example',
};

/** A name of the other direction, without a verified domain. */
export const layla: Person = {
  ...nobody,
  id: '33333333-3333-4333-8333-333333333333',
  givenName: 'ليلى',
  familyName: 'الخطيب',
  jobTitle: 'محاسبة',
  company: 'شركة المثال',
};
