// @vitest-environment jsdom
import { Problem, type PasswordAnswer } from '@tandem/api';
import { showLanguage } from '@tandem/i18n';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { find, type } from '../testing/page.ts';
import { readSignInAddress } from './address.ts';
import { signInSteps } from './sign-in-steps.ts';

const problem = (kind: string, detail = '') =>
  new Problem({ type: kind, title: '', detail, status: 401 });

function start(change: { token?: string; failure?: Problem } = {}) {
  const api = {
    discover: vi.fn(async () => ({ methods: [], providers: [] })),
    withPassword: vi.fn(async (): Promise<PasswordAnswer> => 'second-factor'),
    secondFactor: vi.fn<(secret: string) => Promise<void>>(),
    withLink: vi.fn<(secret: string) => Promise<void>>(),
    invitation: vi.fn(),
    accept: vi.fn(),
    atProvider: vi.fn(),
  };
  const passkeys = { register: vi.fn(), authenticate: vi.fn(), list: vi.fn(), remove: vi.fn() };
  const done = vi.fn(async () => undefined);
  const { token = null, failure = null } = change;
  const options = { api, passkeys, codeIsKept: false, next: null, token, failure, done };
  const steps = signInSteps(options);
  steps.draw(document.body);
  return { api, done, steps };
}

const read = (path: string) => readSignInAddress(new URL(path, 'https://help.example'));
const text = () => document.body.textContent;
const submit = () => find('button[type=submit]').click();

beforeEach(() => showLanguage('en'));

test('password, then second factor; an expired step begins again with the mail address kept', async () => {
  const { api, done } = start();
  type(find('#login'), 'vera@northwind.example');
  type(find('#password'), 'p');
  submit();
  await vi.waitFor(() => expect(text()).toContain('Confirm that it is you'));
  api.secondFactor.mockRejectedValueOnce(problem('sign-in-expired', 'Too late.'));
  type(find('#code'), '123456');
  submit();
  await vi.waitFor(() => expect(find<HTMLInputElement>('#login').value).toContain('vera@'));
  expect(find('.notice.stop').getAttribute('role')).toBe('alert');
  expect(find<HTMLInputElement>('#password').value).toBe('');
  type(find('#password'), 'p');
  submit();
  await vi.waitFor(() => find('#code'));
  type(find('#code'), '123456');
  submit();
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
});

describe('a sign-in link', () => {
  test('is used while the page says so', async () => {
    const { api, done, steps } = start({ token: 'canary' });
    expect(text()).toContain('Signing you in…');
    await steps.useLink();
    expect(api.withLink).toHaveBeenCalledWith('canary');
    expect(done).toHaveBeenCalledOnce();
  });

  test.each(['sign-in-link-invalid', 'invalid-request'])('refused as %s says why', async (kind) => {
    const { api, steps } = start({ token: 'canary' });
    api.withLink.mockRejectedValue(problem(kind));
    await steps.useLink();
    await vi.waitFor(() => expect(text()).toContain('This sign-in link is not valid any more.'));
    find('#login');
  });

  test('that is not there does nothing', async () => {
    const { api, steps } = start();
    await steps.useLink();
    expect(api.withLink).not.toHaveBeenCalled();
  });
});

test('why a provider did not let the person in stands at the top of the page', async () => {
  start({ failure: problem('sign-in-failed') });
  await vi.waitFor(() => expect(text()).toContain('Email or password is wrong.'));
});

describe('the address', () => {
  test('gives what it says and is clean afterwards', () => {
    expect(read('/sign-in?next=%2Fadmin%2Fsettings&problem=person-unknown')).toMatchObject({
      next: '/admin/settings',
      failure: { type: 'person-unknown', detail: '' },
      token: null,
      clean: '/sign-in?next=%2Fadmin%2Fsettings',
    });
    expect(read('/sign-in#demo=a%2Fb')).toMatchObject({ token: 'a/b', clean: '/sign-in' });
    expect(read('/sign-in#demo=%E0%A4%A')).toMatchObject({ token: '%E0%A4%A' });
  });

  test.each(['//evil.example', 'https://evil.example', '/admin/../x', '/admin//x', '/x'])(
    'leads nowhere but to our own pages: %s',
    (next) => {
      expect(read(`/sign-in?next=${encodeURIComponent(next)}`)).toMatchObject({
        next: null,
        clean: '/sign-in',
      });
    },
  );

  test('a problem nobody knows is one sentence of ours, whatever it says', async () => {
    const { failure } = read('/sign-in?problem=Send%20money');
    start(failure === null ? {} : { failure });
    await vi.waitFor(() => expect(text()).toContain('Something went wrong on the server.'));
    expect(text()).not.toContain('money');
  });
});
