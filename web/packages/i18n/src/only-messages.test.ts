import { expect, test } from 'vitest';

import { onlyMessages, partFileNames } from '../only-messages.ts';

const id = '/web/packages/i18n/locales/de.ts';

function kept(source: string, choice: Parameters<typeof onlyMessages>[0], of = id): unknown {
  const { transform } = onlyMessages(choice);
  if (typeof transform !== 'function') throw new Error('no transform');
  const result = Reflect.apply(transform, {}, [source, of]) as { code: string } | null;
  if (result === null) return null;
  const json = /JSON\.parse\((.*)\);$/.exec(result.code)?.[1] ?? '';
  return JSON.parse(JSON.parse(json) as string);
}

test('keeps the prefixes and leaves out what the other side reads', () => {
  const source =
    'export const messages=JSON.parse("{\\"end.a.helper\\":[\\"x\\"],\\"end.a.sharer\\":[\\"y\\"],\\"admin.z\\":[]}")';
  expect(kept(source, { prefixes: ['end.'] })).toEqual({
    'end.a.helper': ['x'],
    'end.a.sharer': ['y'],
  });
  expect(kept(source, { prefixes: ['end.'], otherSide: /helper$/ })).toEqual({
    'end.a.sharer': ['y'],
  });
});

test('a part has its own texts, and the first page goes without them', () => {
  const source = 'JSON.parse("{\\"a.x\\":[\\"x\\"],\\"account.y\\":[\\"y\\"]}")';
  const choice = { prefixes: ['a'], parts: { account: ['account.'] } };
  expect(kept(source, choice)).toEqual({ 'a.x': ['x'] });
  expect(kept(source, choice, `${id}?part=account`)).toEqual({ 'account.y': ['y'] });
  expect(kept(source, choice, '/web/apps/join/src/dom.ts')).toBeNull();
});

test('the language files of a part have a name of their own', () => {
  const name = partFileNames('assets/join');
  expect(name({ facadeModuleId: `${id}?part=account` })).toBe(
    'assets/join/account-[name]-[hash].js',
  );
  expect(name({ facadeModuleId: id })).toBe('assets/join/[name]-[hash].js');
  expect(name({})).toBe('assets/join/[name]-[hash].js');
});

test('reads the escapes that the compiler writes', () => {
  const source = String.raw`JSON.parse("{\"a.b\":[\"z.\xA0B. \\\\ \u00e4\"]}")`;
  expect(kept(source, { prefixes: ['a.'] })).toEqual({ 'a.b': ['z.\u00a0B. \\ ä'] });
});

test('a file that is no compiled catalog stops the build', () => {
  expect(() => kept('export {}', { prefixes: ['a.'] })).toThrow('is not a compiled catalog');
});
