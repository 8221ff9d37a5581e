// @vitest-environment jsdom
import { Problem, type SessionPage, type SessionRow } from '@tandem/api';
import { render } from '@tandem/ui/testing/render';
import { endReasons } from '@tandem/ui/testing';
import { expect, test, vi } from 'vitest';

import { columns } from './session-cells.ts';
import SessionsPage from './sessions-page.tsx';

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

const unreachable = new Problem({ type: 'unreachable', title: '', detail: '', status: 0 });

function server(...answers: (SessionPage | Problem)[]) {
  return {
    sessions: vi.fn(async () => {
      const answer = answers.shift();
      if (answer === undefined || answer instanceof Problem) throw answer ?? unreachable;
      return answer;
    }),
  };
}

test('pages are read on from where the last one ended', async () => {
  const api = server({ items: [row], next: 'older' }, { items: [{ ...row, id: '2' }], next: null });
  const page = await render(<SessionsPage api={api} />);
  await vi.waitFor(() => expect(page.root.textContent).toContain('1 session shown'));
  expect(document.activeElement).toBe(page.find('h1'));
  await page.act(() => page.button('Show more').click());
  await vi.waitFor(() => expect(page.root.textContent).toContain('2 sessions shown'));
  expect(api.sessions).toHaveBeenLastCalledWith('older');
  expect(page.root.querySelectorAll('tbody tr')).toHaveLength(2);
  await page.unmount();
});

test('a failed page loses nothing that is shown and can be tried again', async () => {
  const api = server({ items: [row], next: 'older' }, unreachable, { items: [], next: null });
  const page = await render(<SessionsPage api={api} />);
  await vi.waitFor(() => page.button('Show more'));
  await page.act(() => page.button('Show more').click());
  await vi.waitFor(() => expect(page.root.textContent).toContain('server cannot be reached'));
  expect(page.root.querySelectorAll('tbody tr')).toHaveLength(1);
  await page.act(() => page.button('Try again').click());
  await vi.waitFor(() => expect(page.root.textContent).not.toContain('cannot be reached'));
  await page.unmount();
});

test('no sessions is one sentence', async () => {
  const page = await render(<SessionsPage api={server({ items: [], next: null })} />);
  await vi.waitFor(() => expect(page.root.textContent).toContain('There are no sessions yet.'));
  expect(page.root.querySelector('table')).toBeNull();
  await page.unmount();
});

function cells(change: Partial<SessionRow>): string[] {
  return columns.map(({ cell }) => cell({ ...row, ...change }));
}

test('every cell has words, and unknown ones are shown as the server wrote them', async () => {
  const page = await render(<p />);
  expect(cells({}).at(-1)).toBe('Code is ready');
  expect(cells({ endReason: 'new-reason' }).at(-1)).toBe('new-reason');
  for (const endReason of endReasons) expect(cells({ endReason }).at(-1)).not.toContain('-left');
  expect(cells({ mode: '--' })).toContain('--');
  await page.unmount();
});
