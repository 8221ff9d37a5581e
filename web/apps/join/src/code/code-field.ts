import { t } from '@tandem/i18n';

import { h } from '../dom.ts';
import { foldCode, groupCode } from './fold.ts';

export interface CodeField {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** The folded code as typed so far. */
  value(): string;
}

/** One text box drawn as two groups of four, so that typing, pasting and assistive technology see one field. */
export function codeField(initial: string, changed: (code: string) => void): CodeField {
  const input = h('input', {
    id: 'code',
    class: 'code-input',
    type: 'text',
    dir: 'ltr',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    maxlength: '200',
    'aria-describedby': 'code-error code-warning',
    input: () => {
      regroup(input);
      changed(foldCode(input.value));
    },
  });
  input.value = groupCode(initial);
  const element = h('div', { class: 'field' }, h('label', { for: 'code' }, t('join.code')), input);
  return { element, input, value: () => foldCode(input.value) };
}

/** Writes the groups and keeps the caret behind the character it stood behind. */
function regroup(input: HTMLInputElement): void {
  const before = foldCode(input.value.slice(0, input.selectionStart ?? input.value.length)).length;
  const grouped = groupCode(foldCode(input.value));
  if (grouped === input.value) return;
  input.value = grouped;
  const caret = before > 4 ? before + 1 : before;
  input.setSelectionRange(caret, caret);
}
