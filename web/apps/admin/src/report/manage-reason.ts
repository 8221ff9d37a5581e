import type { Me } from '@tandem/api';
import { t } from '@tandem/i18n';

/** Why somebody may only look at people and groups; `null`: they may change them. */
export function manageReason(me: Me): string | null {
  return me.permissions.includes('manage-people') ? null : t('people.manageReason');
}
