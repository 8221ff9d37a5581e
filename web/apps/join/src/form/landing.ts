import type { Me } from '@tandem/api';

/** The page a person most likely wants after signing in without a wish: helpers, administrators, everybody else. */
export function landing({ permissions }: Pick<Me, 'permissions'>): '/help' | '/admin' | '/' {
  if (permissions.includes('view-screen')) return '/help';
  return permissions.includes('view-reports') ? '/admin' : '/';
}
