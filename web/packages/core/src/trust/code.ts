/** Crockford base32: no I, L, O (they fold into digits) and no U. 32 symbols, 5 bits each. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const NAMEPLATE_LENGTH = 3;
const SECRET_LENGTH = 5;
/** Longer input is not looked at: no one types this, and normalising it would cost time. */
const MAX_TYPED = 256;

/** The 8 characters two people read to each other: the server's half and the half it never sees. */
export interface SecurityCode {
  /** `NNN`, public, chosen by the server. */
  readonly nameplate: string;
  /** `SSSSS`, 25 bits, chosen by the helper's client. Never in a request, log or telemetry. */
  readonly secret: string;
}

export type CodeError = 'empty' | 'too-short' | 'too-long' | 'bad-character';
export type ParsedCode = SecurityCode | { readonly error: CodeError };

/** Reads a code as people type or paste it: any case, full-width, look-alikes, with spaces and dashes. */
export function parseCode(typed: string): ParsedCode {
  const symbols = parseSymbols(typed, NAMEPLATE_LENGTH + SECRET_LENGTH);
  if (typeof symbols !== 'string') return symbols;
  return {
    nameplate: symbols.slice(0, NAMEPLATE_LENGTH),
    secret: symbols.slice(NAMEPLATE_LENGTH),
  };
}

/** Reads the secret from a session link's fragment, `#SSSSS` or `SSSSS`. */
export function parseLinkFragment(
  fragment: string,
): { readonly secret: string } | { readonly error: CodeError } {
  const symbols = parseSymbols(fragment.replace(/^#/, ''), SECRET_LENGTH);
  return typeof symbols === 'string' ? { secret: symbols } : symbols;
}

/** Reads both halves of a session link, `/j/NNN#SSSSS`; `null`: the path is no session link. */
export function parseLink(pathname: string, fragment: string): ParsedCode | null {
  const path = /^\/j\/([^/]*)$/.exec(pathname);
  if (path === null) return null;
  const nameplate = parseSymbols(path[1] ?? '', NAMEPLATE_LENGTH);
  if (typeof nameplate !== 'string') return nameplate;
  const parsed = parseLinkFragment(fragment);
  return 'error' in parsed ? parsed : { nameplate, secret: parsed.secret };
}

/** The session link for a code; `base` is scheme and host without a path. */
export function sessionLink(base: string, code: SecurityCode): string {
  return `${base.replace(/\/$/, '')}/j/${code.nameplate}#${code.secret}`;
}

/** How a code is shown: two groups of four, `NNNS SSSS`. */
export function formatCode(code: SecurityCode): string {
  const symbols = code.nameplate + code.secret;
  return `${symbols.slice(0, 4)} ${symbols.slice(4)}`;
}

/** A new secret. 32 symbols divide 256, so the low five bits of a random byte have no bias. */
export function newSecret(): string {
  const random = crypto.getRandomValues(new Uint8Array(SECRET_LENGTH));
  return Array.from(random, (byte) => ALPHABET.charAt(byte & 31)).join('');
}

function parseSymbols(typed: string, length: number): string | { readonly error: CodeError } {
  if (typed.length > MAX_TYPED) return { error: 'too-long' };
  const symbols = fold(typed);
  if (symbols === '') return { error: 'empty' };
  if ([...symbols].some((symbol) => !ALPHABET.includes(symbol))) return { error: 'bad-character' };
  if (symbols.length < length) return { error: 'too-short' };
  if (symbols.length > length) return { error: 'too-long' };
  return symbols;
}

/** Only ASCII letters are raised: `toUpperCase` would make two letters of some, for example of a sharp s. */
function fold(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
