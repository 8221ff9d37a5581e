import type { Person, Side } from '@tandem/core';

import { isolate } from './isolate.ts';
import { t } from './translator.ts';

/** First and last name as the trust screen shows them. */
export function fullName(person: Person): string {
  return `${person.givenName} ${person.familyName}`.trim();
}

/** What a sentence calls a person; `null`: nobody has been introduced yet. */
export function callName(person: Person | null, side: Side): string {
  const name = person?.givenName.trim() || person?.familyName.trim();
  return name ? isolate(name) : t(side === 'helper' ? 'person.helper' : 'person.sharer');
}

/**
 * At most two letters for a person without a photo: whole characters of any script, kept apart by U+200C where the
 * script would join them.
 */
export function initials(person: Person): string {
  return [first(person.givenName), first(person.familyName)]
    .filter((letter) => letter !== '')
    .join('\u200c')
    .toLocaleUpperCase();
}

function first(name: string): string {
  // What cannot be seen, for example a direction mark, is no letter.
  return [...name.replaceAll(/\p{Cf}/gu, '').trim()][0] ?? '';
}
