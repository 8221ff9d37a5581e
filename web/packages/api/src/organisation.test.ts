import { expect, test } from 'vitest';

import { ROUTES } from './console-api.ts';
import { createDomains, DOMAINS } from './domains.ts';
import { createHttp } from './http.ts';
import { createIdentityProviders, IDENTITY_PROVIDERS } from './identity-providers.ts';
import { createProvisioning, PROVISIONING } from './provisioning.ts';
import { createTenantSettings, TENANT_SETTINGS } from './tenant-settings.ts';
import { FakeServer } from './testing/fake-server.ts';

const noContent = () => new Response(null, { status: 204 });

function open() {
  const server = new FakeServer();
  server.cookie = 'XSRF-TOKEN=token';
  return { server, http: createHttp(server.ports(), ROUTES.me) };
}

test('settings are read and put whole, with their version', async () => {
  const { server, http } = open();
  const settings = { remoteHelpEnabled: true, version: 7 };
  server.json(TENANT_SETTINGS, settings);
  const api = createTenantSettings(http);
  await expect(api.read()).resolves.toEqual(settings);
  await api.save(settings as never);
  expect(server.last()).toMatchObject({ method: 'PUT', body: settings });
});

test('a settings conflict carries what is stored', async () => {
  const { server, http } = open();
  server.refuse(TENANT_SETTINGS, 409, 'version-conflict', { current: { version: 8 } });
  await expect(createTenantSettings(http).save({} as never)).rejects.toMatchObject({
    type: 'version-conflict',
    members: { current: { version: 8 } },
  });
});

test('domains are listed, added, checked and removed', async () => {
  const { server, http } = open();
  const domain = { id: 'a/b', domain: 'northwind.example' };
  server
    .json(`GET ${DOMAINS}`, { items: [domain] })
    .json(`POST ${DOMAINS}`, domain)
    .json(`POST ${DOMAINS}/a%2Fb/check`, domain)
    .on(`DELETE ${DOMAINS}/a%2Fb`, noContent);
  const api = createDomains(http);
  await expect(api.list()).resolves.toEqual([domain]);
  await api.add('northwind.example');
  expect(server.last().body).toEqual({ domain: 'northwind.example' });
  await expect(api.check('a/b')).resolves.toEqual(domain);
  await api.remove('a/b');
  expect(server.last().method).toBe('DELETE');
});

test('tokens are made, rotated and revoked, and never in an address', async () => {
  const { server, http } = open();
  const made = { id: 't', label: 'Entra', token: 'canary' };
  server
    .json(PROVISIONING, { baseUrl: 'https://help.example/scim/v2', tokens: [] })
    .json(`${PROVISIONING}/tokens`, made)
    .json(`${PROVISIONING}/tokens/t/rotate`, made)
    .on(`DELETE ${PROVISIONING}/tokens/t`, noContent);
  const api = createProvisioning(http);
  await expect(api.read()).resolves.toMatchObject({ tokens: [] });
  await expect(api.addToken({ label: 'Entra', lifeDays: 90 })).resolves.toEqual(made);
  expect(server.last().body).toEqual({ label: 'Entra', lifeDays: 90 });
  await expect(api.rotateToken('t')).resolves.toEqual(made);
  await api.revokeToken('t');
  expect(server.seen.every(({ path }) => !path.includes('canary'))).toBe(true);
});

test('providers are listed, added, changed, tested and removed', async () => {
  const { server, http } = open();
  const provider = { id: 'p', name: 'Northwind' };
  server
    .json(`GET ${IDENTITY_PROVIDERS}`, { items: [provider] })
    .json(`POST ${IDENTITY_PROVIDERS}`, provider)
    .json(`PUT ${IDENTITY_PROVIDERS}/p`, provider)
    .json(`POST ${IDENTITY_PROVIDERS}/p/test`, { ok: true, checks: [] })
    .on(`DELETE ${IDENTITY_PROVIDERS}/p`, noContent);
  const api = createIdentityProviders(http);
  await expect(api.list()).resolves.toEqual([provider]);
  await api.add({ name: 'Northwind' } as never);
  await api.change('p', { name: 'Northwind', version: 2 } as never);
  expect(server.last()).toMatchObject({ method: 'PUT', body: { version: 2 } });
  await expect(api.test('p')).resolves.toEqual({ ok: true, checks: [] });
  await api.remove('p');
  expect(server.last().method).toBe('DELETE');
});
