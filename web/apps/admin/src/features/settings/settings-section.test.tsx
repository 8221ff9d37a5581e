// @vitest-environment jsdom
import type { Me } from '@tandem/api';
import { expect, test, vi } from 'vitest';

import { mayOpen } from '../../app/section.ts';
import { sections } from '../../app/sections.tsx';
import { fakeServer, stage } from '../../testing/admin.tsx';
import { administrator } from '../../testing/me.ts';
import { provisioned, someDomains, storedSettings } from './testing/samples.ts';
import SettingsSection from './settings-section.tsx';

const BASE = '/api/console/v1';

function show(path: string, me: Me = administrator) {
  const server = fakeServer()
    .json(`${BASE}/tenant/settings`, storedSettings)
    .json(`${BASE}/identity-providers`, { items: [] })
    .json(`${BASE}/provisioning`, provisioned)
    .json(`${BASE}/tenant/domains`, { items: someDomains });
  return stage(
    server,
    `/admin/settings/${path}`,
    (props) => <SettingsSection {...props} path={path} />,
    { me },
  );
}

test.each([
  ['remote-help', 'Remote Help', 'Enable Remote Help'],
  ['sign-in', 'Sign-in', 'There is no identity provider yet.'],
  ['provisioning', 'Provisioning', 'SCIM base URL'],
  ['domains', 'Verified domains', 'northwind.example'],
])('%s is a page with its own address and heading', async (path, title, words) => {
  const page = await show(path);
  await page.sees(words);
  expect(page.find('h1').textContent).toBe(title);
  expect(document.activeElement).toBe(page.find('h1'));
  expect(page.find('[aria-current=page]').textContent).toBe(title);
  await page.unmount();
});

test.each(['', 'nonsense'])('the address %j leads to the first page', async (path) => {
  const page = await show(path);
  await vi.waitFor(() => expect(location.pathname).toBe('/admin/settings/remote-help'));
  await page.unmount();
});

test('pages are shown to those who may look at them', async () => {
  const reader = { ...administrator, permissions: ['read-settings'] };
  const page = await show('remote-help', reader);
  await page.sees('Enable Remote Help');
  expect(page.root.textContent).not.toContain('Provisioning');
  await page.unmount();
  const manager = { ...administrator, permissions: ['manage-sign-in'] };
  const other = await show('remote-help', manager);
  await vi.waitFor(() => expect(location.pathname).toBe('/admin/settings/sign-in'));
  await other.unmount();
});

test('either permission opens the section, none does not', () => {
  const section = sections.find(({ path }) => path === '/admin/settings');
  if (section === undefined) throw new Error('no settings');
  expect(mayOpen(section, ['read-settings'])).toBe(true);
  expect(mayOpen(section, ['manage-sign-in'])).toBe(true);
  expect(mayOpen(section, ['view-reports'])).toBe(false);
});
