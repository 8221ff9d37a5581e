import { codeFault, foldCode } from './fold.ts';

/** The part of `Location` that a session link needs. */
interface Place {
  readonly pathname: string;
  readonly hash: string;
}

/** The code of `/j/NNN#SSSSS`; null where the address is none. A link only fills the field in, it submits nothing. */
export function codeFromLink(place: Place): string | null {
  const nameplate = /^\/j\/([0-9A-Za-z]{3})$/.exec(place.pathname)?.[1];
  if (nameplate === undefined || !/^#[0-9A-Za-z]{5}$/.test(place.hash)) return null;
  const code = foldCode(`${nameplate}${place.hash.slice(1)}`);
  return codeFault(code) === null ? code : null;
}

/** Takes the code out of the address bar and the history entry before anything else happens (rule 19). */
export function takeCodeFromAddress(): string | null {
  const code = codeFromLink(location);
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  return code;
}
