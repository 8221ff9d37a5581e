import {
  badTest,
  entra,
  oldProvider,
  provisioned,
  someDomains,
  storedSettings,
} from '../../../apps/admin/src/features/settings/testing/samples.ts';
import type { FakeServer } from '../../../packages/api/src/testing/fake-server.ts';
import { me } from '../me.ts';
import { press, shown, type } from './hands.ts';
import type { Scene } from './scenes.ts';

const BASE = '/api/console/v1';
const SETTINGS = `${BASE}/tenant/settings`;
const PROVIDERS = `${BASE}/identity-providers`;
const PROVISIONING = `${BASE}/provisioning`;
const DOMAINS = `${BASE}/tenant/domains`;

/** What the settings are answered in every scene. */
export function answerSettings(server: FakeServer): FakeServer {
  const made = { ...provisioned.tokens[0], token: 'tdm_scim_6uH2kQ8vXw1ZcB4rN7yT0pLs5jDf3gMa' };
  return server
    .json(SETTINGS, storedSettings)
    .json(PROVIDERS, { items: [entra, oldProvider] })
    .json(`POST ${PROVIDERS}/p1/test`, badTest)
    .json(PROVISIONING, provisioned)
    .json(`POST ${PROVISIONING}/tokens`, made)
    .json(`POST ${PROVISIONING}/tokens/t1/rotate`, made)
    .json(DOMAINS, { items: someDomains });
}

const remoteHelp = '/admin/settings/remote-help';
const signIn = '/admin/settings/sign-in';
const provisioning = '/admin/settings/provisioning';
const domains = '/admin/settings/domains';
const save = () => press('main button[type=submit]', 0);

/** The settings by their names in `states.mjs`. */
export const settingsScenes: Readonly<Record<string, Scene>> = {
  settings: { address: '/admin/settings' },
  'settings-changed': {
    address: remoteHelp,
    act: async () => {
      await press('main input[role=switch]', 2);
      await type('main input[type=number]', 0, '300');
      await save();
    },
  },
  'settings-conflict': {
    address: remoteHelp,
    server: (server) =>
      server.refuse(`PUT ${SETTINGS}`, 409, 'version-conflict', {
        current: { ...storedSettings, codeLifeMinutes: 20, retentionDays: 90, version: 8 },
      }),
    act: async () => {
      await type('main input[type=number]', 0, '15');
      await save();
      await shown('[role=radiogroup]');
    },
  },
  'settings-off': {
    address: remoteHelp,
    act: async () => {
      await press('main input[role=switch]', 0);
      await save();
      await shown('dialog');
    },
  },
  'settings-leave': {
    address: remoteHelp,
    act: async () => {
      await press('main input[role=switch]', 2);
      await press('main nav a', 1);
      await shown('dialog');
    },
  },
  'settings-read-only': {
    address: remoteHelp,
    me: { ...me, permissions: ['read-settings'] },
  },
  'settings-error': {
    address: remoteHelp,
    server: (server) => server.refuse(SETTINGS, 500, 'internal'),
  },
  providers: { address: signIn },
  'providers-empty': {
    address: signIn,
    server: (server) => server.json(PROVIDERS, { items: [] }),
  },
  'providers-test': {
    address: signIn,
    act: async () => {
      await press('main li button', 0);
      await shown('main li ul');
    },
  },
  'provider-new': { address: `${signIn}/new` },
  'provider-edit': { address: `${signIn}/p1` },
  'provider-refused': {
    address: `${signIn}/p1`,
    server: (server) =>
      server.refuse(`PUT ${PROVIDERS}/p1`, 400, 'invalid-request', {
        errors: [
          { field: 'issuer', detail: 'An issuer begins with https.' },
          { field: 'claims.mail', detail: 'This is too long.' },
        ],
      }),
    act: async () => {
      await type('form input', 1, 'http://login.example.com');
      await save();
      await shown('form [role=alert]');
    },
  },
  provisioning: { address: provisioning },
  'provisioning-empty': {
    address: provisioning,
    server: (server) =>
      server.json(PROVISIONING, {
        ...provisioned,
        tokens: [],
        lastRequestAt: null,
        counts: { people: 0, groups: 0 },
      }),
  },
  'token-new': {
    address: provisioning,
    act: async () => {
      await press('[data-commands] button', 0);
      await shown('dialog');
    },
  },
  'token-shown': {
    address: provisioning,
    act: async () => {
      await press('main li button', 0);
      await press('dialog button', 1);
      await shown('dialog input');
    },
  },
  domains: { address: domains },
  'domains-empty': {
    address: domains,
    server: (server) => server.json(DOMAINS, { items: [] }),
  },
  'domain-add': {
    address: domains,
    act: async () => {
      await press('[data-commands] button', 0);
      await press('dialog button[type=submit]', 0);
      await shown('dialog [role=alert]');
    },
  },
  'domain-remove': {
    address: domains,
    act: async () => {
      await press('main li button[aria-label]', 1);
      await shown('dialog');
    },
  },
};
