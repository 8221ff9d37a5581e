import { t, type TextKey } from '@tandem/i18n';

import { setText } from '../dom.ts';
import { button } from '../screens/parts.ts';

/** Copies a text; `status` says politely whether that worked. */
export function copyButton(label: TextKey, text: string, status: HTMLElement): HTMLButtonElement {
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setText(status, t('account.copied'));
    } catch {
      setText(status, t('account.copyFailed'));
    }
  };
  return button(t(label), 'plain', () => void copy());
}
