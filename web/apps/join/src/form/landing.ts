import type { Me } from '@tandem/api';

const administers = new Set(['view-reports', 'read-people', 'read-settings', 'manage-sign-in']);

/** Whether the admin center has anything for this person. */
export function mayAdminister({ permissions }: Pick<Me, 'permissions'>): boolean {
  return permissions.some((permission) => administers.has(permission));
}

/** The page a person most likely wants after signing in without a wish: helpers, administrators, everybody else. */
export function landing(me: Pick<Me, 'permissions'>): '/help' | '/admin' | '/' {
  if (me.permissions.includes('view-screen')) return '/help';
  return mayAdminister(me) ? '/admin' : '/';
}
