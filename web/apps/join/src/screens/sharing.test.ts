// @vitest-environment jsdom
import { active, chattyChat, FakeChat, vera } from '@tandem/ui/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { button, find, press, stage, type } from '../testing/page.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('the bar', () => {
  test('says who sees the screen and how long', async () => {
    await stage(active(vera, { since: Date.now() - 59_000 }));
    expect(find('h1').textContent).toBe('Vera sees your screen');
    vi.advanceTimersByTime(1000);
    expect(find('.time').textContent).toBe('1:00');
  });

  test('pausing and resuming is one button, and the sentence follows', async () => {
    const { session } = await stage(active());
    const pause = button('Pause');
    pause.focus();
    pause.click();
    session.set(active(vera, { pausedBy: ['sharer'] }));
    expect(find('h1').textContent).toBe('Paused: Vera cannot see your screen');
    expect(document.activeElement).toBe(pause);
    button('Resume').click();
    expect(session.calls).toEqual(['pause', 'resume']);
    expect(find('h1').getAttribute('aria-live')).toBe('polite');
  });

  test('trouble is told politely, once', async () => {
    const { session } = await stage(active(vera, { link: 'reconnecting' }));
    const told = find('.explanation [role=status] .notice');
    expect(told.textContent).toContain('interrupted');
    session.set(active(vera, { link: 'reconnecting', pausedBy: ['helper'] }));
    expect(find('.explanation [role=status] .notice')).toBe(told);
    session.set(active());
    expect(document.querySelector('.notice')).toBeNull();
  });
});

describe('chat', () => {
  test('unread messages are in the name of the button and announced politely', async () => {
    const chat = new FakeChat();
    await stage(active(), chat);
    chat.receive('Hello');
    expect(button('Chat').textContent).toContain('Chat, 1 new message');
    expect(find('.unread').getAttribute('aria-hidden')).toBe('true');
    expect(document.title).toBe('(1) Vera sees your screen');
    chat.receive('Are you there?');
    expect(find('p.unseen[role=status]').textContent).toBe('2 new messages');
  });

  test('opening reads everything and puts the caret into the field; Escape gives the focus back', async () => {
    const chat = chattyChat(3);
    await stage(active(), chat);
    button('Chat').click();
    expect(chat.get().unread).toBe(0);
    expect(button('Chat').getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(find('textarea'));
    press(find('textarea'), 'Escape');
    expect(find('.chat').hidden).toBe(true);
    expect(document.activeElement).toBe(button('Chat'));
  });

  test('markup stays text, in its own direction, and nothing can be clicked', async () => {
    await stage(active(), chattyChat());
    expect(find('.chat-log').textContent).toContain('<b>offline</b>');
    expect(document.querySelectorAll('.chat-log a, .chat-log b')).toHaveLength(0);
    for (const line of document.querySelectorAll('.chat-text')) {
      expect(line.getAttribute('dir')).toBe('auto');
    }
  });

  test('Enter sends, Shift and Enter does not, and a composing Enter belongs to the input method', async () => {
    const chat = new FakeChat();
    await stage(active(), chat);
    button('Chat').click();
    const field = find<HTMLTextAreaElement>('textarea');
    type(field, 'Hello');
    press(field, 'Enter', { shiftKey: true });
    press(field, 'Enter', { isComposing: true });
    expect(chat.sent).toEqual([]);
    press(field, 'Enter');
    expect(chat.sent).toEqual(['Hello']);
    expect(field.value).toBe('');
    expect(find('.pending').textContent).toBe('not delivered yet');
  });

  test.each([
    ['not-connected', 'no connection right now'],
    ['disabled', 'turned chat off'],
    ['not-text', 'cannot be sent'],
  ] as const)('a refused text (%s) stays, with the reason', async (fault, words) => {
    const chat = new FakeChat();
    chat.refuse = fault;
    const { typed } = await stage(active(), chat);
    button('Chat').click();
    type(find('textarea'), 'Hello');
    button('Send').click();
    expect(find<HTMLTextAreaElement>('textarea').value).toBe('Hello');
    expect(typed.draft).toBe('Hello');
    expect(find('#chat-error').textContent).toContain(words);
  });

  test('a text that is too long is counted in characters while it is typed', async () => {
    await stage(active());
    button('Chat').click();
    type(find('textarea'), '🖨'.repeat(4001));
    expect(find('#chat-error').textContent).toContain('1 character too long');
  });

  test('is gone at once where the organisation turns it off', async () => {
    const chat = chattyChat(1);
    await stage(active(), chat);
    chat.set({ enabled: false, lines: [], unread: 0 });
    expect(button('Chat').hidden).toBe(true);
    expect(find('.chat').hidden).toBe(true);
  });

  test('what was typed outlives a redraw', async () => {
    const { view } = await stage(active());
    button('Chat').click();
    type(find('textarea'), 'half a sen');
    view.redraw();
    expect(find<HTMLTextAreaElement>('textarea').value).toBe('half a sen');
    expect(find('.chat').hidden).toBe(false);
  });
});
