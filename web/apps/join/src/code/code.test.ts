// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';

import { landing } from '../form/landing.ts';
import { safeNext, signInFrom } from '../form/next-path.ts';
import { codeFault, foldCode, groupCode } from './fold.ts';
import { hasKeptCode, keepCode, takeKeptCode } from './kept-code.ts';
import { codeFromLink, takeCodeFromAddress } from './link-code.ts';

describe('folding', () => {
  test.each([
    ['7g0q 4ztb', '7G0Q4ZTB'],
    ['oOiIlL', '001111'],
    ['７Ｇ０Ｑ', '7G0Q'],
    ['7G0Q–4ZTB\u200b', '7G0Q4ZTB'],
    ['https://help.example/j/7G0#Q4ZTB', '7G0Q4ZTB'],
  ])('%s reads %s', (typed, code) => {
    expect(foldCode(typed)).toBe(code);
  });

  test('groups and faults', () => {
    expect([groupCode('7G0Q'), groupCode('7G0Q4')]).toEqual(['7G0Q', '7G0Q 4']);
    expect(codeFault('7G0Q4ZTB')).toBeNull();
    expect(codeFault('7G0')).toEqual({ kind: 'short', missing: 5 });
  });
});

describe('a session link', () => {
  test('fills the field and leaves the address at once', () => {
    history.replaceState(null, '', '/j/7g0#q4ztb');
    expect(takeCodeFromAddress()).toBe('7G0Q4ZTB');
    expect(location.hash).toBe('');
    expect(takeCodeFromAddress()).toBeNull();
  });

  test.each(['/j/7G0', '/j/7G0x', '/other'])('%s without its secret is none', (pathname) => {
    expect(codeFromLink({ pathname, hash: '' })).toBeNull();
    expect(codeFromLink({ pathname, hash: '#UUUUU' })).toBeNull();
  });
});

describe('a kept code', () => {
  beforeEach(() => sessionStorage.clear());

  test('is taken once', () => {
    keepCode({ code: '7G0Q4ZTB', submitted: true });
    expect(hasKeptCode()).toBe(true);
    expect(takeKeptCode()).toEqual({ code: '7G0Q4ZTB', submitted: true });
    expect(takeKeptCode()).toBeNull();
  });

  test('is not older than a code can be', () => {
    keepCode({ code: '7G0Q4ZTB', submitted: true }, 0);
    expect(hasKeptCode(600_001)).toBe(false);
    expect(takeKeptCode(600_001)).toBeNull();
  });

  test.each(['{', 'null', '{"code":1,"until":9e15}'])('%s is none', (text) => {
    sessionStorage.setItem('tandem.code', text);
    expect(takeKeptCode()).toBeNull();
  });
});

test.each(['https://evil.example', '//evil.example', '/api/x', '/j/7G0#x', null])(
  'a sign-in does not lead to %s',
  (wanted) => {
    expect(safeNext(wanted)).toBeNull();
  },
);

test('a sign-in leads back to our own pages', () => {
  expect(safeNext('/help')).toBe('/help');
  expect(signInFrom('/j/7G0')).toBe('/sign-in?next=%2Fj%2F7G0');
  expect(signInFrom('/nowhere')).toBe('/sign-in');
  expect(landing({ permissions: ['view-screen'] })).toBe('/help');
  expect(landing({ permissions: ['view-reports'] })).toBe('/admin');
  expect(landing({ permissions: [] })).toBe('/');
});
