import type { Http } from './http.ts';
import { exportPath, listPath, type ListPage, type ListQuery } from './lists.ts';
import type { Source } from './people.ts';

export const GROUPS = '/api/console/v1/groups';

/** One group of people and other groups. */
export interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly source: Source;
  /** How many people and groups are in it directly. */
  readonly members: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
  readonly version: number;
}

export interface GroupRecord extends GroupRow {
  /** The groups this one is in. */
  readonly parents: readonly { readonly id: string; readonly name: string }[];
}

/** What is typed about a group. Refusals name the same fields. */
export interface GroupForm {
  readonly name: string;
  readonly description: string;
}

/** A person or a group that is in a group. */
export interface GroupMember {
  readonly kind: 'person' | 'group';
  readonly id: string;
  readonly name: string;
  readonly mail: string | null;
  readonly photoPath: string | null;
  readonly active: boolean;
}

/** The groups of the organisation. Filter of the list: `source`. */
export interface GroupsApi {
  list(query: ListQuery): Promise<ListPage<GroupRow>>;
  /** A link that downloads the same rows as CSV. */
  exportPath(query: ListQuery): string;
  find(id: string): Promise<GroupRecord>;
  add(form: GroupForm): Promise<GroupRow>;
  /** A `version-conflict` carries the stored form as `current`. */
  change(id: string, form: GroupForm & { version: number }): Promise<GroupRow>;
  remove(id: string): Promise<void>;
  members(id: string, query: ListQuery): Promise<ListPage<GroupMember>>;
  /** All or nothing; a group that would be inside itself: `group-cycle`, its detail names the path. */
  addMembers(id: string, people: readonly string[], groups: readonly string[]): Promise<void>;
  removeMember(id: string, memberId: string): Promise<void>;
}

export function createGroups(http: Http): GroupsApi {
  return {
    list: (query) => http.get(listPath(GROUPS, query)),
    exportPath: (query) => exportPath(GROUPS, query),
    find: (id) => http.get(one(id)),
    add: (form) => http.post(GROUPS, form),
    change: (id, form) => http.put(one(id), form),
    remove: (id) => http.delete(one(id)),
    members: (id, query) => http.get(listPath(`${one(id)}/members`, query)),
    addMembers: (id, people, groups) => http.post(`${one(id)}/members`, { people, groups }),
    removeMember: (id, memberId) =>
      http.delete(`${one(id)}/members/${encodeURIComponent(memberId)}`),
  };
}

function one(id: string): string {
  return `${GROUPS}/${encodeURIComponent(id)}`;
}
