import type { Person } from '../../packages/core/src/index.ts';
import { isLanguage, type Language } from '../../packages/i18n/src/index.ts';
import { layla, maximilian, vera } from '../../packages/ui/src/testing/index.ts';

const wanted = new URLSearchParams(location.search);
const tag = wanted.get('lang') ?? 'en';

/** What the address asks the gallery to show: `?state=code&lang=de`. */
export const state = wanted.get('state') ?? '';
export const lang: Language = isLanguage(tag) ? tag : 'en';
export const person: Person = { en: vera, de: maximilian, ar: layla }[tag] ?? vera;

/** A script that says it is done; the check waits for it. */
export function ready(): void {
  document.documentElement.dataset['ready'] = 'yes';
}
