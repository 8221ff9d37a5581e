// @vitest-environment jsdom
import { Problem } from '@tandem/api';
import { showLanguage } from '@tandem/i18n';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { FakeAccount } from '../testing/fake-account.ts';
import { button, find, type } from '../testing/page.ts';
import { accountMemory } from './memory.ts';
import { inGroups, qrPicture } from './qr-picture.ts';
import { securitySections } from './security-sections.ts';

const text = () => document.body.textContent;
const lastForm = () => [...document.querySelectorAll('form')].at(-1) ?? find('form');

function textOf(file: Blob): Promise<unknown> {
  const reader = new FileReader();
  const read = new Promise((done) => reader.addEventListener('load', () => done(reader.result)));
  reader.readAsText(file);
  return read;
}

const passwords = { changePassword: async () => undefined };

async function show(account: FakeAccount, memory = accountMemory()) {
  document.body.replaceChildren(securitySections(passwords, account, memory));
  await vi.waitFor(() => expect(text()).not.toContain('Loading'));
  return memory;
}

async function setUp(): Promise<void> {
  type(find('#totp-password'), 'right');
  button('Set up an authenticator app').click();
  await vi.waitFor(() => find('.qr'));
}

async function confirm(): Promise<void> {
  await setUp();
  type(find('#totp-code'), '123 456');
  button('Confirm code').click();
  await vi.waitFor(() => find('.codes'));
}

beforeEach(() => showLanguage('en'));

describe('an authenticator app', () => {
  test('is set up: password, picture and key, code, recovery codes once', async () => {
    await show(new FakeAccount());
    await setUp();
    expect(find('.secret').textContent).toBe('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP');
    expect(document.activeElement?.textContent).toContain('Scan this picture');
    type(find('#totp-code'), '123456');
    button('Confirm code').click();
    await vi.waitFor(() => expect(document.querySelectorAll('.codes li')).toHaveLength(10));
    expect(document.activeElement?.textContent).toBe('Recovery codes');
    button('I have saved the codes').click();
    expect(text()).not.toContain('K7M0Q');
    expect(text()).toContain('You have 10 recovery codes left.');
    expect(document.activeElement?.textContent).toBe('The authenticator app is set up.');
  });

  test('is not set up with a wrong password or a wrong code', async () => {
    await show(new FakeAccount());
    type(find('#totp-password'), 'wrong');
    button('Set up an authenticator app').click();
    await vi.waitFor(() => expect(text()).toContain('Email or password is wrong.'));
    await setUp();
    type(find('#totp-code'), '000000');
    button('Confirm code').click();
    await vi.waitFor(() =>
      expect(lastForm().querySelector('.field-error[tabindex]')?.textContent).not.toBe(''),
    );
    button('Cancel').click();
    expect(document.activeElement?.textContent).toBe('Nothing was changed.');
    button('Set up an authenticator app');
  });

  test('of somebody without a password asks for none', async () => {
    await show(new FakeAccount({ password: false }));
    expect(text()).toContain('Your account has no password.');
    expect(document.querySelector('input')).toBeNull();
    button('Set up an authenticator app').click();
    await vi.waitFor(() => find('.qr'));
  });

  test('is removed with the password', async () => {
    const account = new FakeAccount({ totp: true, recoveryCodesLeft: 8 });
    await show(account);
    button('Remove authenticator app').click();
    expect(text()).toContain('your password alone is enough');
    expect(document.activeElement).toBe(find('#remove-password'));
    type(find('#remove-password'), 'right');
    find('form .danger').click();
    await vi.waitFor(() => expect(text()).toContain('The authenticator app was removed.'));
    expect(account.protection.totp).toBe(false);
  });
});

describe('recovery codes', () => {
  test('that run out are said so, and are made anew with the password', async () => {
    await show(new FakeAccount({ totp: true, recoveryCodesLeft: 1 }));
    expect(text()).toContain('You have 1 recovery code left. Make new ones');
    button('Make new recovery codes').click();
    type(find('#renew-password'), 'right');
    lastForm().querySelector('button')?.click();
    await vi.waitFor(() => expect(document.querySelectorAll('.codes li')).toHaveLength(10));
  });

  test('are not lost to a change of the language', async () => {
    const account = new FakeAccount();
    const memory = await show(account);
    await confirm();
    await showLanguage('de');
    document.body.replaceChildren(securitySections(passwords, account, memory));
    expect(find('.codes').textContent).toContain('K7M0Q-4T2X0');
    button('Ich habe die Codes gespeichert');
  });

  test('are copied and kept as a file', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>();
    vi.stubGlobal(
      'navigator',
      Object.assign(Object.create(navigator), { clipboard: { writeText } }),
    );
    const files: Blob[] = [];
    vi.stubGlobal('URL', {
      createObjectURL: (file: Blob) => (files.push(file), 'blob:x'),
      revokeObjectURL: vi.fn(),
    });
    const clicked: HTMLAnchorElement[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push(this);
    });
    await show(new FakeAccount());
    await confirm();
    button('Copy codes').click();
    await vi.waitFor(() => expect(text()).toContain('Copied.'));
    expect(writeText.mock.calls[0]?.[0].split('\n')).toHaveLength(10);
    writeText.mockRejectedValue(new Error('not allowed'));
    button('Copy codes').click();
    await vi.waitFor(() => expect(text()).toContain('It could not be copied.'));
    button('Download codes').click();
    expect(clicked[0]?.download).toBe('tandem-recovery-codes.txt');
    expect(await textOf(files[0] ?? new Blob())).toContain('K7M9Q-4T2X9\n');
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:x');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
});

test('what protects the account can be asked again after a failure', async () => {
  const account = new FakeAccount();
  account.failure = new Problem({ type: 'unreachable', title: '', detail: '', status: 0 });
  await show(account);
  expect(text()).toContain('The server cannot be reached.');
  account.failure = null;
  button('Try again').click();
  await vi.waitFor(() => button('Set up an authenticator app'));
});

test('a QR code is drawn as data, and says what it is', () => {
  const svg = qrPicture('M0 0h1v1h-1z', 25);
  expect(svg.getAttribute('viewBox')).toBe('0 0 25 25');
  expect(svg.getAttribute('aria-label')).toContain('QR code');
  expect(svg.querySelector('path')?.getAttribute('d')).toBe('M0 0h1v1h-1z');
  expect([inGroups('ABCDEF'), inGroups('')]).toEqual(['ABCD EF', '']);
});
