// @vitest-environment jsdom
import { Problem } from '@tandem/api';
import { showLanguage } from '@tandem/i18n';
import { beforeEach, expect, test, vi } from 'vitest';

import { button, find, type } from '../testing/page.ts';
import { signInForm } from './sign-in-form.ts';

const refused = new Problem({ type: 'sign-in-failed', title: '', detail: '', status: 401 });

function options() {
  return {
    api: { signInWithPassword: vi.fn(async () => undefined) },
    passkeys: { authenticate: vi.fn(async () => true) },
    codeIsKept: false,
    failure: null as unknown,
    typed: { login: '' },
    done: vi.fn(async () => undefined),
  };
}

const text = () => document.body.textContent;

beforeEach(() => showLanguage('en'));

test('email and password sign in, then the page goes on', async () => {
  const wanted = options();
  document.body.replaceChildren(signInForm(wanted, true));
  type(find('#login'), ' vera@northwind.example ');
  type(find('#password'), ' pass ');
  find('button[type=submit]').click();
  await vi.waitFor(() => expect(wanted.done).toHaveBeenCalledOnce());
  expect(wanted.api.signInWithPassword).toHaveBeenCalledWith({
    login: 'vera@northwind.example',
    password: ' pass ',
  });
  expect(wanted.typed.login).toBe('vera@northwind.example');
});

test('a refusal leaves what was typed and takes the focus', async () => {
  const wanted = options();
  wanted.api.signInWithPassword.mockRejectedValue(refused);
  document.body.replaceChildren(signInForm(wanted, true));
  type(find('#login'), 'vera@northwind.example');
  type(find('#password'), 'wrong');
  find('button[type=submit]').click();
  await vi.waitFor(() => expect(text()).toContain('Email or password is wrong.'));
  expect(document.activeElement?.classList.contains('field-error')).toBe(true);
  expect(find<HTMLInputElement>('#password').value).toBe('wrong');
});

test('a second press while the first runs sends nothing', async () => {
  const wanted = options();
  const answers = new EventTarget();
  const answered = new Promise<undefined>((done) =>
    answers.addEventListener('answer', () => done(undefined)),
  );
  wanted.api.signInWithPassword.mockReturnValue(answered);
  document.body.replaceChildren(signInForm(wanted, true));
  type(find('#login'), 'v');
  type(find('#password'), 'p');
  find('button[type=submit]').click();
  find('button[type=submit]').click();
  expect(find('form').getAttribute('aria-busy')).toBe('true');
  answers.dispatchEvent(new Event('answer'));
  await vi.waitFor(() => expect(wanted.done).toHaveBeenCalledOnce());
  expect(wanted.api.signInWithPassword).toHaveBeenCalledOnce();
});

test.each([
  ['a closed dialogue', async () => false, 'The passkey was not used.'],
  [
    'another address',
    () => Promise.reject(new DOMException('', 'SecurityError')),
    'do not work at this address',
  ],
  ['a refusal', () => Promise.reject(refused), 'Email or password is wrong.'],
])('a passkey with %s says so', async (_, authenticate, words) => {
  const wanted = { ...options(), passkeys: { authenticate } };
  document.body.replaceChildren(signInForm(wanted, true));
  button('Sign in with a passkey').click();
  await vi.waitFor(() => expect(text()).toContain(words));
  expect(wanted.done).not.toHaveBeenCalled();
});

test('a passkey signs in', async () => {
  const wanted = options();
  document.body.replaceChildren(signInForm(wanted, true));
  button('Sign in with a passkey').click();
  await vi.waitFor(() => expect(wanted.done).toHaveBeenCalledOnce());
});

test('without passkeys the reason stands where the button would', () => {
  document.body.replaceChildren(signInForm(options(), false));
  expect(text()).toContain('Passkeys cannot be used here.');
  expect(text()).not.toContain('Sign in with a passkey');
});

test('a kept code and an earlier failure are told', async () => {
  document.body.replaceChildren(
    signInForm({ ...options(), codeIsKept: true, failure: refused }, true),
  );
  expect(text()).toContain('Your security code is kept while you sign in.');
  await vi.waitFor(() => expect(text()).toContain('Email or password is wrong.'));
});
