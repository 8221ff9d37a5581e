import { create, EndReason, IdentitySchema, Mode, Side } from '@tandem/protocol';
import { expect, test } from 'vitest';
import { endReasonOf, modeOf, personOf, sideOf, wireEndReason, wireMode } from './wire-words.ts';

const reasons = Object.values(EndReason).filter((value) => typeof value === 'number');

test('every reason of the wire has its own word, and back', () => {
  const known = reasons.filter((reason) => reason !== EndReason.UNSPECIFIED);
  expect(known.map((reason) => wireEndReason(endReasonOf(reason)))).toEqual(known);
  expect(new Set(known.map(endReasonOf)).size).toBe(known.length);
});

test('a reason of a newer server reads as a lost network', () => {
  expect(endReasonOf(999 as EndReason)).toBe('network-lost');
  expect(endReasonOf(EndReason.UNSPECIFIED)).toBe('network-lost');
});

test('modes and sides', () => {
  expect([Mode.VIEW_ONLY, Mode.FULL_CONTROL, Mode.UNSPECIFIED].map(modeOf)).toEqual([
    'view-only',
    'full-control',
    null,
  ]);
  expect([wireMode('view-only'), wireMode('full-control')]).toEqual([
    Mode.VIEW_ONLY,
    Mode.FULL_CONTROL,
  ]);
  expect([Side.HELPER, Side.SHARER, Side.UNSPECIFIED].map(sideOf)).toEqual([
    'helper',
    'sharer',
    null,
  ]);
});

test('a person without domain and photo', () => {
  const personId = Uint8Array.from({ length: 16 }, (_, index) => index);
  expect(personOf(create(IdentitySchema, { personId, givenName: 'Anna' }))).toEqual({
    id: '00010203-0405-0607-0809-0a0b0c0d0e0f',
    givenName: 'Anna',
    familyName: '',
    jobTitle: '',
    company: '',
    verifiedDomain: null,
    photoPath: null,
  });
});
