// @vitest-environment jsdom
import type { ListPage, SessionRow } from '@tandem/api';
import { endReasons, setValue } from '@tandem/ui/testing';
import { until } from '@tandem/ui/testing/until';
import { expect, test } from 'vitest';

import { fakeServer, stage } from '../../testing/admin.tsx';
import { administrator } from '../../testing/me.ts';
import { columns } from '../../report/session-cells.ts';
import { SessionsPage } from './sessions-page.tsx';

const SESSIONS = '/api/console/v1/sessions';

const row: SessionRow = {
  id: '1',
  providerId: 'p',
  providerName: 'Vera Lindqvist',
  recipientId: '--',
  recipientName: '--',
  deviceName: '--',
  createdAt: '2026-11-21T09:00:00Z',
  startedAt: null,
  endedAt: null,
  mode: 'view-only',
  state: 'code-issued',
  endReason: null,
};

function pageOf(...ids: string[]): ListPage<SessionRow> {
  return { items: ids.map((id) => ({ ...row, id })), next: null, total: ids.length };
}

const show = (address: string, server = fakeServer().json(SESSIONS, pageOf('1'))) =>
  stage(server, address, (props) => <SessionsPage {...props} />);

test('the report is a table with the columns people know', async () => {
  const page = await show('/admin/sessions');
  await page.sees('1 entry, 1 shown');
  const heads = [...page.root.querySelectorAll('thead th')].map((head) => head.textContent);
  expect(heads).toContain('Provider ID');
  expect(heads).toContain('Recipient name');
  expect(document.activeElement).toBe(page.find('h1'));
  await page.unmount();
});

test('the state filter stands in the address and is asked for', async () => {
  const page = await show('/admin/sessions');
  await page.sees('1 entry');
  await page.act(() => {
    const select = page.find('select');
    if (select instanceof HTMLSelectElement) setValue(select, 'live');
  });
  await until(() => expect(page.server.last().path).toBe(`${SESSIONS}?state=live&sort=-createdAt`));
  expect(location.search).toBe('?state=live');
  await page.unmount();
});

test('a session opens beside the list and stays open in a shared address', async () => {
  const page = await show('/admin/sessions');
  await page.sees('1 entry');
  await page.act(() => page.find('tbody a').click());
  expect(location.search).toBe('?open=1');
  expect(page.find('dialog').textContent).toContain('Session ID');
  await page.act(() => page.find('dialog button[aria-label=Close]').click());
  expect(page.root.querySelector('dialog')).toBeNull();
  expect(location.search).toBe('');
  await page.unmount();
});

test('a person in the address is named, and can be taken out', async () => {
  const server = fakeServer()
    .json(SESSIONS, pageOf('1'))
    .json('/api/console/v1/people/42', { displayName: 'Layla \u202e<b>x</b>' });
  const page = await show('/admin/sessions?person=42', server);
  await page.sees('Person: Layla \u202e<b>x</b>');
  expect(page.root.querySelector('b')).toBeNull();
  expect(server.asked('GET').some(({ path }) => path.startsWith(`${SESSIONS}?person=42`))).toBe(
    true,
  );
  await page.act(() => page.find('button[aria-label^="Remove filter"]').click());
  expect(location.search).toBe('');
  await page.unmount();
});

test('a person is found by name, and chosen', async () => {
  const server = fakeServer()
    .json(SESSIONS, pageOf('1'))
    .json('/api/console/v1/people', {
      items: [{ ...administrator, displayName: 'Vera Lindqvist', mail: 'vera@northwind.example' }],
      next: null,
      total: 1,
    });
  const page = await show('/admin/sessions', server);
  await page.press('Person');
  await page.type('Name or email', 'Ver');
  await until(() => expect(server.last().path).toContain('search=Ver'));
  await page.sees('1 found');
  await page.press('VLVera'.replace('VL', 'V\u200cL'));
  expect(location.search).toBe(`?person=${administrator.id}`);
  await page.unmount();
});

test('somebody who may not read people has no person filter', async () => {
  const me = { ...administrator, permissions: ['view-reports'] };
  const server = fakeServer().json(SESSIONS, pageOf());
  const page = await stage(server, '/admin/sessions', (props) => <SessionsPage {...props} />, {
    me,
  });
  await page.sees('There are no sessions yet.');
  expect(() => page.button('Person')).toThrow('no button');
  expect(page.root.querySelector('table')).toBeNull();
  await page.unmount();
});

function cells(change: Partial<SessionRow>): string[] {
  return columns.map(({ cell }) => cell({ ...row, ...change }));
}

test('every cell has words, and unknown ones are shown as the server wrote them', async () => {
  const page = await show('/admin/sessions');
  expect(cells({})).toContain('Code is ready');
  expect(cells({ endReason: 'new-reason' })).toContain('new-reason');
  for (const endReason of endReasons) expect(cells({ endReason })).not.toContain(endReason);
  expect(cells({ mode: '--' })).toContain('--');
  await page.unmount();
});
