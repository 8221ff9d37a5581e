import { expect, test } from 'vitest';

import { ROUTES } from './console-api.ts';
import { createSignInApi, providerStart, SIGN_IN_ROUTES } from './sign-in-api.ts';
import { FakeServer } from './testing/fake-server.ts';

const noContent = () => new Response(null, { status: 204 });
const open = (server: FakeServer) => createSignInApi(server.json(ROUTES.me, {}).ports());

test('a mail address is asked for in the body', async () => {
  const ways = { methods: ['password'], providers: [{ id: 'p', name: 'Northwind' }] };
  const server = new FakeServer().json(SIGN_IN_ROUTES.discover, ways);
  await expect(open(server).discover('vera@northwind.example')).resolves.toEqual(ways);
  expect(server.last()).toMatchObject({
    method: 'POST',
    path: SIGN_IN_ROUTES.discover,
    body: { login: 'vera@northwind.example' },
  });
});

test.each([
  ['nothing', noContent, 'signed-in'],
  ['the question', () => Response.json({ secondFactor: true }), 'second-factor'],
] as const)('a password answered with %s is %s', async (_, answer, expected) => {
  const server = new FakeServer().on(SIGN_IN_ROUTES.password, answer);
  const credentials = { login: 'v', password: 'p' };
  await expect(open(server).withPassword(credentials)).resolves.toBe(expected);
  expect(server.last().body).toEqual(credentials);
});

test.each([
  ['link', SIGN_IN_ROUTES.link, 'token'],
  ['second factor', SIGN_IN_ROUTES.secondFactor, 'code'],
  ['invitation', SIGN_IN_ROUTES.invitationLookUp, 'token'],
  ['provider', SIGN_IN_ROUTES.invitationAtProvider, 'token'],
  ['acceptance', SIGN_IN_ROUTES.invitationAccept, 'token'],
] as const)('the secret of a %s is in the body and in no address', async (_, path, field) => {
  const server = new FakeServer().json(path, { providers: [] });
  const api = open(server);
  const calls = {
    [SIGN_IN_ROUTES.link]: () => api.withLink('canary'),
    [SIGN_IN_ROUTES.secondFactor]: () => api.secondFactor('canary'),
    [SIGN_IN_ROUTES.invitationLookUp]: () => api.invitation('canary'),
    [SIGN_IN_ROUTES.invitationAtProvider]: () => api.atProvider('canary'),
    [SIGN_IN_ROUTES.invitationAccept]: () => api.accept({ token: 'canary', password: 'p' }),
  };
  await calls[path]();
  expect(server.last()).toMatchObject({ path, method: 'POST', body: { [field]: 'canary' } });
  expect(server.seen.every((request) => !request.path.includes('canary'))).toBe(true);
});

test('the way to a provider carries where to come back to', () => {
  expect(providerStart('a b', null)).toBe('/sign-in/providers/a%20b/start');
  expect(providerStart('x', '/j/7G0')).toBe('/sign-in/providers/x/start?next=%2Fj%2F7G0');
});
