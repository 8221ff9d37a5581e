import { t, type TextKey } from '@tandem/i18n';
import type { Source } from '@tandem/api';

/** Where people and groups come from, as the values of a filter. */
export const sources: readonly { readonly value: Source; readonly label: TextKey }[] = [
  { value: 'manual', label: 'people.source.manual' },
  { value: 'csv', label: 'people.source.csv' },
  { value: 'scim', label: 'people.source.scim' },
  { value: 'oidc', label: 'people.source.oidc' },
];

/** In words; a source this build does not know is shown as the server wrote it. */
export function sourceText(source: string): string {
  const known = sources.find(({ value }) => value === source);
  return known === undefined ? source : t(known.label);
}

/** True where another system keeps the details and may overwrite what is changed here. */
export function isProvisioned(source: string): boolean {
  return source === 'scim' || source === 'oidc';
}
