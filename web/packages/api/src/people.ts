import type { Http } from './http.ts';
import { exportPath, listPath, type ListPage, type ListQuery } from './lists.ts';

export const PEOPLE = '/api/console/v1/people';

/** Where a person or a group comes from. */
export type Source = 'manual' | 'csv' | 'scim' | 'oidc';

/** One person of the organisation as an administrator sees them. */
export interface PersonRow {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  readonly mail: string;
  readonly userName: string;
  readonly jobTitle: string;
  readonly company: string;
  /** A path of our own server; `null`: no photo. */
  readonly photoPath: string | null;
  readonly active: boolean;
  readonly source: Source;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
  /** Give it back with a change; a change of somebody else makes it a `version-conflict`. */
  readonly version: number;
}

/** A group that a person is in: itself, or because that group holds a group the person is in. */
export interface Membership {
  readonly id: string;
  readonly name: string;
  readonly direct: boolean;
}

export interface PersonRecord extends PersonRow {
  readonly groups: readonly Membership[];
}

/** What is typed about a person. Refusals name the same fields. */
export interface PersonForm {
  readonly givenName: string;
  readonly familyName: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly company: string;
}

/** The people of the organisation. Filters of the list: `status` (`active`, `inactive`), `source`, `group` (an id). */
export interface PeopleApi {
  list(query: ListQuery): Promise<ListPage<PersonRow>>;
  /** A link that downloads the same rows as CSV. */
  exportPath(query: ListQuery): string;
  find(id: string): Promise<PersonRecord>;
  add(form: PersonForm): Promise<PersonRow>;
  /** A `version-conflict` carries the stored form as `current`. */
  change(id: string, form: PersonForm & { version: number }): Promise<PersonRow>;
  /** Switching off ends the person's sessions. Nobody does it to themselves: `own-account`. */
  setActive(id: string, active: boolean): Promise<void>;
  remove(id: string): Promise<void>;
  /** PNG or JPEG, at most 512 KiB. */
  setPhoto(id: string, photo: Blob): Promise<PersonRow>;
  removePhoto(id: string): Promise<void>;
}

export function createPeople(http: Http): PeopleApi {
  return {
    list: (query) => http.get(listPath(PEOPLE, query)),
    exportPath: (query) => exportPath(PEOPLE, query),
    find: (id) => http.get(one(id)),
    add: (form) => http.post(PEOPLE, form),
    change: (id, form) => http.put(one(id), form),
    setActive: (id, active) => http.put(`${one(id)}/active`, { active }),
    remove: (id) => http.delete(one(id)),
    setPhoto: (id, photo) => http.put(`${one(id)}/photo`, photo),
    removePhoto: (id) => http.delete(`${one(id)}/photo`),
  };
}

function one(id: string): string {
  return `${PEOPLE}/${encodeURIComponent(id)}`;
}
