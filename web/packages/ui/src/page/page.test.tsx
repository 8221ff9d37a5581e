// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { CopyLine } from '../form/copy-line.tsx';
import { FileChoice } from '../form/file-choice.tsx';
import { StateMark } from '../parts/state-mark.tsx';
import { render, type Rendered } from '../testing/render.tsx';
import { until } from '../testing/until.ts';
import { hush, tell } from '../told/told.ts';
import { ToldLine } from '../told/told-line.tsx';
import { CommandBar } from './command-bar.tsx';
import { Facts } from './facts.tsx';
import { Page } from './page.tsx';
import { Part } from './part.tsx';
import { Steps } from './steps.tsx';
import { SubPages } from './sub-pages.tsx';

const hostile = '\u202e<b>Mallory</b>';
let page: Rendered;

beforeEach(() => hush());
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await page.unmount();
});

describe('a page', () => {
  test('names the window, shows the way to it and takes the focus', async () => {
    page = await render(
      <Page title={hostile} crumbs={[{ name: hostile, to: '/admin/people' }]} lead="Lead">
        Content
      </Page>,
    );
    expect(document.title).toBe(`${hostile} – Tandem`);
    expect(document.activeElement).toBe(page.find('h1'));
    expect(page.find('h1').textContent).toBe(hostile);
    expect(page.find('nav[aria-label="You are here"] a').getAttribute('href')).toBe(
      '/admin/people',
    );
    expect(page.root.querySelector('b')).toBeNull();
  });

  test('without a way has no breadcrumb', async () => {
    page = await render(<Page title="Start">Content</Page>);
    expect(page.root.querySelector('nav')).toBeNull();
  });

  test('a part that somebody came for takes the focus, another does not', async () => {
    page = await render(
      <>
        <Part title="Aside">A</Part>
        <Part title="Main" isMain isWide>
          B
        </Part>
      </>,
    );
    expect(document.activeElement?.textContent).toBe('Main');
    expect(page.find('h2').hasAttribute('tabindex')).toBe(false);
  });

  test('pages about the same thing are links, one of them the present', async () => {
    const pages = [
      { label: 'Overview', to: '/admin/people/1', isCurrent: true },
      { label: 'Groups', to: '/admin/people/1/groups', isCurrent: false },
    ];
    page = await render(<SubPages label={hostile} pages={pages} />);
    expect(page.find('nav').getAttribute('aria-label')).toBe(hostile);
    expect(page.find('[aria-current=page]').textContent).toBe('Overview');
    await page.act(() => page.find('a[href$=groups]').click());
    expect(location.pathname).toBe('/admin/people/1/groups');
  });

  test('facts are names and values, values as text', async () => {
    page = await render(<Facts facts={[{ label: 'Name', value: hostile }]} />);
    expect(page.find('dt').textContent).toBe('Name');
    expect(page.find('dd bdi').textContent).toBe(hostile);
  });

  test.each([
    [0, ['1', '2', '3']],
    [1, ['', '2', '3']],
    [2, ['', '', '3']],
  ])('at step %d the steps before are done', async (current, marks) => {
    page = await render(<Steps label="Steps" steps={['A', 'B', 'C']} current={current} />);
    const items = [...page.root.querySelectorAll('li')];
    expect(items.map((item) => item.querySelector('span')?.textContent)).toEqual(marks);
    expect(items.map((item) => item.getAttribute('aria-current'))).toEqual(
      [0, 1, 2].map((index) => (index === current ? 'step' : null)),
    );
  });

  test.each(['good', 'off', 'attention', 'stop'] as const)(
    'a %s mark is word and icon',
    async (kind) => {
      page = await render(<StateMark kind={kind}>Word</StateMark>);
      expect(page.root.textContent).toBe('Word');
      expect(page.find('svg').getAttribute('aria-hidden')).toBe('true');
    },
  );
});

describe('commands', () => {
  test('are done, downloaded, or say why not', async () => {
    const perform = vi.fn();
    const refused = vi.fn();
    const commands = [
      { label: 'Edit', icon: null, perform },
      { label: 'Delete', icon: null, reason: 'Only others can.', perform: refused },
      { label: 'Refresh', icon: null, busy: true, perform: refused },
      { label: 'Export', icon: null, href: '/api/export?search=a' },
    ];
    page = await render(<CommandBar commands={commands} />);
    for (const words of ['Edit', 'Delete', 'Refresh']) {
      await page.act(() => page.button(words).click());
    }
    expect(perform).toHaveBeenCalledOnce();
    expect(refused).not.toHaveBeenCalled();
    const described = page.button('Delete').getAttribute('aria-describedby') ?? '';
    expect(page.find(`[id="${described}"]`).textContent).toBe('Only others can.');
    expect(page.button('Refresh').getAttribute('aria-describedby')).toBeNull();
    expect(page.find('a[download]').getAttribute('href')).toBe('/api/export?search=a');
  });

  test('none take no place', async () => {
    page = await render(<CommandBar commands={[]} />);
    expect(page.root.querySelector('[data-commands]')).toBeNull();
  });
});

describe('what was done', () => {
  test('is told in a region that was there before, and goes by itself', async () => {
    page = await render(<ToldLine />);
    const region = page.find('[role=status]');
    expect(region.textContent).toBe('');
    vi.useFakeTimers();
    await page.act(() => tell(hostile));
    expect(region.textContent).toBe(hostile);
    expect(region.querySelector('b')).toBeNull();
    const first = region.firstElementChild;
    await page.act(() => tell(hostile));
    expect(region.firstElementChild).not.toBe(first);
    await page.act(() => void vi.advanceTimersByTime(8000));
    expect(region.textContent).toBe('');
  });
});

describe('a file', () => {
  test('is handed on, and the same one again', async () => {
    const choose = vi.fn();
    page = await render(<FileChoice label="Choose" accept=".csv" choose={choose} />);
    const input = page.find('input');
    const asked = vi.fn();
    input.addEventListener('click', asked);
    await page.act(() => page.button('Choose').click());
    expect(asked).toHaveBeenCalledOnce();
    const file = new File(['x'], 'people.csv');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    Object.defineProperty(input, 'value', { value: 'C:\\people.csv', writable: true });
    await page.act(() => input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(choose).toHaveBeenCalledWith(file);
    expect((input as HTMLInputElement).value).toBe('');
    Object.defineProperty(input, 'files', { value: [], configurable: true });
    await page.act(() => input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(choose).toHaveBeenCalledOnce();
  });

  test('is not asked for while another one is read', async () => {
    page = await render(<FileChoice label="Choose" accept=".csv" isBusy choose={vi.fn()} />);
    expect(page.button('Choose').getAttribute('aria-disabled')).toBe('true');
  });
});

test('what is to be taken along is selected where it cannot be copied', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
  page = await render(<CopyLine label="Link" value="https://a" button="Copy" copied="Copied." />);
  await page.act(() => page.button('Copy').click());
  await until(() => expect(page.find('[role=alert]').textContent).toContain('Select it'));
  const input = page.find('input') as HTMLInputElement;
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, 'https://a'.length]);
  expect(input.dir).toBe('ltr');
});
