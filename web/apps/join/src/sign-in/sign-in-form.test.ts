// @vitest-environment jsdom
import { Problem, type PasswordAnswer, type WaysIn } from '@tandem/api';
import { showLanguage } from '@tandem/i18n';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { button, find, type } from '../testing/page.ts';
import { signInForm, type TypedSignIn } from './sign-in-form.ts';

const refused = new Problem({ type: 'sign-in-failed', title: '', detail: '', status: 401 });

const ways = (...names: string[]) => ({
  methods: ['password', 'passkey'],
  providers: names.map((name) => ({ id: name.toLowerCase(), name })),
});

function options() {
  return {
    api: {
      discover: vi.fn<(login: string) => Promise<WaysIn>>().mockResolvedValue(ways()),
      withPassword: vi.fn(async (): Promise<PasswordAnswer> => 'signed-in'),
    },
    passkeys: { authenticate: vi.fn(async () => true) },
    codeIsKept: false,
    next: null as string | null,
    failure: null as unknown,
    typed: { login: '', found: null } as TypedSignIn,
    done: vi.fn(async () => undefined),
    secondFactor: vi.fn(),
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
  expect(wanted.api.withPassword).toHaveBeenCalledWith({
    login: 'vera@northwind.example',
    password: ' pass ',
  });
  expect(wanted.typed.login).toBe('vera@northwind.example');
});

test('a refusal leaves what was typed and takes the focus', async () => {
  const wanted = options();
  wanted.api.withPassword.mockRejectedValue(refused);
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
  const answered = new Promise<PasswordAnswer>((done) =>
    answers.addEventListener('answer', () => done('signed-in')),
  );
  wanted.api.withPassword.mockReturnValue(answered);
  document.body.replaceChildren(signInForm(wanted, true));
  type(find('#login'), 'v');
  type(find('#password'), 'p');
  find('button[type=submit]').click();
  find('button[type=submit]').click();
  expect(find('form').getAttribute('aria-busy')).toBe('true');
  answers.dispatchEvent(new Event('answer'));
  await vi.waitFor(() => expect(wanted.done).toHaveBeenCalledOnce());
  expect(wanted.api.withPassword).toHaveBeenCalledOnce();
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

const mail = 'vera@northwind.example';
const change = () => find('#login').dispatchEvent(new Event('change'));
const submit = () => find('button[type=submit]').click();

test('a password that is not enough asks for the second factor', async () => {
  const wanted = options();
  wanted.api.withPassword.mockResolvedValue('second-factor');
  document.body.replaceChildren(signInForm(wanted, true));
  type(find('#login'), mail);
  type(find('#password'), 'p');
  submit();
  await vi.waitFor(() => expect(wanted.secondFactor).toHaveBeenCalledOnce());
  expect(wanted.done).not.toHaveBeenCalled();
});

describe('with a mail address', () => {
  test("the organisation's own sign-in comes first, and the password stays below", async () => {
    const wanted = { ...options(), next: '/j/7G0' };
    wanted.api.discover.mockResolvedValue(ways('Northwind', 'Contoso'));
    document.body.replaceChildren(signInForm(wanted, true));
    type(find('#login'), mail);
    change();
    await vi.waitFor(() => button('Continue with Northwind'));
    expect(button('Continue with Northwind').getAttribute('href')).toBe(
      '/sign-in/providers/northwind/start?next=%2Fj%2F7G0',
    );
    expect(find('[role=status]').textContent).toBe('Your organisation has its own sign-in.');
    expect([...document.querySelectorAll('a, input, button')].map((e) => e.textContent)).toEqual([
      '',
      'Continue with Northwind',
      'Continue with Contoso',
      '',
      'Sign in',
      'Sign in with a passkey',
    ]);
    expect(find('button[type=submit]').classList.contains('plain')).toBe(true);
  });

  test('ways that the organisation closed are not shown', async () => {
    const wanted = options();
    wanted.api.discover.mockResolvedValue({ ...ways('Northwind'), methods: [] });
    document.body.replaceChildren(signInForm(wanted, true));
    type(find('#login'), mail);
    change();
    await vi.waitFor(() => button('Continue with Northwind'));
    expect(find('#password').closest('[hidden]')).not.toBeNull();
    expect(find('button[type=submit]').hidden).toBe(true);
    expect(button('Sign in with a passkey').closest('[hidden]')).not.toBeNull();
  });

  test('Enter goes on to the provider, and without one to the password', async () => {
    const wanted = options();
    wanted.api.discover.mockImplementation(async (login) =>
      login === mail ? ways('Northwind') : ways(),
    );
    document.body.replaceChildren(signInForm(wanted, true));
    type(find('#login'), mail);
    find('#login').focus();
    submit();
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Continue with')));
    type(find('#login'), 'vera@home.example');
    find('#login').focus();
    submit();
    await vi.waitFor(() => expect(document.activeElement).toBe(find('#password')));
    expect(text()).not.toContain('Continue with');
    expect(text()).not.toContain('Fill in this field.');
    submit();
    await vi.waitFor(() => expect(text()).toContain('Fill in this field.'));
    expect(wanted.api.withPassword).not.toHaveBeenCalled();
  });

  test('is asked for once, when it is whole, and only the last answer counts', async () => {
    const wanted = options();
    const late: ((answer: WaysIn) => void)[] = [];
    wanted.api.discover.mockImplementation((login) =>
      login === mail
        ? new Promise((done) => void late.push(done))
        : Promise.resolve(ways('Contoso')),
    );
    document.body.replaceChildren(signInForm(wanted, true));
    for (const typed of ['vera', mail, mail, 'vera@contoso.example']) {
      type(find('#login'), typed);
      change();
    }
    await vi.waitFor(() => button('Continue with Contoso'));
    late[0]?.(ways('Northwind'));
    await Promise.resolve();
    expect(text()).not.toContain('Northwind');
    expect(wanted.api.discover.mock.calls).toEqual([[mail], ['vera@contoso.example']]);
  });

  test('a failure is asked again, and the password works all the same', async () => {
    const wanted = options();
    wanted.api.discover.mockRejectedValueOnce(refused).mockResolvedValue(ways('Northwind'));
    document.body.replaceChildren(signInForm(wanted, true));
    type(find('#login'), mail);
    change();
    await vi.waitFor(() => expect(wanted.api.discover).toHaveBeenCalledOnce());
    expect(find('#password').closest('[hidden]')).toBeNull();
    expect(find('form .field-error[tabindex]').textContent).toBe('');
    change();
    await vi.waitFor(() => button('Continue with Northwind'));
  });

  test('another language keeps what was found', async () => {
    const wanted = options();
    wanted.typed = { login: mail, found: { ...ways('Northwind'), login: mail } };
    await showLanguage('de');
    document.body.replaceChildren(signInForm(wanted, true));
    await vi.waitFor(() => button('Weiter mit Northwind'));
    expect(wanted.api.discover).not.toHaveBeenCalled();
  });
});
