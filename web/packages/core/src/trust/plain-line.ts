/** True where half of a surrogate pair stands alone, which UTF-8 cannot hold. */
export function hasHalfSurrogate(text: string): boolean {
  return /\p{Cs}/u.test(text);
}

/**
 * True for one line of text that people read: well-formed, no control characters, no line separators, no bidirectional
 * overrides or isolates, with which a name could show as another (abuse case 20).
 */
export function isPlainLine(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(text);
}
