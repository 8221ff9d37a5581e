// @vitest-environment jsdom
import type { HelperState } from '@tandem/core';
import { active, FakeChat, FakeHelperSession, vera } from '@tandem/ui/testing';
import { render, type Rendered } from '@tandem/ui/testing/render';
import { useStore } from '@tandem/ui';
import { useState, type ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';

import SessionPage from './session-page.tsx';

type Active = Extract<HelperState, { kind: 'active' }>;

function Stage({ session }: { readonly session: FakeHelperSession }): ReactNode {
  const state = useStore(session) as Active;
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState('');
  const chatView = { open, setOpen, draft, setDraft };
  return <SessionPage state={state} session={session} permissions={[]} chatView={chatView} />;
}

let page: Rendered | null = null;
afterEach(async () => page?.unmount());

async function show(state: Active = active(), chat = new FakeChat()) {
  const session = new FakeHelperSession(state, chat);
  page = await render(<Stage session={session} />);
  return { session, chat, page };
}

const shortcut = (code: string) =>
  dispatchEvent(new KeyboardEvent('keydown', { code, altKey: true, shiftKey: true }));

/** Griffel puts rules into style sheets that jsdom reads. */
const visibility = (element: HTMLElement) => getComputedStyle(element).visibility;

describe('the picture', () => {
  test('is labelled and not in sight while somebody has paused', async () => {
    const { session, page: shown } = await show();
    const video = shown.find('video');
    expect(video.getAttribute('aria-label')).toBe('Shared screen');
    expect(visibility(video)).not.toBe('hidden');
    for (const covered of [
      { pausedBy: ['helper'] },
      { pausedBy: ['sharer'] },
      { captureEnded: true },
    ] as const) {
      await shown.act(() => session.set(active(vera, covered)));
      expect(visibility(video), JSON.stringify(covered)).toBe('hidden');
    }
    await shown.act(() => session.set(active()));
    expect(visibility(video)).not.toBe('hidden');
  });

  test.each([
    [{ pausedBy: ['helper'] }, 'You paused the session'],
    [{ pausedBy: ['sharer'] }, 'Vera paused the session'],
    [{ captureEnded: true }, 'Vera stopped sharing the screen'],
    [{ link: 'reconnecting' }, 'Reconnecting to Vera…'],
    [{}, 'Waiting for the picture…'],
  ] as const)('%j is told politely', async (change, words) => {
    const { page: shown } = await show(active(vera, change as Partial<Active>));
    const told = [...shown.root.querySelectorAll('[role=status]')].map((one) => one.textContent);
    expect(told.some((text) => text.includes(words))).toBe(true);
  });
});

describe('the keyboard', () => {
  test('the focus starts at the heading, and the toolbar comes next', async () => {
    const { page: shown } = await show();
    const heading = shown.find('h1');
    expect(document.activeElement).toBe(heading);
    expect(heading.textContent).toContain('Vera Lindqvist');
    const toolbar = shown.find('[role=toolbar]');
    expect(heading.compareDocumentPosition(toolbar)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const names = [...toolbar.querySelectorAll('button')].map((one) => one.textContent);
    expect(names).toEqual(['Actual size', 'Full screen', 'Chat', 'Pause', 'Leave']);
  });

  test('a hidden toolbar keeps its place in the order and comes back with the focus', async () => {
    const { page: shown } = await show();
    const toolbar = shown.find('[role=toolbar]');
    const before = toolbar.className;
    await shown.act(() => shortcut('KeyT'));
    expect(toolbar.className).not.toBe(before);
    expect(shown.button('Leave').closest('[hidden], [inert]')).toBeNull();
    await shown.act(() => shown.button('Actual size').focus());
    expect(toolbar.className).toBe(before);
  });

  test('pause and leave have keys', async () => {
    const { session, page: shown } = await show();
    await shown.act(() => shortcut('KeyP'));
    await shown.act(() => session.set(active(vera, { pausedBy: ['helper'] })));
    await shown.act(() => shown.button('Resume').click());
    await shown.act(() => shortcut('KeyL'));
    expect(session.calls).toEqual(['pause', 'resume', 'leave']);
  });
});

describe('chat', () => {
  test('unread messages are in the name of the button and announced', async () => {
    const { chat, page: shown } = await show();
    await shown.act(() => chat.receive('Hello'));
    expect(shown.button('Chat').textContent).toContain('Chat, 1 new message');
    const told = [...shown.root.querySelectorAll('[role=status]')].map((one) => one.textContent);
    expect(told).toContain('1 new message');
  });

  test('Escape closes it and gives the focus back to its button', async () => {
    const { chat, page: shown } = await show();
    await shown.act(() => chat.receive('Hello'));
    await shown.act(() => shown.button('Chat').click());
    expect(chat.get().unread).toBe(0);
    const field = shown.find('textarea');
    expect(document.activeElement).toBe(field);
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    await shown.act(() => field.dispatchEvent(escape));
    expect(shown.root.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(shown.button('Chat'));
  });

  test('is no action where the organisation has turned it off', async () => {
    const { page: shown } = await show(active(), new FakeChat([], 0, false));
    expect(shown.root.textContent).not.toContain('Chat');
  });
});
