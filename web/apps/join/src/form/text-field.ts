import { t, type TextKey } from '@tandem/i18n';

import { h, setText } from '../dom.ts';

export interface TextField {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Shows what is wrong beside the field; null takes it away. */
  fault(text: string | null): void;
}

interface Options {
  readonly type?: 'text' | 'email' | 'password';
  readonly autocomplete: string;
  readonly hint?: TextKey;
  /** Digits only: phones show their digit keys, and the digits stand apart. */
  readonly digits?: boolean;
}

/** A labelled text box whose error stands beside it and is read with it. */
export function textField(id: string, label: TextKey, options: Options): TextField {
  const described = options.hint === undefined ? `${id}-error` : `${id}-hint ${id}-error`;
  const error = h('p', { id: `${id}-error`, class: 'field-error', role: 'alert' });
  const input = h('input', {
    id,
    name: id,
    type: options.type ?? 'text',
    autocomplete: options.autocomplete,
    maxlength: '256',
    required: true,
    ...(options.digits === true && { class: 'digits', inputmode: 'numeric', dir: 'ltr' }),
    'aria-describedby': described,
    input: () => fault(null),
  });
  const fault = (text: string | null): void => {
    setText(error, text ?? '');
    if (text === null) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
  };
  const hint =
    options.hint === undefined
      ? null
      : h('p', { id: `${id}-hint`, class: 'hint' }, t(options.hint));
  const element = h(
    'div',
    { class: 'field' },
    h('label', { for: id }, t(label)),
    input,
    hint,
    error,
  );
  return { element, input, fault };
}

/** The first empty field that is shown gets the words and the focus; true: all are filled. */
export function allFilled(fields: readonly TextField[]): boolean {
  const empty = fields.filter(({ element, input }) => !element.hidden && input.value.trim() === '');
  for (const field of empty) field.fault(t('field.required'));
  empty[0]?.input.focus();
  return empty.length === 0;
}
