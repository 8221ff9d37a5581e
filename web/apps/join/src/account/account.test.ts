// @vitest-environment jsdom
import { Problem, type Me, type Passkey } from '@tandem/api';
import { showLanguage } from '@tandem/i18n';
import { vera } from '@tandem/ui/testing';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { FakeAccount } from '../testing/fake-account.ts';
import { button, find, type } from '../testing/page.ts';
import { accountView } from './account-view.ts';
import { passkeySection } from './passkey-section.ts';
import { passwordSection } from './password-section.ts';

const laptop: Passkey = {
  id: 'a',
  label: 'Laptop',
  createdAt: '2026-11-20T09:00:00Z',
  lastUsedAt: '2026-11-21T09:00:00Z',
};

/** The account's passkeys as the server keeps them. */
function keeper(kept: Passkey[]) {
  return {
    kept,
    closed: false,
    failure: null as unknown,
    list: async () => [...kept],
    remove: async (id: string) => {
      kept.splice(0, kept.length, ...kept.filter((passkey) => passkey.id !== id));
    },
    async register(label: string) {
      if (this.failure !== null) throw this.failure;
      if (this.closed) return false;
      kept.push({ ...laptop, id: 'b', label });
      return true;
    },
  };
}

async function show(element: HTMLElement): Promise<void> {
  document.body.replaceChildren(element);
  await vi.waitFor(() =>
    expect(document.querySelector('.entries li, .hint:not([hidden])')).not.toBeNull(),
  );
}

const labels = () => [...document.querySelectorAll('.entry-name')].map((name) => name.textContent);
const field = (id: string) => find<HTMLInputElement>(`#${id}`);
const submit = (words: string) => button(words).click();

beforeEach(() => showLanguage('en'));

describe('passkeys', () => {
  test('are listed, added and removed', async () => {
    const passkeys = keeper([laptop]);
    await show(passkeySection(passkeys, true));
    await vi.waitFor(() => expect(labels()).toEqual(['Laptop']));
    type(field('passkey-name'), 'Phone');
    submit('Add a passkey');
    await vi.waitFor(() => expect(labels()).toEqual(['Laptop', 'Phone']));
    expect(document.body.textContent).toContain('The passkey was added.');
    button('Remove Laptop').click();
    await vi.waitFor(() => expect(labels()).toEqual(['Phone']));
    expect(document.activeElement?.textContent).toBe('The passkey was removed.');
  });

  test('none is said in words', async () => {
    await show(passkeySection(keeper([]), true));
    await vi.waitFor(() => expect(find('.stack .hint').hidden).toBe(false));
    expect(document.body.textContent).toContain('You have no passkey yet.');
  });

  test('a closed dialogue adds nothing and keeps the name', async () => {
    const passkeys = Object.assign(keeper([]), { closed: true });
    await show(passkeySection(passkeys, true));
    type(field('passkey-name'), 'Phone');
    submit('Add a passkey');
    await vi.waitFor(() => expect(document.body.textContent).toContain('No passkey was added.'));
    expect(field('passkey-name').value).toBe('Phone');
  });

  test('an address that is not the public one is named as the reason', async () => {
    const failure = new DOMException('rp id', 'SecurityError');
    await show(passkeySection(Object.assign(keeper([]), { failure }), true));
    type(field('passkey-name'), 'Phone');
    submit('Add a passkey');
    await vi.waitFor(() =>
      expect(document.body.textContent).toContain('do not work at this address'),
    );
  });

  test('a browser without passkeys shows the reason instead of a dead button', async () => {
    await show(passkeySection(keeper([laptop]), false));
    await vi.waitFor(() => expect(labels()).toEqual(['Laptop']));
    expect(document.body.textContent).toContain('Passkeys cannot be used here.');
    expect(document.body.textContent).not.toContain('Add a passkey');
  });

  test('a list that cannot be read says so', async () => {
    const failure = new Problem({ type: 'unreachable', title: '', detail: '', status: 0 });
    const list = () => Promise.reject(failure);
    await show(passkeySection({ ...keeper([]), list }, true));
    await vi.waitFor(() => expect(document.body.textContent).toContain('server cannot be reached'));
  });
});

describe('the password', () => {
  test('is changed, and the fields are emptied', async () => {
    const changes: unknown[] = [];
    await show(passwordSection({ changePassword: async (change) => void changes.push(change) }));
    type(field('current'), 'old');
    type(field('next'), 'a long new sentence');
    submit('Change password');
    await vi.waitFor(() =>
      expect(document.body.textContent).toContain('Your password was changed.'),
    );
    expect(changes).toEqual([{ current: 'old', next: 'a long new sentence' }]);
    expect([field('current').value, field('next').value]).toEqual(['', '']);
  });

  test('a refused field is named beside it and gets the focus', async () => {
    const errors = [{ field: 'next', detail: 'Too short.' }];
    const changePassword = async () => {
      throw new Problem({ type: 'invalid-request', title: '', detail: '', status: 400, errors });
    };
    await show(passwordSection({ changePassword }));
    type(field('current'), 'old');
    type(field('next'), 'short');
    submit('Change password');
    await vi.waitFor(() => expect(find('#next-error').textContent).toBe('Too short.'));
    expect(document.activeElement).toBe(field('next'));
    expect(field('next').value).toBe('short');
  });

  test('an empty field is not sent', async () => {
    const changePassword = vi.fn(async () => undefined);
    await show(passwordSection({ changePassword }));
    submit('Change password');
    expect(changePassword).not.toHaveBeenCalled();
    expect(find('#current-error').textContent).toBe('Fill in this field.');
    expect(document.activeElement).toBe(field('current'));
  });
});

test.each([
  [['view-screen', 'view-reports'], true, true],
  [['view-reports'], false, true],
  [['read-settings'], false, true],
  [[], false, false],
])('with %j the ways on are those that lead somewhere', async (permissions, help, admin) => {
  const tenant = { id: 't', name: 'N', remoteHelpEnabled: true, chatDisabled: false };
  const me: Me = { ...vera, permissions, roles: [], tenant, demo: false };
  const api = { changePassword: async () => undefined, signOut: async () => null };
  const passkeys = { ...keeper([]), authenticate: async () => false };
  const leave = vi.fn();
  await show(accountView({ me, api, account: new FakeAccount(), passkeys, leave }));
  expect(document.body.textContent.includes('Helper console')).toBe(help);
  expect(document.body.textContent.includes('Admin center')).toBe(admin);
  expect(document.body.textContent).toContain('You are signed in as Vera Lindqvist.');
});

test.each([
  [null, '/sign-in'],
  ['https://id.example/end', 'https://id.example/end'],
])('signing out with %s leads to %s', async (redirect, address) => {
  const tenant = { id: 't', name: 'N', remoteHelpEnabled: true, chatDisabled: false };
  const me: Me = { ...vera, permissions: [], roles: [], tenant, demo: false };
  const api = { changePassword: async () => undefined, signOut: async () => redirect };
  const passkeys = { ...keeper([]), authenticate: async () => false };
  const leave = vi.fn();
  await show(accountView({ me, api, account: new FakeAccount(), passkeys, leave }));
  button('Sign out').click();
  await vi.waitFor(() => expect(leave).toHaveBeenCalledWith(address));
});
