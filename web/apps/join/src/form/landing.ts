import type { Me } from '@tandem/api';

/** The page a person most likely wants after signing in without a wish: administrators, helpers, everybody else. */
export function landing(me: Pick<Me, 'roles' | 'permissions'>): '/admin' | '/help' | '/' {
  if (me.roles.some((role) => /administrator/i.test(role))) return '/admin';
  return me.permissions.length > 0 ? '/help' : '/';
}
