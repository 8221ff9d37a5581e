import { t, type TextKey } from '@tandem/i18n';

import { textField, type TextField } from './text-field.ts';

export interface TotpField extends TextField {
  /** The digits as typed, without spaces. */
  value(): string;
  /** False, with the words beside the field, where these are not six digits. */
  isComplete(): boolean;
}

/** The six digits an authenticator app shows (RFC 6238); a paste that no other field wants lands here. */
export function totpField(id: string, hint: TextKey): TotpField {
  const field = textField(id, 'signIn.code', {
    autocomplete: 'one-time-code',
    digits: true,
    hint,
  });
  const { input } = field;
  const value = (): string => input.value.replaceAll(/[\s-]/g, '');
  const paste = (event: ClipboardEvent): void => {
    if (!input.isConnected) return document.removeEventListener('paste', paste);
    if (field.element.closest('[hidden]') !== null) return;
    if (event.target instanceof Element && event.target.closest('input, textarea')) return;
    const digits = /\d{3}[\s-]?\d{3}/.exec(event.clipboardData?.getData('text/plain') ?? '')?.[0];
    if (digits === undefined) return;
    input.value = digits.replaceAll(/\D/g, '');
    field.fault(null);
    input.focus();
  };
  document.addEventListener('paste', paste);
  return {
    ...field,
    value,
    isComplete: () => {
      const complete = /^\d{6}$/.test(value());
      if (!complete) {
        field.fault(t('signIn.code.format'));
        input.focus();
      }
      return complete;
    },
  };
}
