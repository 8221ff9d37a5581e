import { isolate, t } from '@tandem/i18n';

import type { Draft } from './draft.ts';

/** Who saved what is stored, as a sentence calls them. */
export function authorOf({ stored }: Draft): string {
  return stored.changedBy === null ? t('settings.somebody') : isolate(stored.changedBy.name);
}
