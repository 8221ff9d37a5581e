/**
 * Which characters `plain_line` and `plain_text` of rules.proto refuse. The Java reader refuses the same ones; the golden
 * frames in protocol/src/test/frames hold both to it.
 */

// C0 without tab and line feed, DEL, C1.
const CONTROL_BUT_TAB_AND_LINE_FEED = /[^\P{Cc}\t\n]/u;

// Line and paragraph separators, embeddings, overrides, isolates: they move what a person reads on a trust screen (AC-20).
// Left-to-right and right-to-left marks stay allowed, because names in Arabic and Hebrew use them.
const TAB_LINE_OR_DIRECTION = /[\t\n\u2028-\u202E\u2066-\u2069]/;

// In a `u` pattern a surrogate matches only where it stands alone.
const UNPAIRED_SURROGATE = /\p{Surrogate}/u;

/** Whether every surrogate has its partner, so that the text can be written as UTF-8. */
export function isWellFormedText(text: string): boolean {
  return !UNPAIRED_SURROGATE.test(text);
}

/** Whether people may be shown this as one line. */
export function isPlainLine(text: string): boolean {
  return isPlainText(text) && !TAB_LINE_OR_DIRECTION.test(text);
}

/** Whether people may be shown this as several lines. */
export function isPlainText(text: string): boolean {
  return isWellFormedText(text) && !CONTROL_BUT_TAB_AND_LINE_FEED.test(text);
}
