import { expect, test } from 'vitest';

import { ACCOUNT_ROUTES, createAccountApi } from './account-api.ts';
import { ROUTES } from './console-api.ts';
import { FakeServer } from './testing/fake-server.ts';

const noContent = () => new Response(null, { status: 204 });
const open = (server: FakeServer) => createAccountApi(server.json(ROUTES.me, {}).ports());

test('an authenticator app is started, confirmed and removed with the password in the body', async () => {
  const setUp = { secret: 'ABCD', uri: 'otpauth://totp/x', qr: 'M0 0h1v1h-1z', size: 21 };
  const server = new FakeServer().json(ACCOUNT_ROUTES.totp, setUp);
  const api = open(server);
  await expect(api.startTotp('mine')).resolves.toEqual(setUp);
  expect(server.last().body).toEqual({ password: 'mine' });
  server.json(ACCOUNT_ROUTES.totpConfirm, { recoveryCodes: ['A', 'B'] });
  await expect(api.confirmTotp('123456')).resolves.toEqual(['A', 'B']);
  expect(server.last().body).toEqual({ code: '123456' });
  server.on(ACCOUNT_ROUTES.totp, noContent);
  await api.removeTotp(null);
  expect(server.last()).toMatchObject({ method: 'DELETE', body: { password: null } });
});

test('recovery codes are made anew', async () => {
  const server = new FakeServer().json(ACCOUNT_ROUTES.recoveryCodes, { recoveryCodes: ['C'] });
  await expect(open(server).renewRecoveryCodes('mine')).resolves.toEqual(['C']);
  expect(server.last()).toMatchObject({ method: 'POST', body: { password: 'mine' } });
});

test('places are listed and ended, one or all others', async () => {
  const server = new FakeServer()
    .json(ACCOUNT_ROUTES.webSessions, { items: [{ id: 'a/b' }] })
    .json(ACCOUNT_ROUTES.security, { password: true, totp: false, recoveryCodesLeft: 0 });
  const api = open(server);
  await expect(api.webSessions()).resolves.toEqual([{ id: 'a/b' }]);
  await expect(api.security()).resolves.toMatchObject({ password: true });
  server.on(`${ACCOUNT_ROUTES.webSessions}/a%2Fb`, noContent);
  await api.endWebSession('a/b');
  expect(server.last().method).toBe('DELETE');
  server.on(ACCOUNT_ROUTES.webSessions, noContent);
  await api.endOtherWebSessions();
  expect(server.last()).toMatchObject({ method: 'DELETE', path: ACCOUNT_ROUTES.webSessions });
});
