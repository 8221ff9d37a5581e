import { isPlainText } from '@tandem/protocol';
import type { ChatError } from '../session/types.ts';

/** Largest message, counted in code points, so that every script has the same room. */
export const MAX_CHARACTERS = 4000;

/** Why this text cannot be a message, or null. Line ends of a paste are made one kind by `normalise` before. */
export function textError(
  text: string,
): Extract<ChatError, 'empty' | 'too-long' | 'not-text'> | null {
  if (text.trim() === '') return 'empty';
  // At most two UTF-16 units per code point: a longer text need not be counted.
  if (text.length > 2 * MAX_CHARACTERS || Array.from(text).length > MAX_CHARACTERS)
    return 'too-long';
  return isPlainText(text) ? null : 'not-text';
}

/** Windows and old Mac line ends become line feeds; nothing else is changed. */
export function normalise(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
