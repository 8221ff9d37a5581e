import { problemText, t } from '@tandem/i18n';
import type { Refusal } from '@tandem/core';

import { codeField } from '../code/code-field.ts';
import { codeFault, foldCode, type CodeFault } from '../code/fold.ts';
import { h, setText } from '../dom.ts';
import type { Screen, Typed } from './screen.ts';

interface Actions {
  readonly typed: Typed;
  submit(code: string): void;
}

/** The first screen: one field, one button, one warning. Works before anybody signed in. */
export function codeEntryScreen(refusal: Refusal | null, actions: Actions): Screen {
  const { typed } = actions;
  const field = codeField(typed.code, (code) => {
    typed.code = code;
    showFault(null);
  });
  const error = h('p', { id: 'code-error', class: 'field-error', role: 'alert' });
  const showFault = (text: string | null): void => {
    setText(error, text ?? '');
    if (text === null) field.input.removeAttribute('aria-invalid');
    else field.input.setAttribute('aria-invalid', 'true');
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const code = field.value();
    const fault = codeFault(code);
    if (fault === null) return actions.submit(code);
    showFault(faultText(fault));
    field.input.focus();
  };
  const element = h(
    'form',
    { class: 'card', novalidate: true, submit },
    h('h1', {}, t('join.heading')),
    h('p', { class: 'lead' }, t('join.lead')),
    field.element,
    error,
    h('button', { type: 'submit', class: 'button primary wide' }, t('join.submit')),
    h('p', { id: 'code-warning', class: 'hint' }, t('join.warning')),
  );
  showFault(refusal && refusalText(refusal));
  const pasteAnywhere = pasteInto(field.input);
  document.addEventListener('paste', pasteAnywhere);
  return {
    element,
    focus: typed.code === '' || refusal !== null ? field.input : submitOf(element),
    dispose: () => document.removeEventListener('paste', pasteAnywhere),
  };
}

function submitOf(form: HTMLFormElement): HTMLElement {
  return form.querySelector<HTMLElement>('button[type=submit]') ?? form;
}

/** A paste that no field wants goes into the code field. */
function pasteInto(input: HTMLInputElement): (event: ClipboardEvent) => void {
  return (event) => {
    if (event.target instanceof Element && event.target.closest('input, textarea')) return;
    input.value = foldCode(event.clipboardData?.getData('text/plain') ?? '');
    input.dispatchEvent(new Event('input'));
    input.focus();
  };
}

function refusalText(refusal: Refusal): string {
  const sentence = problemText(refusal, 'sharer');
  return refusal.attemptsLeft === null || refusal.attemptsLeft === 0
    ? sentence
    : `${sentence} ${t('join.attempts', { count: refusal.attemptsLeft })}`;
}

function faultText(fault: CodeFault): string {
  switch (fault.kind) {
    case 'empty':
      return t('join.code.empty');
    case 'short':
      return t('join.code.short', { count: fault.missing });
    case 'long':
      return t('join.code.long');
    case 'letters':
      return t('join.code.letters');
  }
}
