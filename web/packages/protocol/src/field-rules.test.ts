import { describe, expect, test } from 'vitest';
import { firstViolation } from './field-rules.ts';
import { isPlainLine, isPlainText, isWellFormedText } from './plain-text.ts';
import { schema, type Field } from './schema.ts';
import { complete, emptyMessage, type Values } from './values.ts';

function ruled(rules: Partial<Field>, oneof: string | null = null) {
  return schema('Test', oneof, [{ no: 1, name: 'the_field', type: 'string', ...rules }]);
}

const verdict = (rules: Partial<Field>, theField: unknown) =>
  firstViolation(ruled(rules), { theField } as Values);

describe('each rule by itself', () => {
  test.each<[string, Partial<Field>, unknown, boolean]>([
    ['max counts bytes, not characters', { max: 3 }, 'éé', false],
    ['max lets the limit pass', { max: 4 }, 'éé', true],
    ['min', { min: 2 }, 'a', false],
    ['exact is too short', { exact: 3 }, 'ab', false],
    ['exact is too long', { type: 'bytes', exact: 3 }, new Uint8Array(4), false],
    ['exact', { type: 'bytes', exact: 3 }, new Uint8Array(3), true],
    ['no rule', {}, '\u0000\u202E', true],
    ['no rule, but not text', {}, '\uD800', false],
    ['known', { type: 'enum', known: true, values: [1, 2] }, 2, true],
    ['known is not zero', { type: 'enum', known: true, values: [1, 2] }, 0, false],
    ['known is not another', { type: 'enum', known: true, values: [1, 2] }, 3, false],
    ['an enum without the rule', { type: 'enum' }, 77, true],
    ['numbers have no rules', { type: 'uint32' }, 4_000_000_000, true],
    ['a list counts items', { list: true, max: 1 }, ['a', 'b'], false],
    ['a list of long items', { list: true, max: 1 }, ['abcdef'], true],
    ['a list with too few', { list: true, min: 1 }, [], false],
  ])('%s', (_, rules, value, allowed) => {
    expect(verdict(rules, value)).toBe(allowed ? null : 'the_field');
  });

  test('items answer for their text', () => {
    expect(verdict({ list: true, plainLine: true }, ['a', 'b\n'])).toBe('the_field[1]');
  });
});

describe('messages inside', () => {
  const inner = ruled({ min: 1 });
  const outer = (rules: Partial<Field>) => ruled({ type: 'message', message: inner, ...rules });

  test('the path leads to the field', () => {
    const empty = emptyMessage(inner);
    expect(firstViolation(outer({}), { theField: empty })).toBe('the_field.the_field');
    expect(firstViolation(outer({ list: true }), { theField: [empty] })).toBe(
      'the_field[0].the_field',
    );
  });

  test('absence is refused only where the rule says so', () => {
    expect(firstViolation(outer({}), { theField: undefined })).toBeNull();
    expect(firstViolation(outer({ required: true }), { theField: undefined })).toBe('the_field');
  });

  test('a oneof needs a known member, and only the chosen one answers', () => {
    const choice = schema('Choice', 'body', [
      { no: 1, name: 'one', type: 'message', oneof: true, message: inner },
      { no: 2, name: 'two', type: 'message', oneof: true, message: ruled({}) },
    ]);
    expect(firstViolation(choice, { body: { case: undefined } })).toBe('body');
    expect(firstViolation(choice, { body: { case: 'three', value: {} } })).toBe('body');
    const two = complete(choice, { body: { case: 'two', value: {} } });
    expect(firstViolation(choice, two)).toBeNull();
    const one = complete(choice, { body: { case: 'one', value: {} } });
    expect(firstViolation(choice, one)).toBe('one.the_field');
  });
});

describe('text', () => {
  test.each([
    ['tab', '\t', false, true],
    ['line feed', '\n', false, true],
    ['carriage return', '\r', false, false],
    ['escape', '\u001B', false, false],
    ['next line', '\u0085', false, false],
    ['line separator', '\u2028', false, true],
    ['override', '\u202E', false, true],
    ['isolate', '\u2067', false, true],
    ['right-to-left mark', '\u200F', true, true],
    ['joiner', '\u200D', true, true],
    ['emoji', '\u{1F469}', true, true],
    ['half a pair', '\uDE00', false, false],
  ])('%s: in a line %s, in a text', (_, character, line, text) => {
    expect(isPlainLine(`a${character}b`)).toBe(line);
    expect(isPlainText(`a${character}b`)).toBe(text);
  });

  test('two halves in the wrong order are no pair', () => {
    expect(isWellFormedText('\uDE00\uD83D')).toBe(false);
    expect(isWellFormedText('\uD83D\uDE00')).toBe(true);
  });
});
