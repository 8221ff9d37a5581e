import { t } from '@tandem/i18n';
import type { ChatError } from '@tandem/core';

/** Characters of one message, counted as people count them: code points. */
export const chatLimit = 4000;

/** What to say about a text while it is typed; empty where there is nothing to say. */
export function lengthText(text: string): string {
  const count = [...text].length - chatLimit;
  return count > 0 ? t('chat.tooLong', { count }) : '';
}

/** Why a message was not sent, in words. */
export function chatErrorText(fault: ChatError, text: string): string {
  switch (fault) {
    case 'empty':
      return t('chat.error.empty');
    case 'too-long':
      return lengthText(text);
    case 'not-text':
      return t('chat.error.notText');
    case 'disabled':
      return t('chat.error.disabled');
    case 'not-connected':
      return t('chat.error.notConnected');
  }
}

/** Enter sends, Shift and Enter begins a line; never while an input method is composing. */
export function isSendKey(event: {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing;
}
