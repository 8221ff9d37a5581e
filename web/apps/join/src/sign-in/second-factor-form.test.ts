// @vitest-environment jsdom
import { Problem } from '@tandem/api';
import { showLanguage } from '@tandem/i18n';
import { beforeEach, expect, test, vi } from 'vitest';

import { button, find, type } from '../testing/page.ts';
import { secondFactorForm } from './second-factor-form.ts';

const problem = (kind: string) =>
  new Problem({ type: kind, title: '', detail: 'Not right.', status: 401 });

function show() {
  const options = {
    api: { secondFactor: vi.fn<(code: string) => Promise<void>>() },
    done: vi.fn(async () => undefined),
    back: vi.fn(),
  };
  document.body.replaceChildren(secondFactorForm(options));
  return options;
}

const code = () => find<HTMLInputElement>('#code');
const paste = (text: string) => {
  const clipboardData = { getData: () => text };
  const event = Object.assign(new Event('paste', { bubbles: true }), { clipboardData });
  document.body.dispatchEvent(event);
};
const submit = () => find('button[type=submit]').click();

beforeEach(() => showLanguage('en'));

test('the field is ready for a code from the phone', async () => {
  show();
  await vi.waitFor(() => expect(document.activeElement).toBe(code()));
  expect(code().autocomplete).toBe('one-time-code');
  expect(code().getAttribute('inputmode')).toBe('numeric');
});

test('six digits sign in, with or without the space of the app', async () => {
  const { api, done } = show();
  type(code(), '123 456');
  submit();
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(api.secondFactor).toHaveBeenCalledWith('123456');
});

test('what is not six digits is not sent', async () => {
  const { api } = show();
  type(code(), '12345');
  submit();
  await vi.waitFor(() => expect(find('#code-error').textContent).toBe('The code has 6 digits.'));
  expect(api.secondFactor).not.toHaveBeenCalled();
});

test('a code pasted anywhere lands in the field, other text does not', () => {
  show();
  paste('hello');
  expect(code().value).toBe('');
  paste('Your code is 123 456');
  expect(code().value).toBe('123456');
  document.body.replaceChildren();
  expect(() => paste('654321')).not.toThrow();
});

test('a recovery code goes instead, and back again', async () => {
  const { api, done } = show();
  button('Use a recovery code').click();
  expect(document.activeElement).toBe(find('#recovery-code'));
  button('Use the authenticator app').click();
  expect(document.activeElement).toBe(code());
  button('Use a recovery code').click();
  type(find('#recovery-code'), ' ABCDE-12345 ');
  submit();
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(api.secondFactor).toHaveBeenCalledWith('ABCDE-12345');
});

test('a wrong code stays on the step and says so', async () => {
  const { api, back } = show();
  api.secondFactor.mockRejectedValue(problem('something-wrong'));
  type(code(), '123456');
  submit();
  await vi.waitFor(() => expect(document.body.textContent).toContain('Not right.'));
  expect(code().value).toBe('123456');
  expect(back).not.toHaveBeenCalled();
});

test('an expired step goes back to the start with the reason', async () => {
  const { api, back } = show();
  const expired = problem('sign-in-expired');
  api.secondFactor.mockRejectedValue(expired);
  type(code(), '123456');
  submit();
  await vi.waitFor(() => expect(back).toHaveBeenCalledWith(expired));
  button('Start again').click();
  expect(back).toHaveBeenLastCalledWith(null);
});
