// @vitest-environment jsdom
import { language, showLanguage } from '@tandem/i18n';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { actionFor, permitted, shortcutText, type Action } from '../actions/action.ts';
import { wantedAppearance } from '../theme/appearance.ts';
import { vera } from '../testing/people.ts';
import { render, type Rendered } from '../testing/render.tsx';
import { Notice } from './notice.tsx';
import { Photo } from './photo.tsx';
import { Shell } from './shell.tsx';
import { UnreadMark } from './unread-mark.tsx';

let page: Rendered | null = null;
afterEach(async () => page?.unmount());

describe('a photo', () => {
  test.each(['//evil.example/x.png', 'https://evil.example/x.png', '/\\evil.example'])(
    'never comes from %s',
    async (photoPath) => {
      page = await render(<Photo person={{ ...vera, photoPath }} size="large" />);
      expect(page.root.querySelector('img')).toBeNull();
    },
  );

  test('that does not load gives way to initials', async () => {
    const shown = await render(<Photo person={{ ...vera, photoPath: '/photos/1' }} size="large" />);
    page = shown;
    expect(shown.find('img').getAttribute('alt')).toBe('Photo of Vera Lindqvist');
    await shown.act(() => shown.find('img').dispatchEvent(new Event('error')));
    expect(shown.root.textContent).toBe('V\u200cL');
  });
});

test('an unread mark is words for the ear and a number for the eye', async () => {
  page = await render(
    <button type="button">
      Chat
      <UnreadMark count={2} />
    </button>,
  );
  expect(page.button('Chat').textContent).toBe('Chat, 2 new messages2');
  expect(page.find('[aria-hidden=true]').textContent).toBe('2');
});

test.each(['calm', 'good', 'attention', 'stop'] as const)(
  'a %s notice has an icon',
  async (kind) => {
    page = await render(<Notice kind={kind}>Words</Notice>);
    expect(page.find('svg').getAttribute('aria-hidden')).toBe('true');
    expect(page.root.textContent).toBe('Words');
  },
);

test('another language turns the shell around', async () => {
  const shown = await render(
    <Shell who="Vera" navigation={<p>here</p>}>
      content
    </Shell>,
  );
  page = shown;
  await shown.act(() => void showLanguage('ar'));
  await vi.waitFor(() => shown.find('[dir=rtl]'));
  expect(language()).toBe('ar');
  expect(shown.find('[dir=rtl] main').textContent).toBe('content');
});

describe('appearance', () => {
  test.each([
    [[], 'light'],
    [['(prefers-color-scheme: dark)'], 'dark'],
    [['(prefers-color-scheme: dark)', '(forced-colors: active)'], 'contrast'],
  ])('%j is %s', (matching, appearance) => {
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: matching.includes(query) }));
    expect(wantedAppearance()).toBe(appearance);
    vi.unstubAllGlobals();
  });
});

describe('actions', () => {
  const action: Action = {
    name: 'pause',
    label: 'action.pause',
    icon: null,
    permission: 'take-full-control',
    shortcut: { code: 'KeyP', letter: 'P' },
    perform: () => undefined,
  };
  const keys = { altKey: true, shiftKey: true, ctrlKey: false, metaKey: false, code: 'KeyP' };

  test('belong to those who may', () => {
    expect(permitted([action], [])).toEqual([]);
    expect(permitted([action], ['take-full-control'])).toEqual([action]);
    expect(permitted([{ ...action, permission: null }], [])).toHaveLength(1);
  });

  test('are found by the place of their key', () => {
    expect(actionFor(keys, [action])).toBe(action);
    expect(actionFor({ ...keys, ctrlKey: true }, [action])).toBeNull();
    expect(actionFor({ ...keys, code: 'KeyQ' }, [action])).toBeNull();
    expect(shortcutText(action.shortcut)).toBe('Alt+Shift+P');
  });
});
