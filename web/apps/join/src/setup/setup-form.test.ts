// @vitest-environment jsdom
import { Problem, type SetUp } from '@tandem/api';
import { showLanguage } from '@tandem/i18n';
import { beforeEach, expect, test, vi } from 'vitest';

import { find, type } from '../testing/page.ts';
import { setupForm } from './setup-form.ts';

const answers = {
  organisation: 'Northwind',
  givenName: 'Vera',
  familyName: 'Lindqvist',
  login: 'vera@northwind.example',
  password: 'a long sentence of mine',
};

function fill(): void {
  for (const [id, value] of Object.entries(answers)) type(find(`#${id}`), value);
}

beforeEach(() => showLanguage('en'));

test('sends the token with the answers', async () => {
  const sent: SetUp[] = [];
  const done = vi.fn();
  const setUp = async (form: SetUp) => void sent.push(form);
  document.body.replaceChildren(setupForm({ setUp }, 'token', {}, done));
  fill();
  find('button[type=submit]').click();
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(sent).toEqual([{ ...answers, token: 'token' }]);
});

test('a refused field gets the words, and another language keeps what was typed', async () => {
  const errors = [{ field: 'login', detail: 'No mail address.' }];
  const setUp = () =>
    Promise.reject(
      new Problem({ type: 'invalid-request', title: '', detail: '', status: 400, errors }),
    );
  const typed: Record<string, string> = {};
  document.body.replaceChildren(setupForm({ setUp }, 'token', typed, () => undefined));
  fill();
  find('button[type=submit]').click();
  await vi.waitFor(() => expect(find('#login-error').textContent).toBe('No mail address.'));
  await showLanguage('fr');
  document.body.replaceChildren(setupForm({ setUp }, 'token', typed, () => undefined));
  expect(find<HTMLInputElement>('#organisation').value).toBe('Northwind');
  expect(find<HTMLInputElement>('#login').value).toBe('vera@northwind.example');
});
