import type { Me } from '../../../packages/api/src/index.ts';
import type { FakeServer } from '../../../packages/api/src/testing/fake-server.ts';
import { me } from '../me.ts';
import { badReport, goodReport } from './import-reports.ts';
import { chooseFile, press, shown, type } from './hands.ts';
import { maximilianRecord } from './people-rows.ts';
import { settingsScenes } from './settings-scenes.ts';

/** One page of the admin center: where it is, what the server says besides the usual, and what is done first. */
export interface Scene {
  readonly address: string;
  readonly me?: Me;
  readonly server?: (server: FakeServer) => void;
  readonly act?: () => Promise<void>;
}

const BASE = '/api/console/v1';
const PERSON = `${BASE}/people/${maximilianRecord.id}`;
const one = `/admin/people/${maximilianRecord.id}`;
const mine = `/admin/people/${me.id}`;
/** The commands of a person's page, by their place. */
const EDIT = 0;
const PHOTO = 1;
const SWITCH = 2;
const DELETE = 3;

const command = (index: number) => async (): Promise<void> =>
  press('[data-commands] button', index);

/** Every page by its name in `states.mjs`; `+empty`, `+loading` and `+error` change what the server answers. */
export const scenes: Readonly<Record<string, Scene>> = {
  ...settingsScenes,
  sessions: { address: '/admin/sessions' },
  'session-panel': { address: '/admin/sessions?open=1', act: () => shown('dialog') },
  'sessions-filtered': {
    address: `/admin/sessions?search=nobody&state=live&person=${maximilianRecord.id}`,
    server: (server) => server.json(`${BASE}/sessions`, { items: [], next: null, total: 0 }),
  },
  'not-found': { address: '/admin/nowhere' },
  closed: { address: '/admin/groups', me: { ...me, permissions: ['view-reports'] } },
  people: { address: '/admin/people' },
  'people-columns': { address: '/admin/people', act: () => press('[data-commands] button', 3) },
  'people-read-only': {
    address: '/admin/people',
    me: { ...me, permissions: ['read-people'] },
  },
  'person-add': {
    address: '/admin/people',
    act: async () => {
      await command(0)();
      await press('dialog button[type=submit]', 0);
    },
  },
  person: { address: one },
  'person-gone': {
    address: '/admin/people/gone',
    server: (server) => server.refuse(`${BASE}/people/gone`, 404, 'not-found'),
  },
  'person-groups': { address: `${one}/groups` },
  'person-roles': { address: `${one}/roles` },
  'person-sessions': { address: `${one}/sessions` },
  'person-sign-in': { address: `${one}/sign-in` },
  'person-invited': {
    address: `${one}/sign-in`,
    act: () => press('main button:not([aria-label])', 5),
  },
  'person-edit': { address: one, act: command(EDIT) },
  'person-conflict': {
    address: one,
    server: (server) =>
      server.refuse(`PUT ${PERSON}`, 409, 'version-conflict', {
        current: { ...maximilianRecord, jobTitle: 'Teamleitung', company: '', version: 4 },
      }),
    act: async () => {
      await command(EDIT)();
      await type('dialog input', 3, 'Sachgebietsleitung');
      await press('dialog button[type=submit]', 0);
      await shown('dialog [role=alert]');
    },
  },
  'person-photo': { address: one, act: command(PHOTO) },
  'person-deactivate': { address: one, act: command(SWITCH) },
  'person-delete': { address: one, act: command(DELETE) },
  'person-own': { address: mine },
  import: { address: '/admin/people/import' },
  'import-good': {
    address: '/admin/people/import',
    server: (server) => server.json(`${BASE}/people/import`, goodReport),
    act: () => chooseFile('people.csv'),
  },
  'import-bad': {
    address: '/admin/people/import',
    server: (server) => server.json(`${BASE}/people/import`, badReport),
    act: () => chooseFile('personalverzeichnis-kreisverwaltung-garmisch-partenkirchen.csv'),
  },
  'import-done': {
    address: '/admin/people/import',
    server: (server) =>
      server
        .json(`${BASE}/people/import?dryRun=true`, goodReport)
        .json(`${BASE}/people/import?dryRun=false`, { ...goodReport, dryRun: false }),
    act: async () => {
      await chooseFile('people.csv');
      await press('main button:not([aria-label])', 0);
    },
  },
  groups: { address: '/admin/groups' },
  'group-add': { address: '/admin/groups', act: command(0) },
  group: { address: '/admin/groups/g1' },
  'group-members-add': {
    address: '/admin/groups/g1',
    server: (server) =>
      server.refuse(`POST ${BASE}/groups/g1/members`, 409, 'group-cycle', {
        detail: '"Kreisverwaltung" cannot be in "Help desk": "Help desk" is in "Kreisverwaltung".',
      }),
    act: async () => {
      await press('[data-commands] button', 2);
      await press('dialog input[type=checkbox]', 1);
      await press('dialog button', 1);
      await shown('dialog [role=alert]');
    },
  },
  'group-remove': {
    address: '/admin/groups/g1',
    act: () => press('main li button, tbody button', 1),
  },
};
