import { directionOf } from './languages.ts';
import { language } from './translator.ts';

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/u;

/**
 * A name inside a sentence of the other direction, fenced by Unicode isolates (UAX 9) so that neither reorders the
 * other. Plain where both run the same way.
 */
export function isolate(name: string): string {
  const nameRuns = rightToLeft.test(name) ? 'rtl' : 'ltr';
  return nameRuns === directionOf(language()) ? name : `\u2068${name}\u2069`;
}
