// @vitest-environment jsdom
import { Problem, type PasswordAnswer, type ProviderChoice, type InvitedPerson } from '@tandem/api';
import { showLanguage } from '@tandem/i18n';
import { beforeEach, expect, test, vi } from 'vitest';

import { button, find, type } from '../testing/page.ts';
import { invitationSteps } from './invitation-steps.ts';

const invitation: InvitedPerson = {
  organisation: 'Northwind Traders',
  givenName: 'Vera',
  mail: 'vera@northwind.example',
};

function problem(kind: string, field?: string) {
  const errors = field === undefined ? [] : [{ field, detail: 'Too short.' }];
  return new Problem({ type: kind, title: '', detail: '', status: 400, errors });
}

function start(token = 'canary') {
  const api = {
    invitation: vi.fn<(token: string) => Promise<InvitedPerson>>().mockResolvedValue(invitation),
    atProvider: vi
      .fn<(token: string) => Promise<readonly ProviderChoice[]>>()
      .mockResolvedValue([]),
    accept: vi.fn(async (): Promise<PasswordAnswer> => 'signed-in'),
    secondFactor: vi.fn<(code: string) => Promise<void>>(),
  };
  const done = vi.fn();
  const signIn = vi.fn();
  const steps = invitationSteps(api, token, done, signIn);
  steps.draw(document.body);
  return { api, done, signIn, steps };
}

const text = () => document.body.textContent;
const submit = () => find('button[type=submit]').click();

beforeEach(() => showLanguage('en'));

test('the invited person sees where to and for whom, and chooses a password', async () => {
  const { api, done, steps } = start();
  expect(text()).toContain('Checking your invitation…');
  await steps.lookUp();
  expect(document.activeElement?.textContent).toBe('Welcome to Northwind Traders');
  const mail = find<HTMLInputElement>('#login');
  expect([mail.value, mail.readOnly]).toEqual(['vera@northwind.example', true]);
  type(find('#password'), 'a long sentence of mine');
  submit();
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(api.accept).toHaveBeenCalledWith({ token: 'canary', password: 'a long sentence of mine' });
});

test('a password that is refused is named beside the field', async () => {
  const { api, steps } = start();
  await steps.lookUp();
  api.accept.mockRejectedValue(problem('password-too-weak', 'password'));
  type(find('#password'), 'short');
  submit();
  await vi.waitFor(() => expect(find('#password-error').textContent).toBe('Too short.'));
});

test.each(['invitation-invalid', 'invalid-request'])('%s says what to do', async (kind) => {
  const { api, steps } = start();
  api.invitation.mockRejectedValue(problem(kind));
  await steps.lookUp();
  expect(text()).toContain('This invitation does not work');
  expect(text()).toContain('ask your administrator for a new invitation');
  expect(button('Sign in').getAttribute('href')).toBe('/sign-in');
});

test('an invitation that was used meanwhile says so too', async () => {
  const { api, steps } = start();
  await steps.lookUp();
  api.accept.mockRejectedValue(problem('invitation-invalid'));
  type(find('#password'), 'a long sentence of mine');
  submit();
  await vi.waitFor(() => expect(text()).toContain('This invitation does not work'));
});

test('a server that cannot be reached is tried again', async () => {
  const { api, steps } = start();
  api.invitation.mockRejectedValueOnce(problem('unreachable'));
  await steps.lookUp();
  expect(text()).toContain('The server cannot be reached.');
  button('Try again').click();
  await vi.waitFor(() => expect(text()).toContain('Welcome to Northwind Traders'));
});

test('a link that lost its token asks for the whole link', async () => {
  const { api, steps } = start('');
  await steps.lookUp();
  expect(text()).toContain('This page needs the whole link');
  expect(api.invitation).not.toHaveBeenCalled();
});

test('somebody who has a second factor is asked for it', async () => {
  const { api, done, signIn, steps } = start();
  await steps.lookUp();
  api.accept.mockResolvedValue('second-factor');
  type(find('#password'), 'a long sentence of mine');
  submit();
  await vi.waitFor(() => find('#code'));
  button('Start again').click();
  expect(signIn).toHaveBeenCalledOnce();
  type(find('#code'), '123456');
  submit();
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(api.secondFactor).toHaveBeenCalledWith('123456');
});

test('an organisation with a provider of its own lets the person sign in there instead', async () => {
  const { api, steps } = start();
  api.atProvider.mockResolvedValue([{ id: 'p', name: 'Northwind' }]);
  await steps.lookUp();
  expect(button('Continue with Northwind').getAttribute('href')).toBe(
    '/sign-in/providers/p/start?next=%2Faccount',
  );
  expect(api.atProvider).toHaveBeenCalledWith('canary');
  find('#password');
});

test('a provider that cannot be asked for leaves the password', async () => {
  const { api, steps } = start();
  api.atProvider.mockRejectedValue(problem('unreachable'));
  await steps.lookUp();
  expect(text()).not.toContain('Continue with');
  find('#password');
});
