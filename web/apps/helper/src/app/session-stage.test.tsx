// @vitest-environment jsdom
import { chattyChat, ended, FakeHelperSession, helperStates, vera } from '@tandem/ui/testing';
import { render, type Rendered } from '@tandem/ui/testing/render';
import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';

import { SessionStage } from './session-stage.tsx';

const states = helperStates(vera);
let page: Rendered | null = null;
afterEach(async () => page?.unmount());

async function show(name: string) {
  const state = states[name];
  if (state === undefined) throw new Error(name);
  const session = new FakeHelperSession(state, chattyChat());
  const stage = <SessionStage entry={{ id: 1, session }} permissions={[]} />;
  const shown = await render(<Suspense>{stage}</Suspense>);
  page = shown;
  await vi.waitFor(() => expect(shown.root.querySelector('h1')).not.toBeNull());
  return { session, page: shown };
}

const click = (shown: Rendered, words: string) => shown.act(() => shown.button(words).click());

test.each(Object.keys(states))('%s takes the focus to its heading', async (name) => {
  const { page: shown } = await show(name);
  await vi.waitFor(() => expect(document.activeElement).toBe(shown.find('h1')));
  expect(shown.root.querySelectorAll('h1')).toHaveLength(1);
});

test('the code is one labelled element, left to right, with the ways on', async () => {
  const { session, page: shown } = await show('code');
  const code = shown.find('[aria-label="Security code"]');
  expect(code.textContent).toBe('7G0Q 4ZTB');
  expect(code.dir).toBe('ltr');
  await click(shown, 'Renew code');
  await click(shown, 'Cancel');
  expect(session.calls).toEqual(['renewCode', 'cancel']);
});

test('a wrong code tells the tries left, politely', async () => {
  const { session, page: shown } = await show('code-wrong');
  const told = shown.find('[role=status]');
  expect(told.textContent).toContain('2 more tries are possible');
  const code = session.get();
  if (code.kind !== 'code') throw new Error('no code');
  await shown.act(() => session.set({ ...code, attemptsLeft: 1 }));
  expect(shown.find('[role=status]').textContent).toContain('1 more try is possible');
  await shown.act(() => session.set({ ...code, attemptsLeft: 0 }));
  expect(shown.root.textContent).toContain('this code no longer works');
  expect(shown.root.querySelector('[aria-label="Security code"]')).toBeNull();
  await click(shown, 'Get a security code');
  expect(session.calls).toEqual(['renewCode']);
});

test('after the third wrong code there is a way to a new one', async () => {
  const { session, page: shown } = await show('ended-burned');
  expect(shown.find('[data-testid=ended]').textContent).toContain('no longer works');
  await click(shown, 'Get a security code');
  expect(session.calls).toEqual(['renewCode']);
});

test('trust goes on or not', async () => {
  const { session, page: shown } = await show('trust');
  expect(shown.root.textContent).toContain('northwind.example verified');
  await click(shown, 'Continue');
  await click(shown, 'Cancel');
  expect(session.calls).toEqual(['proceed', 'cancel']);
});

test.each([
  [ended('sharer-left'), 'Vera left the session.', 'status'],
  [ended('declined'), 'Vera declined your request.', 'status'],
  [ended('network-lost', { missing: 'sharer' }), 'Vera lost the connection', 'status'],
  [ended('tenant-disabled'), 'Remote Help was turned off', 'status'],
  [
    ended('identity-mismatch'),
    'This connection is not safe. What the server says about Vera',
    'alert',
  ],
])('the end says why', async (last, words, role) => {
  const { session, page: shown } = await show('active');
  await shown.act(() => session.set(last));
  await vi.waitFor(() => expect(shown.root.querySelector('[data-testid=ended]')).not.toBeNull());
  const told = shown.find('[data-testid=ended]');
  expect(told.textContent).toContain(words);
  expect(told.getAttribute('role')).toBe(role);
  expect(told.querySelector('svg') !== null).toBe(role === 'alert');
});
