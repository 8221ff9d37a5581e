// @vitest-environment jsdom
import { showLanguage } from '@tandem/i18n';
import { active, ended, refusal, sharerStates, vera } from '@tandem/ui/testing';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { button, find, stage, type } from '../testing/page.ts';

const states = sharerStates(vera);

function state(name: string) {
  const found = states[name];
  if (found === undefined) throw new Error(name);
  return found;
}

afterEach(() => vi.useRealTimers());

test.each(Object.keys(states))(
  '%s has one heading and moves the focus to the new screen',
  async (name) => {
    const { session } = await stage({ kind: 'waiting-for-helper', peer: vera });
    session.set(state(name));
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    const focused = document.activeElement;
    expect(focused?.matches('h1, #code, button[type=submit]')).toBe(true);
  },
);

describe('the code', () => {
  test('is grouped while it is typed, folded and submitted', async () => {
    const { session } = await stage(state('entry'));
    const field = find<HTMLInputElement>('#code');
    type(field, '7g0q-4ztb');
    expect(field.value).toBe('7G0Q 4ZTB');
    button('Submit').click();
    expect(session.calls).toEqual(['submit 7G0Q4ZTB']);
  });

  test.each([
    ['', 'Type the 8 characters of the code.'],
    ['7G0', '5 characters are missing'],
    ['7G0Q4ZTB9', 'longer than a code'],
    ['7G0Q4ZTU', 'never the letter U'],
  ])('"%s" is not sent but explained', async (code, words) => {
    const { session } = await stage(state('entry'));
    const field = find<HTMLInputElement>('#code');
    type(field, code);
    find('form').dispatchEvent(new Event('submit', { cancelable: true }));
    expect(session.calls).toEqual([]);
    expect(find('#code-error').textContent).toContain(words);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
  });

  test('a wrong one tells how many tries are left', async () => {
    await stage({ kind: 'code-entry', refusal: refusal('code-mismatch', { attemptsLeft: 1 }) });
    expect(find('#code-error').textContent).toMatch(/does not match.*one more try/);
  });

  test('a pasted session link fills the field from anywhere on the page', async () => {
    await stage(state('entry'));
    const paste = new Event('paste', { bubbles: true });
    const clipboardData = { getData: () => 'https://help.example/j/7G0#Q4ZTB' };
    document.body.dispatchEvent(Object.assign(paste, { clipboardData }));
    expect(find<HTMLInputElement>('#code').value).toBe('7G0Q 4ZTB');
  });
});

describe('trust', () => {
  test('view only can be allowed at once', async () => {
    const { session } = await stage(state('trust'));
    expect(document.body.textContent).toContain('northwind.example verified');
    button('Allow').click();
    button('Decline').click();
    expect(session.calls).toEqual(['allow', 'decline']);
  });

  test('full control only after three seconds', async () => {
    vi.useFakeTimers();
    const { session } = await stage(state('trust-control'));
    button('Allow').click();
    expect(session.calls).toEqual([]);
    vi.advanceTimersByTime(3000);
    button('Allow').click();
    expect(session.calls).toEqual(['allow']);
  });
});

describe('the end', () => {
  test.each([
    [ended('helper-left'), 'Vera left.'],
    [ended('network-lost', { missing: 'helper' }), 'Vera lost the connection'],
    [ended('declined'), 'You declined'],
    [ended('tenant-disabled'), 'Your organisation has turned off'],
  ])('says why, politely, and that nobody sees the screen', async (last, words) => {
    await stage(last);
    expect(find('[data-testid=ended]').textContent).toContain(words);
    expect(find('[data-testid=ended]').getAttribute('role')).toBe('status');
    expect(document.body.textContent).toContain('Nobody can see your screen now.');
    expect(document.body.textContent).toContain('2 minutes');
  });

  test('a mismatch interrupts, in red, with an icon and what to do', async () => {
    await stage(ended('identity-mismatch', { durationMs: null }));
    const told = find('[data-testid=ended]');
    expect(told.getAttribute('role')).toBe('alert');
    expect(told.querySelector('.notice.stop .icon-stop')).not.toBeNull();
    expect(told.textContent).toMatch(/not safe.*Hang up and call your help desk's known number/);
    expect(document.body.textContent).toContain('Your screen was not shown.');
  });
});

test('another language keeps the state and what was typed', async () => {
  const { view } = await stage(state('entry'));
  type(find<HTMLInputElement>('#code'), '7G0Q');
  await showLanguage('de');
  view.redraw();
  expect(find('h1').textContent).toBe('Hilfe erhalten');
  expect(find<HTMLInputElement>('#code').value).toBe('7G0Q');
});

test('every screen of a running session has a way out', async () => {
  for (const name of ['waiting', 'choosing', 'connecting', 'active', 'reconnecting']) {
    const { session } = await stage(state(name));
    button('Leave').click();
    expect(session.calls, name).toEqual(['leave']);
  }
});

test('choosing again opens the picker from the click', async () => {
  const { session } = await stage(state('choosing-refused'));
  button('Choose what to show').click();
  session.set(active(vera, { captureEnded: true }));
  button('Choose what to show').click();
  expect(session.calls).toEqual(['chooseScreen', 'chooseScreen']);
});
