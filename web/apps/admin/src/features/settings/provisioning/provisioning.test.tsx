// @vitest-environment jsdom
import { setValue } from '@tandem/ui/testing';
import { expect, test, vi } from 'vitest';

import { fakeServer, stage } from '../../../testing/admin.tsx';
import { provisioned } from '../testing/samples.ts';
import { ProvisioningPage } from './provisioning-page.tsx';

const PROVISIONING = '/api/console/v1/provisioning';
const made = { ...provisioned.tokens[0], label: 'Okta', token: 'canary-token' };

const show = (found: object = provisioned) =>
  stage(
    fakeServer().json(`GET ${PROVISIONING}`, found),
    '/admin/settings/provisioning',
    (props) => <ProvisioningPage {...props} path="" />,
  );

test('address, counts and tokens are shown, an expired one as such', async () => {
  const page = await show();
  await page.sees('4,812');
  expect(page.find('input[readonly]')).toHaveProperty('value', provisioned.baseUrl);
  const cards = [...page.root.querySelectorAll('li')].map((card) => card.textContent);
  expect(cards[0]).toContain('Valid');
  expect(cards[0]).toContain('Last used on');
  expect(cards[1]).toContain('Expired on');
  expect(cards[1]).toContain('Never used.');
  await page.unmount();
});

test('a new token is shown once and is gone when the dialog closes', async () => {
  const page = await show();
  await page.sees('New token');
  page.server.json(`POST ${PROVISIONING}/tokens`, made);
  await page.press('New token');
  await page.act(() => page.find('dialog button[type=submit]').click());
  await page.sees('Type what the token is for.');
  await page.type('Label', ' Okta ');
  await page.act(() => setValue(page.find('dialog select') as HTMLSelectElement, '0'));
  await page.act(() => page.find('dialog button[type=submit]').click());
  await page.sees('It is shown only this once');
  expect(page.server.asked('POST')[0]?.body).toEqual({ label: 'Okta', lifeDays: null });
  expect(page.find('dialog input')).toHaveProperty('value', 'canary-token');
  expect(location.href + JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain(
    'canary',
  );
  await page.press('I have stored the token');
  expect(page.root.innerHTML).not.toContain('canary');
  await page.unmount();
});

test('rotating asks, then shows the new secret', async () => {
  const page = await show();
  await page.sees('Rotate');
  page.server.json(`POST ${PROVISIONING}/tokens/t1/rotate`, made);
  await page.press('Rotate');
  await page.sees('Rotate Entra ID?');
  await page.sees('the old one stops working at once');
  await page.act(() => page.find('dialog button:not([aria-label])').click());
  await vi.waitFor(() => expect(page.find('dialog input')).toHaveProperty('value', 'canary-token'));
  await page.unmount();
});

test('revoking asks once, naming the token', async () => {
  const page = await show();
  await page.sees('Revoke');
  await page.press('Revoke');
  await page.sees('Revoke Entra ID?');
  page.server
    .on(`DELETE ${PROVISIONING}/tokens/t1`, () => new Response(null, { status: 204 }))
    .json(`GET ${PROVISIONING}`, { ...provisioned, tokens: [] });
  await page.act(() => page.find('dialog button:not([aria-label])').click());
  await page.sees('There is no token yet');
  await page.unmount();
});
