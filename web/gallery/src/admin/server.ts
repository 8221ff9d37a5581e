import { FakeServer } from '../../../packages/api/src/testing/fake-server.ts';
import { groupRecord, groupRows, memberRows } from './group-rows.ts';
import { maximilianRecord, peopleRows } from './people-rows.ts';
import { sessionRows } from './session-rows.ts';

const BASE = '/api/console/v1';

/** What every page of the gallery is answered; a condition answers the lists otherwise. */
export function serverOf(condition: string): FakeServer {
  const server = new FakeServer();
  server.cookie = 'XSRF-TOKEN=gallery';
  list(server, `${BASE}/sessions`, sessionRows, condition);
  list(server, `${BASE}/people`, peopleRows, condition);
  list(server, `${BASE}/groups`, groupRows, condition);
  list(server, `${BASE}/groups/g1/members`, memberRows, condition);
  server.json(`${BASE}/groups/g1`, groupRecord);
  for (const person of peopleRows) server.json(`${BASE}/people/${person.id}`, person);
  const one = `${BASE}/people/${maximilianRecord.id}`;
  server.json(`${one}/roles`, {
    roles: [{ id: 'help-desk-operator', name: 'Help Desk Operator' }],
    permissions: [
      { permission: 'view-screen', rule: 'Role Help Desk Operator' },
      { permission: 'take-full-control', rule: 'Role Help Desk Operator' },
      { permission: 'read-settings', rule: 'Role Help Desk Operator' },
    ],
  });
  server.json(`${one}/sign-in`, {
    password: true,
    passkeys: 2,
    totp: true,
    recoveryCodesLeft: 7,
    providers: [{ id: 'p', name: 'Kreisverwaltung Entra ID', linkedAt: '2026-11-03T08:00:00Z' }],
    invitation: { expiresAt: '2026-11-28T09:00:00Z' },
    lastSignInAt: '2026-11-21T07:12:00Z',
  });
  server.json(`POST ${one}/invitation`, {
    link: 'https://help.northwind.example/invitation#3yQ0pXW7ZrVvB1mJ9sKfTt4c',
    expiresAt: '2026-11-28T10:00:00Z',
  });
  return server;
}

function list(server: FakeServer, path: string, items: readonly object[], condition: string) {
  switch (condition) {
    case 'loading':
      return server.on(path, () => new Promise<Response>(() => undefined));
    case 'error':
      return server.refuse(path, 500, 'internal');
    case 'empty':
      return server.json(path, { items: [], next: null, total: 0 });
    default:
      return server.json(path, { items, next: 'older', total: 1284 });
  }
}
