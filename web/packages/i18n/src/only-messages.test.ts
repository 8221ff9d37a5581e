import { expect, test } from 'vitest';

import { onlyMessages } from '../only-messages.ts';

const id = '/web/packages/i18n/locales/de.ts';

function kept(source: string, prefixes: string[], otherSide?: RegExp): unknown {
  const { transform } = onlyMessages(prefixes, otherSide);
  if (typeof transform !== 'function') throw new Error('no transform');
  const result = Reflect.apply(transform, {}, [source, id]) as { code: string };
  const json = /JSON\.parse\((.*)\);$/.exec(result.code)?.[1] ?? '';
  return JSON.parse(JSON.parse(json) as string);
}

test('keeps the prefixes and leaves out what the other side reads', () => {
  const source =
    'export const messages=JSON.parse("{\\"end.a.helper\\":[\\"x\\"],\\"end.a.sharer\\":[\\"y\\"],\\"admin.z\\":[]}")';
  expect(kept(source, ['end.'])).toEqual({ 'end.a.helper': ['x'], 'end.a.sharer': ['y'] });
  expect(kept(source, ['end.'], /helper$/)).toEqual({ 'end.a.sharer': ['y'] });
});

test('reads the escapes that the compiler writes', () => {
  const source = String.raw`JSON.parse("{\"a.b\":[\"z.\xA0B. \\\\ \u00e4\"]}")`;
  expect(kept(source, ['a.'])).toEqual({ 'a.b': ['z.\u00a0B. \\ ä'] });
});

test('a file that is no compiled catalog stops the build', () => {
  expect(() => kept('export {}', ['a.'])).toThrow('is not a compiled catalog');
});
