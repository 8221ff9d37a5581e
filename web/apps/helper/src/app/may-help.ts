import type { Refusal } from '@tandem/core';
import type { Me } from '@tandem/api';

/** Why this person cannot get a code at all; null: they can. The server decides again when it is asked. */
export function whyNot({
  tenant,
  permissions,
}: Pick<Me, 'tenant' | 'permissions'>): Refusal | null {
  if (!tenant.remoteHelpEnabled) return refusal('remote-help-disabled');
  return permissions.includes('view-screen') ? null : refusal('no-right-to-help');
}

function refusal(type: string): Refusal {
  return { type, detail: '', retryAfterSeconds: null, attemptsLeft: null };
}
