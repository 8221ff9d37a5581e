import { describe, expect, test } from 'vitest';

import { storedSettings } from '../testing/samples.ts';
import { change, changes, choose, faults, meet, open, undecided, wanted } from './draft.ts';
import { settings } from './setting.ts';

const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

test('the defaults and ranges are those that people are told', () => {
  const told = settings.map((one) =>
    one.kind === 'switch' ? [one.name, one.usual] : [one.name, one.from, one.to, one.usual],
  );
  expect(told).toEqual([
    ['remoteHelpEnabled', false],
    ['unenrolledDevicesAllowed', false],
    ['chatDisabled', false],
    ['codeLifeMinutes', 1, 30, 10],
    ['consentTimeoutMinutes', 1, 30, 5],
    ['idleLimitMinutes', 5, 240, 30],
    ['sessionLimitMinutes', 10, 1440, 480],
    ['retentionDays', 1, 3650, 30],
  ]);
});

test('only what differs is a change, and going back is none', () => {
  const draft = change(open(storedSettings), 'codeLifeMinutes', '15');
  expect(names(changes(draft))).toEqual(['codeLifeMinutes']);
  expect(changes(change(draft, 'codeLifeMinutes', '10'))).toEqual([]);
});

test.each(['', '0', '31', '5.5', '-1', '1e1', 'ten'])('a code life of %j is a fault', (value) => {
  expect(names(faults(change(open(storedSettings), 'codeLifeMinutes', value)))).toEqual([
    'codeLifeMinutes',
  ]);
});

test('what is sent is the whole form with its version', () => {
  const { changedBy: _by, changedAt: _at, ...form } = storedSettings;
  const draft = change(open(storedSettings), 'chatDisabled', 'true');
  expect(wanted(draft)).toEqual({ ...form, chatDisabled: true });
});

describe('somebody else saved first', () => {
  const mine = change(
    change(open(storedSettings), 'codeLifeMinutes', '15'),
    'idleLimitMinutes',
    '60',
  );
  const theirs = { ...storedSettings, codeLifeMinutes: 20, retentionDays: 90, version: 8 };
  const met = meet(mine, theirs);

  test('what both changed waits for a choice, the rest is kept from both', () => {
    expect(met.conflicts).toEqual({
      codeLifeMinutes: { mine: '15', theirs: '20', choice: null },
    });
    expect(names(undecided(met))).toEqual(['codeLifeMinutes']);
    expect(met.taken).toEqual(['retentionDays']);
    expect(wanted(met)).toMatchObject({ idleLimitMinutes: 60, retentionDays: 90, version: 8 });
  });

  test('the choice decides, and can be changed', () => {
    const taken = choose(met, 'codeLifeMinutes', 'theirs');
    expect(undecided(taken)).toEqual([]);
    expect(wanted(taken).codeLifeMinutes).toBe(20);
    expect(names(changes(taken))).toEqual(['idleLimitMinutes']);
    expect(wanted(choose(taken, 'codeLifeMinutes', 'mine')).codeLifeMinutes).toBe(15);
  });

  test('the same value from both is no conflict', () => {
    expect(meet(mine, { ...theirs, codeLifeMinutes: 15 }).conflicts).toEqual({});
    expect(choose(open(storedSettings), 'chatDisabled', 'mine').conflicts).toEqual({});
  });
});
