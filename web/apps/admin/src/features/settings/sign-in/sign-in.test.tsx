// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';

import { fakeServer, stage } from '../../../testing/admin.tsx';
import { badTest, entra, oldProvider } from '../testing/samples.ts';
import { draftOf, formOf, isChanged, newProvider } from './provider-draft.ts';
import { SignInPage } from './sign-in-page.tsx';

const PROVIDERS = '/api/console/v1/identity-providers';
const SIGN_IN = '/admin/settings/sign-in';
const noContent = () => new Response(null, { status: 204 });

const server = () => fakeServer().json(`GET ${PROVIDERS}`, { items: [entra, oldProvider] });
const show = (path: string, on = server()) =>
  stage(on, `${SIGN_IN}/${path}`, (props) => <SignInPage {...props} path={path} />);

test('providers show whether they are in use and how long their secret lasts', async () => {
  const page = await show('');
  await page.sees('In use');
  await page.sees('Not in use');
  await page.sees('The client secret expires on May 1, 2099.');
  await page.sees('The client secret expired on');
  await page.unmount();
});

test('the test says what was found, check by check', async () => {
  const page = await show('');
  page.server.json(`POST ${PROVIDERS}/p1/test`, badTest);
  await page.sees('Northwind');
  await page.press('Test');
  await page.sees('Something does not work yet.');
  const lines = [...page.root.querySelectorAll('li li')];
  expect(lines.map((line) => line.firstElementChild?.textContent)).toEqual([
    'Works',
    'Works',
    'Works',
    'Attention',
    'Works',
    'Failed',
    'Not tested',
  ]);
  expect(lines[5]?.textContent).toContain('does not take this client id with this secret');
  expect(lines.every((line) => line.querySelector('svg') !== null)).toBe(true);
  page.server.refuse(`POST ${PROVIDERS}/p1/test`, 429, 'too-many-requests');
  await page.press('Test');
  await page.sees('That was too often in a short time.');
  await page.unmount();
});

test('deleting asks once, naming the provider', async () => {
  const page = await show('');
  await page.sees('Northwind');
  await page.press('Delete');
  await page.sees('Delete Northwind?');
  page.server.on(`DELETE ${PROVIDERS}/p1`, noContent).json(`GET ${PROVIDERS}`, { items: [] });
  await page.act(() => page.find('dialog button[class]:not([aria-label])').click());
  await page.sees('There is no identity provider yet.');
  expect(page.server.asked('DELETE')).toHaveLength(1);
  await page.unmount();
});

test('a new provider begins with the usual claims and shows its addresses when it is saved', async () => {
  const page = await show('new');
  await page.sees('are shown as soon as this is saved');
  await page.type('Name', 'Contoso');
  await page.type('Issuer', 'https://id.contoso.example');
  await page.type('Client ID', 'tandem');
  await page.type('Client secret', 'canary');
  page.server.json(`POST ${PROVIDERS}`, { ...entra, id: 'p3', name: 'Contoso' });
  await page.press('Save');
  await vi.waitFor(() => expect(location.pathname).toBe(`${SIGN_IN}/p3`));
  expect(page.server.asked('POST')[0]?.body).toEqual({
    name: 'Contoso',
    issuer: 'https://id.contoso.example',
    clientId: 'tandem',
    clientSecret: 'canary',
    secretExpiresAt: null,
    scopes: ['openid', 'profile', 'email'],
    enabled: false,
    createPeople: false,
    linkClaim: null,
    claims: {
      givenName: 'given_name',
      familyName: 'family_name',
      mail: 'email',
      jobTitle: '',
      company: '',
      photo: 'picture',
      groups: '',
    },
    requiredAcr: null,
    maxAgeMinutes: null,
  });
  expect(page.server.seen.every(({ path }) => !path.includes('canary'))).toBe(true);
  await page.unmount();
});

test('a stored secret is never shown and stays where nothing is typed', async () => {
  const page = await show('p1');
  await page.sees('A secret is stored.');
  const addresses = [...page.root.querySelectorAll<HTMLInputElement>('input[readonly]')];
  expect(addresses.map(({ value }) => value)).toEqual([
    entra.redirectUri,
    entra.backChannelLogoutUri,
    entra.postLogoutRedirectUri,
  ]);
  await page.type('Name', 'Northwind staff');
  expect(page.button('Test').getAttribute('aria-disabled')).toBe('true');
  page.server.json(`PUT ${PROVIDERS}/p1`, { ...entra, name: 'Northwind staff', version: 4 });
  await page.press('Save');
  await vi.waitFor(() => expect(page.server.asked('PUT')).toHaveLength(1));
  expect(page.server.asked('PUT')[0]?.body).toMatchObject({ clientSecret: null, version: 3 });
  await vi.waitFor(() =>
    expect(page.button('Test').getAttribute('aria-disabled')).not.toBe('true'),
  );
  await page.unmount();
});

test('what is refused stands beside its field, a claim too', async () => {
  const page = await show('p1');
  await page.sees('Client ID');
  page.server.refuse(`PUT ${PROVIDERS}/p1`, 400, 'invalid-request', {
    errors: [
      { field: 'issuer', detail: 'An issuer begins with https.' },
      { field: 'claims.mail', detail: 'This is too long.' },
    ],
  });
  await page.type('Issuer', 'http://id.example');
  await page.press('Save');
  await page.sees('An issuer begins with https.');
  await page.sees('This is too long.');
  expect(page.root.querySelectorAll('[aria-invalid=true]')).toHaveLength(2);
  await page.unmount();
});

test('somebody else was first: their values can be taken, and nothing was overwritten', async () => {
  const page = await show('p1');
  await page.sees('Client ID');
  const current = { ...entra, issuer: 'https://theirs.example', version: 4 };
  page.server.refuse(`PUT ${PROVIDERS}/p1`, 409, 'version-conflict', { current });
  await page.type('Name', 'Mine');
  await page.press('Save');
  await page.sees('Somebody else changed this in the meantime.');
  await page.press('Show the stored values');
  await vi.waitFor(() =>
    expect([...page.root.querySelectorAll('input')].map(({ value }) => value)).toContain(
      'https://theirs.example',
    ),
  );
  await page.unmount();
});

test('an address of a provider that is gone says so', async () => {
  const page = await show('gone');
  await page.sees('This provider is not here any more.');
  await page.unmount();
});

test('a provider that is only looked at has no change, and sends what it had', () => {
  const draft = draftOf(entra);
  expect(isChanged(draft, draftOf(entra))).toBe(false);
  const { id: _id, hasSecret: _has, version: _version, redirectUri: _a, ...rest } = entra;
  const { backChannelLogoutUri: _b, postLogoutRedirectUri: _c, ...form } = rest;
  expect(formOf(draft)).toEqual({ ...form, clientSecret: null });
  expect(formOf({ ...newProvider, maxAge: 'x' }).maxAgeMinutes).toBe(0);
});
