import { create, IdentitySchema } from '@tandem/protocol';
import { describe, expect, test } from 'vitest';
import type { HelperClaim, SharerClaim } from './associated-data.ts';
import { checkHelper, checkSharer, personClaim } from './peer-check.ts';
import { SUITE } from './suites.ts';
import { filled, HELPER_CLAIM, SHARER_CLAIM } from './testing/pair.ts';

const vouched = create(IdentitySchema, {
  personId: filled(16, 7),
  givenName: 'Anna',
  familyName: 'Berg',
  jobTitle: 'Help desk',
  company: 'Example AB',
  verifiedDomain: 'example.org',
  photoPath: '/photos/7',
});
const person = personClaim(vouched);
const common = { version: 1, suites: [SUITE], suite: SUITE };
const helper: HelperClaim = { ...common, ...HELPER_CLAIM, person };
const sharer: SharerClaim = { ...common, ...SHARER_CLAIM, person };

test('nothing differs where all agree', () => {
  expect(checkHelper(helper, vouched, 'view-only')).toEqual([]);
  expect(checkSharer(sharer, vouched, '-')).toEqual([]);
});

describe('what differs is named', () => {
  test.each([
    ['id', { id: filled(16, 8) }],
    ['id', { id: new Uint8Array() }],
    ['name', { name: 'Anna  Berg' }],
    ['name', { name: 'Anna Bеrg' }],
    ['job-title', { jobTitle: '' }],
    ['company', { company: 'EXAMPLE AB' }],
    ['verified-domain', { verifiedDomain: 'example.org.example.net' }],
  ])('%s', (field, change) => {
    const other = { ...person, ...change };
    expect(checkHelper({ ...helper, person: other }, vouched, 'view-only')).toEqual([field]);
    expect(checkSharer({ ...sharer, person: other }, vouched, '-')).toEqual([field]);
  });

  test('mode', () => {
    expect(checkHelper(helper, vouched, 'full-control')).toEqual(['mode']);
    const wanted: HelperClaim = { ...helper, wantedMode: 'full-control' };
    expect(checkHelper(wanted, vouched, 'view-only')).toEqual(['mode']);
  });

  test('device', () => {
    expect(checkSharer(sharer, vouched, 'PC-17')).toEqual(['device']);
  });

  test('all of it', () => {
    const nobody = { id: filled(16, 0), name: '', jobTitle: '', company: '', verifiedDomain: '' };
    const fields = ['id', 'name', 'job-title', 'company', 'verified-domain', 'mode'];
    expect(checkHelper({ ...helper, person: nobody }, vouched, 'full-control')).toEqual(fields);
  });
});
