// @vitest-environment jsdom
import { Problem } from '@tandem/api';
import { useState, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { setValue } from '../testing/set-value.ts';
import { render, type Rendered } from '../testing/render.tsx';
import { until } from '../testing/until.ts';
import { changed, Queries, queries } from './queries.tsx';
import { Reading } from './reading.tsx';
import { useFound } from './use-found.ts';
import { useRead } from './use-read.ts';

let page: Rendered;
beforeEach(() => queries.clear());
afterEach(() => page.unmount());

function One({ read }: { readonly read: () => Promise<string> }): ReactNode {
  return <Reading read={useRead(['things', 'one'], read)}>{(value) => <p>{value}</p>}</Reading>;
}

const showOne = async (read: () => Promise<string>) => {
  page = await render(
    <Queries>
      <One read={read} />
    </Queries>,
  );
};

test('what is read is shown, and again after it was changed', async () => {
  const answers = ['first', 'second'];
  await showOne(async () => answers.shift() ?? '');
  await until(() => expect(page.find('p').textContent).toBe('first'));
  await page.act(() => void changed('people'));
  expect(answers).toHaveLength(1);
  await page.act(() => void changed('things'));
  await until(() => expect(page.find('p').textContent).toBe('second'));
});

test('before that there is a sign, after a failure a way on', async () => {
  const waiting: ((value: Promise<string>) => void)[] = [];
  const read = vi.fn(() => new Promise<string>((resolve) => void waiting.push(resolve)));
  const answer = (value: Promise<string>) => waiting.shift()?.(value);
  await showOne(read);
  expect(page.find('[role=status]').textContent).toBe('Loading…');
  answer(Promise.reject(new Problem({ type: 'forbidden', title: '', detail: '', status: 403 })));
  await until(() =>
    expect(page.find('[role=alert]').textContent).toContain('Your account may not do this.'),
  );
  await page.act(() => page.button('Try again').click());
  expect(read).toHaveBeenCalledTimes(2);
  answer(Promise.resolve('there'));
  await until(() => expect(page.find('p').textContent).toBe('there'));
});

function Search({ find }: { readonly find: (text: string) => Promise<readonly string[]> }) {
  const [text, setText] = useState('');
  const { items, isBusy, failure } = useFound(['search'], text, find);
  return (
    <>
      <input value={text} onChange={({ target }) => setText(target.value)} />
      <p>{isBusy ? 'busy' : failure === null ? items.join() : 'failed'}</p>
    </>
  );
}

test('a search waits for a pause and keeps what it found until there is something newer', async () => {
  const find = vi.fn(async (text: string) => {
    if (text === 'bad') throw new Error('no');
    return [`${text}!`];
  });
  page = await render(
    <Queries>
      <Search find={find} />
    </Queries>,
  );
  await until(() => expect(page.find('p').textContent).toBe('!'));
  const input = page.find('input') as HTMLInputElement;
  for (const text of ['v', 've', 'ver']) await page.act(() => setValue(input, text));
  expect(page.find('p').textContent).toBe('busy');
  await until(() => expect(page.find('p').textContent).toBe('ver!'));
  expect(find.mock.calls.map(([text]) => text)).toEqual(['', 'ver']);
  await page.act(() => setValue(input, 'bad'));
  await until(() => expect(page.find('p').textContent).toBe('failed'));
});
