// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';

import { render, type Rendered } from '../testing/render.tsx';
import { go } from './address.ts';
import { LeaveQuestion } from './leave.tsx';

let page: Rendered | null = null;
afterEach(async () => page?.unmount());

async function show(isHeld: boolean): Promise<Rendered> {
  history.replaceState(null, '', '/admin/settings');
  page = await render(
    <LeaveQuestion isHeld={isHeld} title="Leave?" text="All is lost." answer="Leave" />,
  );
  return page;
}

const closing = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
const press = (shown: Rendered, words: string) => shown.act(() => shown.button(words).click());

test('nothing to lose: nothing is asked', async () => {
  const shown = await show(false);
  await shown.act(() => go('/admin/people'));
  expect(location.pathname).toBe('/admin/people');
  expect(shown.root.querySelector('dialog')).toBeNull();
});

test('a link waits for the answer', async () => {
  const shown = await show(true);
  await shown.act(() => go('/admin/people'));
  expect(location.pathname).toBe('/admin/settings');
  await press(shown, 'Cancel');
  await shown.act(() => go('/admin/groups'));
  await press(shown, 'Leave');
  expect(location.pathname).toBe('/admin/groups');
});

test('Back waits too, and goes where it wanted to', async () => {
  const shown = await show(true);
  await shown.act(() => {
    history.replaceState(null, '', '/admin/sessions');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  expect(location.pathname).toBe('/admin/settings');
  await press(shown, 'Leave');
  expect(location.pathname).toBe('/admin/sessions');
});

test('closing the window is held, until there is nothing to lose', async () => {
  const shown = await show(true);
  expect(closing()).toBe(false);
  await shown.unmount();
  page = null;
  expect(closing()).toBe(true);
});
