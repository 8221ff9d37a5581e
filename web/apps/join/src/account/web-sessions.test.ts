// @vitest-environment jsdom
import { Problem } from '@tandem/api';
import { showLanguage } from '@tandem/i18n';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { FakeAccount, places } from '../testing/fake-account.ts';
import { button, find } from '../testing/page.ts';
import { browserName } from './browser-name.ts';
import { webSessionSection } from './web-session-section.ts';

const names = () => [...document.querySelectorAll('.entry-name')].map((name) => name.textContent);
const text = () => document.body.textContent;

async function show(account: FakeAccount): Promise<void> {
  document.body.replaceChildren(webSessionSection(account));
  await vi.waitFor(() => expect(names()).toHaveLength(account.places.length));
}

beforeEach(() => showLanguage('en'));

describe('where somebody is signed in', () => {
  test('is listed, this browser first and without a way out', async () => {
    await show(new FakeAccount());
    expect(names()).toEqual(['Firefox on Linux', 'Safari on iPhone']);
    const [here, phone] = document.querySelectorAll('li');
    expect(here?.textContent).toContain('This browser');
    expect(here?.querySelector('button')).toBeNull();
    expect(phone?.textContent).toContain('with a passkey · 2001:db8:0:7::41');
    expect(phone?.querySelector('button')?.getAttribute('aria-label')).toBe(
      'Sign out: Safari on iPhone, 2001:db8:0:7::41',
    );
  });

  test('ends in one place', async () => {
    await show(new FakeAccount());
    button('Sign out').click();
    await vi.waitFor(() => expect(names()).toEqual(['Firefox on Linux']));
    expect(document.activeElement?.textContent).toBe('That browser was signed out.');
    expect(text()).toContain('You are signed in only here.');
    expect(button('Sign out everywhere else').hidden).toBe(true);
  });

  test('ends everywhere else', async () => {
    const account = new FakeAccount();
    const [phone] = places;
    if (phone !== undefined) account.places.push({ ...phone, id: 'tablet', method: 'new-way' });
    await show(account);
    button('Sign out everywhere else').click();
    await vi.waitFor(() => expect(names()).toEqual(['Firefox on Linux']));
    expect(document.activeElement?.textContent).toBe('You are signed out everywhere else.');
  });

  test('that cannot be read says so', async () => {
    const account = new FakeAccount();
    account.failure = new Problem({ type: 'unreachable', title: '', detail: '', status: 0 });
    document.body.replaceChildren(webSessionSection(account));
    await vi.waitFor(() =>
      expect(find('[role=alert]').textContent).toContain('server cannot be reached'),
    );
  });
});

test.each([
  ['Firefox on Linux', 'Firefox auf Linux'],
  ['Firefox', 'Firefox'],
  ['', 'Unbekannter Browser'],
])('%s is %s in German', async (recognised, name) => {
  await showLanguage('de');
  expect(browserName(recognised)).toBe(name);
});
