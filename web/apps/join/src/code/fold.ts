/** Why a typed code cannot be one, before anybody is asked. */
export type CodeFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'short'; readonly missing: number }
  | { readonly kind: 'long' }
  | { readonly kind: 'letters' };

export const codeLength = 8;
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const crockford = /^[0-9A-HJKMNP-TV-Z]*$/;
const sessionLink = /\/j\/([0-9a-z]{3})#([0-9a-z]{5})(?![0-9a-z])/i;

/**
 * What was typed or pasted, as a code reads: look-alikes folded, case, spaces and dashes ignored (trust-protocol.md).
 * A pasted session link gives its code. Wrong characters stay, so that the person sees what was typed.
 */
export function foldCode(typed: string): string {
  const link = sessionLink.exec(typed);
  const text = link === null ? typed : `${link[1]}${link[2]}`;
  return [...text.normalize('NFKC').toUpperCase()]
    .filter((character) => !/[\s\p{Dash}\p{Cf}\p{Cc}]/u.test(character))
    .map((character) => lookAlikes[character] ?? character)
    .join('');
}

/** Two groups of four; more than eight stay visible in the second group. */
export function groupCode(folded: string): string {
  const characters = [...folded];
  if (characters.length <= codeLength / 2) return folded;
  return `${characters.slice(0, codeLength / 2).join('')} ${characters.slice(codeLength / 2).join('')}`;
}

export function codeFault(folded: string): CodeFault | null {
  const length = [...folded].length;
  if (length === 0) return { kind: 'empty' };
  if (!crockford.test(folded)) return { kind: 'letters' };
  if (length < codeLength) return { kind: 'short', missing: codeLength - length };
  return length > codeLength ? { kind: 'long' } : null;
}
