import { describe, expect, test } from 'vitest';

import { createGroups } from './groups.ts';
import { createHttp, type Http } from './http.ts';
import { exportPath, listPath } from './lists.ts';
import { createPeople } from './people.ts';
import { createPersonRoles } from './person-roles.ts';
import { createPersonSignIn } from './person-sign-in.ts';
import { createSessions } from './sessions.ts';
import { FakeServer } from './testing/fake-server.ts';

const BASE = '/api/console/v1';
const form = { givenName: 'A', familyName: 'B', mail: 'a@b.example', jobTitle: '', company: '' };
const group = { name: 'Help desk', description: '' };
/** An id as somebody could write it into an address. */
const id = 'a/../b';
const safe = 'a%2F..%2Fb';

describe('the address of a list', () => {
  test('carries what was asked for, and nothing that is empty', () => {
    expect(listPath('/x', {})).toBe('/x');
    const query = { search: 'ü &', filters: { status: '', group: 'g=1' }, sort: '-name' };
    expect(listPath('/x', query)).toBe('/x?search=%C3%BC+%26&group=g%3D1&sort=-name');
    expect(listPath('/x', { cursor: 'a&b', limit: 20 })).toBe('/x?cursor=a%26b&limit=20');
    expect(listPath('/x', { cursor: null })).toBe('/x');
  });

  test('of an export has no place and no limit', () => {
    const query = { search: 'a', sort: 'name', cursor: 'c', limit: 5, filters: { state: 'live' } };
    expect(exportPath('/x', query)).toBe('/x/export?search=a&state=live&sort=name');
    expect(exportPath('/x', {})).toBe('/x/export');
  });
});

type Call = readonly [string, (http: Http) => Promise<unknown>, string, string, object?];

const calls: readonly Call[] = [
  ['people', (http) => createPeople(http).list({ search: 'v' }), 'GET', '/people?search=v'],
  ['a person', (http) => createPeople(http).find(id), 'GET', `/people/${safe}`],
  ['a new person', (http) => createPeople(http).add(form), 'POST', '/people', form],
  [
    'a change of a person',
    (http) => createPeople(http).change(id, { ...form, version: 3 }),
    'PUT',
    `/people/${safe}`,
    { ...form, version: 3 },
  ],
  [
    'switching off',
    (http) => createPeople(http).setActive(id, false),
    'PUT',
    `/people/${safe}/active`,
    { active: false },
  ],
  ['deleting a person', (http) => createPeople(http).remove(id), 'DELETE', `/people/${safe}`],
  [
    'taking a photo away',
    (http) => createPeople(http).removePhoto(id),
    'DELETE',
    `/people/${safe}/photo`,
  ],
  ['roles', (http) => createPersonRoles(http).find(id), 'GET', `/people/${safe}/roles`],
  [
    'new roles',
    (http) => createPersonRoles(http).set(id, ['administrator']),
    'PUT',
    `/people/${safe}/roles`,
    { roles: ['administrator'] },
  ],
  [
    'ways to sign in',
    (http) => createPersonSignIn(http).find(id),
    'GET',
    `/people/${safe}/sign-in`,
  ],
  [
    'an invitation',
    (http) => createPersonSignIn(http).invite(id),
    'POST',
    `/people/${safe}/invitation`,
  ],
  [
    'no invitation',
    (http) => createPersonSignIn(http).withdraw(id),
    'DELETE',
    `/people/${safe}/invitation`,
  ],
  [
    'no second factor',
    (http) => createPersonSignIn(http).resetSecondFactor(id),
    'DELETE',
    `/people/${safe}/second-factor`,
  ],
  [
    'groups',
    (http) => createGroups(http).list({ sort: '-members' }),
    'GET',
    '/groups?sort=-members',
  ],
  ['a group', (http) => createGroups(http).find(id), 'GET', `/groups/${safe}`],
  ['a new group', (http) => createGroups(http).add(group), 'POST', '/groups', group],
  [
    'a change of a group',
    (http) => createGroups(http).change(id, { ...group, version: 1 }),
    'PUT',
    `/groups/${safe}`,
    { ...group, version: 1 },
  ],
  ['deleting a group', (http) => createGroups(http).remove(id), 'DELETE', `/groups/${safe}`],
  [
    'members',
    (http) => createGroups(http).members(id, { cursor: 'c' }),
    'GET',
    `/groups/${safe}/members?cursor=c`,
  ],
  [
    'new members',
    (http) => createGroups(http).addMembers(id, ['p'], ['g']),
    'POST',
    `/groups/${safe}/members`,
    { people: ['p'], groups: ['g'] },
  ],
  [
    'one member less',
    (http) => createGroups(http).removeMember(id, 'x/y'),
    'DELETE',
    `/groups/${safe}/members/x%2Fy`,
  ],
  [
    'sessions',
    (http) => createSessions(http).list({ filters: { person: 'p' } }),
    'GET',
    '/sessions?person=p',
  ],
];

describe('every call goes to its address', () => {
  for (const [name, call, method, path, body] of calls) {
    test(name, async () => {
      const server = new FakeServer().json(`${BASE}/me`, {}).json(BASE + path, { id: 'x' });
      server.cookie = 'XSRF-TOKEN=t';
      await expect(call(createHttp(server.ports(), `${BASE}/me`))).resolves.toEqual({ id: 'x' });
      expect(server.last()).toMatchObject({ method, path: BASE + path });
      expect(server.last().body).toEqual(body);
    });
  }
});

test('export links are plain addresses', () => {
  const http = createHttp(new FakeServer().ports(), `${BASE}/me`);
  expect(createPeople(http).exportPath({ search: 'a' })).toBe(`${BASE}/people/export?search=a`);
  expect(createGroups(http).exportPath({})).toBe(`${BASE}/groups/export`);
  expect(createSessions(http).exportPath({ sort: 'createdAt' })).toBe(
    `${BASE}/sessions/export?sort=createdAt`,
  );
});
