// @vitest-environment jsdom
import type { GroupMember } from '@tandem/api';
import { until } from '@tandem/ui/testing/until';
import { afterEach, describe, expect, test } from 'vitest';

import { fakeServer, stage, type AdminStage } from '../../testing/admin.tsx';
import { group, hostileName, only, person } from '../../testing/records.ts';
import GroupsSection from './groups-section.tsx';

const GROUPS = '/api/console/v1/groups';
const one = `${GROUPS}/g1`;
let page: AdminStage;

afterEach(() => page.unmount());

const member: GroupMember = {
  kind: 'person',
  id: '42',
  name: hostileName,
  mail: 'layla@example.org',
  photoPath: null,
  active: true,
};

const inside: GroupMember = { ...member, kind: 'group', id: 'g2', name: 'Stockholm', mail: null };

const server = () =>
  fakeServer()
    .json(GROUPS, only({ ...group, name: hostileName }))
    .json(one, group)
    .json(`${one}/members`, only(member, inside))
    .json('/api/console/v1/people', only(person));

async function show(path: string, from = server()): Promise<void> {
  page = await stage(from, `/admin/groups/${path}`, (props) => (
    <GroupsSection {...props} path={path} />
  ));
}

const noContent = () => new Response(null, { status: 204 });
const pressIn = async (words: string) => {
  const buttons = [...page.root.querySelectorAll<HTMLElement>('dialog button')];
  const button = buttons.find(({ textContent }) => textContent === words);
  if (button === undefined) throw new Error(`no ${words}`);
  await page.act(() => button.click());
};
const sent = (method: string) =>
  page.server.asked(method).map(({ path, body }) => [path, body] as const);

describe('the list', () => {
  test('shows groups as text and leads to them', async () => {
    await show('');
    await page.sees('1 entry');
    expect(page.find('tbody a').textContent).toBe(hostileName);
    expect(page.find('tbody a').getAttribute('href')).toBe('/admin/groups/g1');
    expect(page.root.querySelector('img')).toBeNull();
  });

  test('a group is added, after its name was asked for', async () => {
    await show('', server().json(`POST ${GROUPS}`, group));
    await page.sees('1 entry');
    await page.press('Add group');
    await pressIn('Add group');
    await page.sees('Fill in this field.');
    await page.type('Name', 'Help desk');
    await pressIn('Add group');
    await until(() => expect(location.pathname).toBe('/admin/groups/g1'));
    expect(sent('POST')).toEqual([[GROUPS, { name: 'Help desk', description: '' }]]);
  });
});

describe('one group', () => {
  test('says what it is for, where it is in and who is in it', async () => {
    const parents = [{ id: 'g9', name: 'Everybody' }];
    await show('g1', server().json(one, { ...group, parents }));
    await page.sees('2 entries');
    await page.sees('Answers calls');
    const links = [...page.root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toContain('/admin/groups/g9');
    expect(links).toContain('/admin/people/42');
    expect(links).toContain('/admin/groups/g2');
  });

  test('that is gone says so', async () => {
    await show('g1', fakeServer().refuse(one, 404, 'not-found'));
    await page.sees('This group was not found');
  });

  test('is changed; where somebody else was quicker both values are shown', async () => {
    const current = { ...group, name: 'Service desk', description: 'All calls', version: 5 };
    const from = server().refuse(`PUT ${one}`, 409, 'version-conflict', { current });
    await show('g1', from);
    await page.sees('2 entries');
    await page.press('Edit');
    await page.type('Name', 'Support');
    await pressIn('Save');
    await page.sees('Stored now: Service desk');
    await page.sees('Stored now: All calls');
    await pressIn('Take this');
    from.json(`PUT ${one}`, group);
    await pressIn('Save');
    await until(() => expect(page.root.querySelector('dialog')).toBeNull());
    expect(sent('PUT').at(-1)).toEqual([
      one,
      { name: 'Service desk', description: 'Answers calls', version: 5 },
    ]);
  });

  test('a provisioned one warns before it is changed', async () => {
    await show('g1', server().json(one, { ...group, source: 'scim' }));
    await page.sees('2 entries');
    await page.press('Edit');
    await page.sees('which may overwrite what you change here');
  });

  test('is deleted after a question that names it', async () => {
    await show('g1', server().on(`DELETE ${one}`, noContent));
    await page.sees('2 entries');
    await page.press('Delete');
    expect(page.find('dialog').textContent).toContain('Delete Help desk?');
    await pressIn('Delete');
    await until(() => expect(location.pathname).toBe('/admin/groups'));
  });
});

describe('members', () => {
  test('one is removed after a question that names both', async () => {
    await show('g1', server().on(`DELETE ${one}/members/42`, noContent));
    await page.sees('2 entries');
    await page.act(() => page.find('tbody button').click());
    expect(page.find('dialog').textContent).toContain('from Help desk?');
    await pressIn('Remove');
    await until(() => expect(page.root.querySelector('dialog')).toBeNull());
    expect(sent('DELETE')).toHaveLength(1);
  });

  test('people and groups are added together', async () => {
    await show('g1', server().on(`POST ${one}/members`, noContent));
    await page.sees('2 entries');
    await page.press('Add members');
    await page.sees('2 found');
    const boxes = [...page.root.querySelectorAll<HTMLElement>('dialog input[type=checkbox]')];
    expect(boxes).toHaveLength(2);
    for (const box of boxes) await page.act(() => box.click());
    await pressIn('Add 2 members');
    await until(() => expect(page.root.querySelector('dialog')).toBeNull());
    expect(sent('POST')).toEqual([[`${one}/members`, { people: ['42'], groups: ['g1'] }]]);
  });

  test('who was chosen stays while another name is searched', async () => {
    const from = server();
    await show('g1', from);
    await page.sees('2 entries');
    await page.press('Add members');
    await page.sees('2 found');
    await page.act(() => page.find('dialog input[type=checkbox]').click());
    from.json(GROUPS, only()).json('/api/console/v1/people', only());
    await page.type('Name or email', 'nobody');
    await page.sees('Nobody and nothing is called like that.');
    expect(from.asked('GET').some(({ path }) => path.includes('search=nobody'))).toBe(true);
    expect(page.root.querySelectorAll('dialog input[type=checkbox]')).toHaveLength(1);
  });

  test('a search that fails says why', async () => {
    const from = server().refuse('/api/console/v1/people', 403, 'forbidden');
    await show('g1', from);
    await page.sees('2 entries');
    await page.press('Add members');
    await page.sees('Your account may not do this.');
  });

  test('a circle is refused with the path that the server names', async () => {
    const detail = '"A" cannot be in "B": "B" is in "A".';
    await show('g1', server().refuse(`POST ${one}/members`, 409, 'group-cycle', { detail }));
    await page.sees('2 entries');
    await page.press('Add members');
    await page.sees('2 found');
    await page.act(() => page.find('dialog input[type=checkbox]').click());
    await pressIn('Add 1 member');
    await page.sees('A group cannot be inside itself.');
    await page.sees(detail);
    expect(page.root.querySelector('dialog')).not.toBeNull();
  });
});
