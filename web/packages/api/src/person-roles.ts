import type { Http } from './http.ts';
import { PEOPLE } from './people.ts';

/** The roles that every organisation has. */
export const builtInRoles = ['administrator', 'help-desk-operator'] as const;
export type RoleId = (typeof builtInRoles)[number];

export interface GivenRole {
  readonly id: string;
  readonly name: string;
}

/** One thing a person may do, and the rule that says so. */
export interface GivenPermission {
  /** As in `Me`, for example `view-screen`. */
  readonly permission: string;
  readonly rule: string;
}

export interface PersonRoles {
  readonly roles: readonly GivenRole[];
  readonly permissions: readonly GivenPermission[];
}

/** What one person may do. The last administrator stays one: `last-administrator`. */
export interface PersonRolesApi {
  find(personId: string): Promise<PersonRoles>;
  set(personId: string, roles: readonly string[]): Promise<PersonRoles>;
}

export function createPersonRoles(http: Http): PersonRolesApi {
  return {
    find: (id) => http.get(path(id)),
    set: (id, roles) => http.put(path(id), { roles }),
  };
}

function path(id: string): string {
  return `${PEOPLE}/${encodeURIComponent(id)}/roles`;
}
