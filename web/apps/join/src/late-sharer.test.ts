import { FakeSharerSession, refusal, vera } from '@tandem/ui/testing';
import { expect, test, vi } from 'vitest';

import { lateSharer, type Opened } from './late-sharer.ts';

function late(opened: Opened) {
  const open = vi.fn(async () => opened);
  return { open, session: lateSharer(open) };
}

test('the real session takes over with the submitted code', async () => {
  const real = new FakeSharerSession({ kind: 'checking' });
  const { open, session } = late({ kind: 'session', session: real });
  const told = vi.fn();
  session.subscribe(told);
  expect(session.get()).toEqual({ kind: 'code-entry', refusal: null });
  session.submit('7G0Q4ZTB');
  session.submit('7G0Q4ZTB');
  expect(session.get().kind).toBe('checking');
  await vi.waitFor(() => expect(real.calls).toEqual(['submit 7G0Q4ZTB']));
  expect(open).toHaveBeenCalledOnce();
  real.set({ kind: 'trust', peer: vera, mode: 'view-only' });
  expect(session.get().kind).toBe('trust');
  expect(told).toHaveBeenCalled();
  session.allow();
  session.chooseScreen();
  session.setPaused(true);
  session.decline();
  session.leave();
  expect(real.calls.slice(1)).toEqual(['allow', 'chooseScreen', 'pause', 'decline', 'leave']);
  expect(session.chat).toBe(real.chat);
});

test('a refusal brings the field back', async () => {
  const { session } = late({ kind: 'refused', refusal: refusal('unreachable') });
  session.submit('7G0Q4ZTB');
  await vi.waitFor(() => expect(session.get()).toMatchObject({ refusal: { type: 'unreachable' } }));
});

test('before there is a session nothing can be written', () => {
  const { session } = late({ kind: 'elsewhere' });
  expect(session.chat.send('x')).toBe('not-connected');
  expect(session.chat.get().enabled).toBe(false);
});
