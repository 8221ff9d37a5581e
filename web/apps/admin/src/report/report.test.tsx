// @vitest-environment jsdom
import type { SessionRow } from '@tandem/api';
import { languages, showLanguage } from '@tandem/i18n';
import { render } from '@tandem/ui/testing/render';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { administrator } from '../testing/me.ts';
import { groupPath } from './group-path.ts';
import { manageReason } from './manage-reason.ts';
import { columns } from './session-cells.ts';
import { SessionPanel } from './session-panel.tsx';
import { isProvisioned, sources, sourceText } from './sources.ts';

beforeEach(() => showLanguage('en'));

const row: SessionRow = {
  id: 's1',
  providerId: 'p',
  providerName: '\u202e<b>Vera</b>',
  recipientId: '',
  recipientName: '',
  deviceName: '',
  createdAt: '2026-11-21T09:00:00Z',
  startedAt: '2026-11-21T09:01:00Z',
  endedAt: null,
  mode: 'full-control',
  state: 'a-new-state',
  endReason: null,
};

describe('one session', () => {
  test('says all that the report says, as text', async () => {
    const close = vi.fn();
    const page = await render(<SessionPanel row={row} close={close} />);
    const names = [...page.root.querySelectorAll('dt')].map(({ textContent }) => textContent);
    expect(names).toHaveLength(columns.length);
    expect(names).toContain('Provider ID');
    expect(page.find('dialog').textContent).toContain(row.providerName);
    expect(page.find('dialog').textContent).toContain('Full control');
    expect(page.find('dialog').textContent).toContain('Not ended yet');
    expect(page.root.querySelector('b')).toBeNull();
    await page.act(() => page.find('button[aria-label=Close]').click());
    expect(close).toHaveBeenCalledOnce();
    await page.unmount();
  });

  test('that the list has not read is not shown', async () => {
    const page = await render(<SessionPanel row={undefined} close={vi.fn()} />);
    expect(page.root.querySelector('dialog')).toBeNull();
    await page.unmount();
  });

  test('what is missing is said by the sign that people know', () => {
    const texts = columns.map(({ cell }) => cell(row));
    expect(texts.filter((text) => text === '--')).toHaveLength(4);
  });
});

describe('sources', () => {
  test.each(sources.map(({ value }) => value))('%s has words in every language', async (source) => {
    for (const { tag } of languages) {
      await showLanguage(tag);
      expect(sourceText(source)).not.toMatch(/^people\.|^$/);
    }
  });

  test('an unknown one is shown as the server wrote it', () => {
    expect(sourceText('ldap')).toBe('ldap');
  });

  test('some may overwrite what is changed here', () => {
    expect(sources.map(({ value }) => isProvisioned(value))).toEqual([false, false, true, true]);
  });
});

test('who may not manage people reads which permission is missing', () => {
  expect(manageReason(administrator)).toBeNull();
  expect(manageReason({ ...administrator, permissions: ['read-people'] })).toContain(
    'permission “Manage people”',
  );
});

test('the address of a group holds its id and nothing else', () => {
  expect(groupPath('a/../b?c')).toBe('/admin/groups/a%2F..%2Fb%3Fc');
});
