import { problemText, t, type TextKey } from '@tandem/i18n';
import { Problem } from '@tandem/api';

import { h, setText, type Child } from '../dom.ts';
import { toRefusal } from './refusal.ts';
import { allFilled, type TextField } from './text-field.ts';

interface Options {
  /** What must be filled. */
  readonly fields: readonly TextField[];
  /** What stands above the button, where it is more than the fields. */
  readonly rows?: readonly Child[];
  readonly submit: TextKey;
  /** The call; a rejection is shown and leaves every field as typed. */
  send(): Promise<void>;
  /** Fields by the names the server uses in a problem's `errors`. */
  readonly byName?: Readonly<Record<string, TextField>>;
}

export interface Form {
  readonly element: HTMLFormElement;
  readonly button: HTMLButtonElement;
  /** Polite words below the button: what went well. */
  say(text: string): void;
  /** What went wrong, in words of its own. */
  warn(text: string): void;
  fail(failure: unknown): void;
}

/** Fields, one button, and the answer in words; while the call runs a second press does nothing. */
export function form(options: Options, ...after: Child[]): Form {
  const error = h('p', { class: 'field-error', role: 'alert', tabindex: '-1' });
  const status = h('p', { class: 'field-ok', role: 'status' });
  let busy = false;
  const warn = (text: string): void => {
    setText(error, text);
    error.focus();
  };
  const fail = (failure: unknown): void => {
    const fieldFaults = failure instanceof Problem ? failure.errors : [];
    const shown = fieldFaults.map(({ field, detail }) => {
      options.byName?.[field]?.fault(detail);
      return options.byName?.[field];
    });
    const first = shown.find((field) => field !== undefined);
    if (first === undefined) warn(problemText(toRefusal(failure), 'sharer'));
    else first.input.focus();
  };
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setText(error, '');
    setText(status, '');
    if (busy || !allFilled(options.fields)) return;
    busy = true;
    element.setAttribute('aria-busy', 'true');
    try {
      await options.send();
    } catch (failure) {
      fail(failure);
    } finally {
      busy = false;
      element.removeAttribute('aria-busy');
    }
  };
  const button = h('button', { type: 'submit', class: 'button primary wide' }, t(options.submit));
  const element = h(
    'form',
    { novalidate: true, submit: (event) => void submit(event) },
    ...(options.rows ?? options.fields.map((field) => field.element)),
    error,
    button,
    status,
    ...after,
  );
  return { element, button, say: (text) => setText(status, text), warn, fail };
}
