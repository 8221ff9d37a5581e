/** The version of the protocol this client speaks; inside the associated data as text. */
export const PROTOCOL_VERSION = 1;

/** The one key exchange this client does. */
export const SUITE = 'CPACE-P256_XMD:SHA-256_SSWU_NU_-SHA256';

/** What a sharer offers, best first. */
export const OFFERED_SUITES: readonly string[] = [SUITE];

const MAX_TOKENS = 8;

/** True for a word of visible ASCII without a comma, at most 64 long. */
export function isToken(word: string): boolean {
  return /^[!-+\--~]{1,64}$/.test(word);
}

/** True for 1 to 8 words that can travel joined by commas and come back the same. */
export function isTokenList(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= MAX_TOKENS && words.every(isToken);
}

/** True where both lists have the same words in the same order. */
export function sameTokens(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}
