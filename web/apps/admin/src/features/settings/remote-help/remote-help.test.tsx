// @vitest-environment jsdom
import { go } from '@tandem/ui';
import { expect, test, vi } from 'vitest';

import { fakeServer, stage, type AdminStage } from '../../../testing/admin.tsx';
import { administrator } from '../../../testing/me.ts';
import { storedSettings } from '../testing/samples.ts';
import { RemoteHelpPage } from './remote-help-page.tsx';

const SETTINGS = '/api/console/v1/tenant/settings';
const address = '/admin/settings/remote-help';

async function show(server = fakeServer().json(SETTINGS, storedSettings), me = administrator) {
  const page = await stage(server, address, (props) => <RemoteHelpPage {...props} path="" />, {
    me,
  });
  await page.sees('Enable Remote Help');
  return page;
}

function named(page: AdminStage, label: string): HTMLInputElement {
  const found = [...page.root.querySelectorAll('label')].find((one) => one.textContent === label);
  return page.find(`[id="${found?.htmlFor ?? ''}"]`) as HTMLInputElement;
}

const turn = (page: AdminStage, label: string) => page.act(() => named(page, label).click());
const isOff = (page: AdminStage, words: string) =>
  page.button(words).getAttribute('aria-disabled') === 'true';
const inDialog = (page: AdminStage, words: string) =>
  page.act(() =>
    [...page.root.querySelectorAll<HTMLElement>('dialog button')]
      .find((button) => button.textContent === words)
      ?.click(),
  );

test('every setting shows its value, its default, its range and its effect, and who changed it', async () => {
  const page = await show();
  const { textContent: text } = page.root;
  expect(named(page, 'Enable Remote Help').checked).toBe(true);
  expect(named(page, 'Allow Remote Help to unenrolled devices').checked).toBe(false);
  expect(named(page, 'Disable chat').checked).toBe(false);
  expect(named(page, 'Code lifetime').value).toBe('10');
  expect(text).toContain('1 to 30 minutes. Default: 10 minutes.');
  expect(text).toContain('Yes takes the chat away from both sides');
  expect(text).toContain('Last changed by Layla Haddad on');
  expect(isOff(page, 'Save')).toBe(true);
  await page.unmount();
});

test('a change is sent whole and becomes what is stored', async () => {
  const server = fakeServer().json(`GET ${SETTINGS}`, storedSettings);
  server.on(`PUT ${SETTINGS}`, ({ body }) =>
    Response.json({ ...storedSettings, ...(body as object), version: 8 }),
  );
  const page = await show(server);
  await turn(page, 'Disable chat');
  await page.type('Code lifetime', '15');
  await page.sees('2 changes are not saved yet.');
  await page.sees('Default: 10 minutes. Now: 10 minutes.');
  await page.press('Save');
  await page.sees('All changes are saved.');
  const { changedBy: _by, changedAt: _at, ...form } = storedSettings;
  expect(server.last().body).toEqual({ ...form, chatDisabled: true, codeLifeMinutes: 15 });
  expect(isOff(page, 'Save')).toBe(true);
  await page.unmount();
});

test('a value out of range is not sent; the field says which one it wants', async () => {
  const page = await show();
  await page.type('Keep records', '0');
  await page.press('Save');
  await page.sees('Type a whole number from 1 to 3650.');
  expect(document.activeElement).toBe(named(page, 'Keep records'));
  expect(page.server.asked('PUT')).toEqual([]);
  await page.press('Discard changes');
  expect(named(page, 'Keep records').value).toBe('30');
  await page.unmount();
});

test('what the server refuses stands beside its field', async () => {
  const page = await show();
  page.server.refuse(`PUT ${SETTINGS}`, 400, 'invalid-request', {
    errors: [{ field: 'idleLimitMinutes', detail: 'Shorter than the longest session.' }],
  });
  await page.type('Idle limit', '200');
  await page.press('Save');
  await page.sees('Shorter than the longest session.');
  expect(named(page, 'Idle limit').getAttribute('aria-invalid')).toBe('true');
  expect(named(page, 'Idle limit').value).toBe('200');
  await page.unmount();
});

test('switching Remote Help off asks once and says that live sessions end', async () => {
  const page = await show();
  page.server.json(`PUT ${SETTINGS}`, { ...storedSettings, remoteHelpEnabled: false, version: 8 });
  await turn(page, 'Enable Remote Help');
  await page.press('Save');
  await page.sees('Turn off Remote Help for Northwind Traders?');
  await page.sees('Live sessions end at once');
  await inDialog(page, 'Cancel');
  expect(page.server.asked('PUT')).toEqual([]);
  await page.press('Save');
  await inDialog(page, 'Turn off');
  await page.sees('All changes are saved.');
  expect(page.server.asked('PUT')).toHaveLength(1);
  await page.unmount();
});

test('a conflict shows both values, waits for a choice, and loses neither change', async () => {
  const page = await show();
  const current = { ...storedSettings, codeLifeMinutes: 20, retentionDays: 90, version: 8 };
  page.server.refuse(`PUT ${SETTINGS}`, 409, 'version-conflict', { current });
  await page.type('Code lifetime', '15');
  await page.type('Idle limit', '60');
  await page.press('Save');
  await page.sees('Layla Haddad saved these settings in the meantime.');
  await page.sees('Taken over from there: Keep records.');
  await page.sees('Yours: 15 minutes');
  await page.sees('Layla Haddad’s: 20 minutes');
  expect(document.activeElement?.getAttribute('role')).toBe('alert');
  expect(isOff(page, 'Save')).toBe(true);
  await page.act(() => page.find('input[value=theirs]').click());
  expect(named(page, 'Code lifetime').value).toBe('20');
  await page.act(() => page.find('input[value=mine]').click());
  page.server.json(`PUT ${SETTINGS}`, { ...current, version: 9 });
  await page.press('Save');
  await vi.waitFor(() => expect(page.server.asked('PUT')).toHaveLength(2));
  expect(page.server.last().body).toMatchObject({
    version: 8,
    codeLifeMinutes: 15,
    idleLimitMinutes: 60,
    retentionDays: 90,
  });
  await page.unmount();
});

test('leaving with changes asks; without them it does not', async () => {
  const page = await show();
  await page.act(() => go('/admin/people'));
  expect(location.pathname).toBe('/admin/people');
  await page.act(() => go(address));
  await turn(page, 'Disable chat');
  await page.act(() => go('/admin/people'));
  await page.sees('Leave without saving?');
  await inDialog(page, 'Cancel');
  expect(location.pathname).toBe(address);
  await page.act(() => go('/admin/people'));
  await inDialog(page, 'Leave');
  expect(location.pathname).toBe('/admin/people');
  await page.unmount();
});

test('without the permission to change, everything is shown and nothing can be changed', async () => {
  const me = { ...administrator, permissions: ['read-settings'] };
  const page = await show(fakeServer().json(SETTINGS, storedSettings), me);
  expect(page.root.textContent).toContain('none of your roles lets you change them');
  expect(named(page, 'Enable Remote Help').disabled).toBe(true);
  expect(named(page, 'Code lifetime').readOnly).toBe(true);
  expect(() => page.button('Save')).toThrow('no button');
  await page.unmount();
});
