// @vitest-environment jsdom
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { until } from '@tandem/ui/testing/until';
import type { Http } from '@tandem/api';

import { fakeServer, stage, type AdminStage } from '../testing/admin.tsx';
import { group, hostileName, only, person } from '../testing/records.ts';
import { candidateName, findCandidates, type Candidate } from './candidate.ts';
import { PickedFilterControl } from './picked-filter.tsx';
import { Picker } from './picker.tsx';

const BASE = '/api/console/v1';
let page: AdminStage | null = null;

afterEach(async () => {
  await page?.unmount();
  page = null;
});

const server = () =>
  fakeServer()
    .json(`${BASE}/people`, only({ ...person, displayName: hostileName }))
    .json(`${BASE}/groups`, only(group))
    .json(`${BASE}/people/42`, person)
    .json(`${BASE}/groups/g1`, group);

async function show(content: (api: Http) => React.ReactNode, from = server()) {
  page = await stage(from, '/admin/sessions', ({ api }) => content(api));
  return page;
}

test('people and groups are found by name; only the wanted kind is asked for', async () => {
  const from = server();
  let api: Http | null = null;
  await show((http) => {
    api = http;
    return null;
  }, from);
  if (api === null) throw new Error('no api');
  const both = await findCandidates(api, ['person', 'group'], 'he');
  expect(both.map(({ kind, name, detail }) => [kind, name, detail])).toEqual([
    ['group', 'Help desk', 'Answers calls'],
    ['person', hostileName, 'layla@example.org'],
  ]);
  from.seen.length = 0;
  await findCandidates(api, ['group'], 'he');
  expect(from.seen.map(({ path }) => path)).toEqual([
    `${BASE}/groups?search=he&sort=name&limit=20`,
  ]);
  await expect(candidateName(api, 'person', '42')).resolves.toBe('Layla Alkhatib');
  await expect(candidateName(api, 'group', 'g1')).resolves.toBe('Help desk');
  await expect(candidateName(api, 'group', 'gone')).rejects.toMatchObject({ type: 'unreachable' });
});

function Several({ api }: { readonly api: Http }) {
  const [chosen, choose] = useState<readonly Candidate[]>([]);
  return (
    <>
      <Picker api={api} kinds={['person', 'group']} isMultiple chosen={chosen} choose={choose} />
      <output>{chosen.map(({ id }) => id).join()}</output>
    </>
  );
}

test('several are chosen and unchosen, and names are text', async () => {
  const shown = await show((api) => <Several api={api} />);
  await shown.sees('2 found');
  const boxes = [...shown.root.querySelectorAll<HTMLElement>('input[type=checkbox]')];
  for (const box of boxes) await shown.act(() => box.click());
  expect(shown.find('output').textContent).toBe('g1,42');
  await shown.act(() => boxes[0]?.click());
  expect(shown.find('output').textContent).toBe('42');
  expect(shown.root.textContent).toContain(hostileName);
  expect(shown.root.querySelector('img')).toBeNull();
});

function Filtered({ api, start = '' }: { readonly api: Http; readonly start?: string }) {
  const [value, choose] = useState(start);
  return (
    <>
      <PickedFilterControl api={api} kind="group" value={value} choose={choose} />
      <output>{value}</output>
    </>
  );
}

test('a filter asks for one, shows it and lets it go', async () => {
  const shown = await show((api) => <Filtered api={api} />);
  await shown.press('Group');
  expect(shown.find('dialog h2').textContent).toBe('Choose a group');
  await shown.sees('1 found');
  await shown.press('Help desk');
  expect(shown.find('output').textContent).toBe('g1');
  expect(shown.root.querySelector('dialog')).toBeNull();
  await shown.sees('Group: Help desk');
  await shown.act(() => shown.find('button[aria-label="Remove filter: Help desk"]').click());
  expect(shown.find('output').textContent).toBe('');
});

test('what a filter names and is gone says so, and can be taken out', async () => {
  const from = fakeServer().refuse(`${BASE}/groups/gone`, 404, 'not-found');
  const shown = await show((api) => <Filtered api={api} start="gone" />, from);
  await shown.sees('not known any more');
  await shown.act(() => shown.find('button').click());
  await until(() => expect(shown.find('output').textContent).toBe(''));
});

test('a question that is closed chooses nothing', async () => {
  const shown = await show((api) => <Filtered api={api} />);
  await shown.press('Group');
  await shown.act(() => shown.find('dialog button[aria-label=Close]').click());
  expect(shown.root.querySelector('dialog')).toBeNull();
  expect(shown.find('output').textContent).toBe('');
});
