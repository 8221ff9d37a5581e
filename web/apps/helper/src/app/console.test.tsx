// @vitest-environment jsdom
import type { Me } from '@tandem/api';
import { active, FakeHelperSession, helperStates, vera } from '@tandem/ui/testing';
import { render } from '@tandem/ui/testing/render';
import { describe, expect, test, vi } from 'vitest';

import { ConsolePage } from './console-page.tsx';
import { whyNot } from './may-help.ts';
import { SessionBoard } from './session-board.ts';

const tenant = { id: 't', name: 'N', remoteHelpEnabled: true, chatDisabled: false };
const me: Me = { ...vera, permissions: ['view-screen'], roles: [], tenant, demo: false };

describe('the board', () => {
  test('a session that runs is left when it is taken off', async () => {
    const running = new FakeHelperSession(active());
    const board = new SessionBoard(async () => running);
    await board.open('view-only');
    const [entry] = board.get().entries;
    expect(board.get().selected).toBe(entry?.id);
    board.close(entry?.id ?? 0);
    expect(running.calls).toEqual(['leave']);
    expect(board.get()).toMatchObject({ entries: [], selected: null });
  });

  test('what cannot be loaded is said', async () => {
    const board = new SessionBoard(() => Promise.reject(new TypeError('offline')));
    await board.open('view-only');
    expect(board.get()).toMatchObject({ opening: false, failure: { type: 'unreachable' } });
  });
});

test('who may not help reads why', () => {
  expect(whyNot(me)).toBeNull();
  expect(whyNot({ ...me, permissions: [] })?.type).toBe('no-right-to-help');
  const off = { ...tenant, remoteHelpEnabled: false };
  expect(whyNot({ ...me, tenant: off })?.type).toBe('remote-help-disabled');
});

test('from the button to the code, with the session in the rail', async () => {
  const code = helperStates(vera)['code'];
  if (code === undefined) throw new Error('no state');
  const board = new SessionBoard(async () => new FakeHelperSession(code));
  const page = await render(<ConsolePage me={me} board={board} />);
  await vi.waitFor(() => page.button('Get a security code'));
  expect(document.title).toBe('Helper console – Tandem');
  await page.act(() => page.button('Get a security code').click());
  await vi.waitFor(() => page.find('[aria-label="Security code"]'));
  expect(page.button('7G0').textContent).toContain('Code is ready');
  await page.act(() => page.button('Get a code').click());
  expect(page.button('Get a code').getAttribute('aria-current')).toBe('page');
  await page.unmount();
});
