import { createGroups, createPeople, type Http } from '@tandem/api';
import { fullName } from '@tandem/i18n';

/** A person or a group that can be chosen. */
export interface Candidate {
  readonly kind: 'person' | 'group';
  readonly id: string;
  readonly name: string;
  /** Tells two of the same name apart: a mail address, or what a group is for. */
  readonly detail: string;
  readonly photoPath: string | null;
  readonly givenName: string;
  readonly familyName: string;
}

export type CandidateKind = Candidate['kind'];

const FOUND_AT_MOST = 20;

/** Finds people and groups by a part of their name. */
export async function findCandidates(
  api: Http,
  kinds: readonly CandidateKind[],
  search: string,
): Promise<readonly Candidate[]> {
  const query = { search, sort: 'name', limit: FOUND_AT_MOST };
  const [people, groups] = await Promise.all([
    kinds.includes('person') ? createPeople(api).list(query) : null,
    kinds.includes('group') ? createGroups(api).list(query) : null,
  ]);
  return [
    ...(groups?.items ?? []).map(({ id, name, description }): Candidate => ({
      kind: 'group',
      id,
      name,
      detail: description,
      photoPath: null,
      givenName: name,
      familyName: '',
    })),
    ...(people?.items ?? []).map((person): Candidate => ({
      kind: 'person',
      id: person.id,
      name: person.displayName || fullName({ ...person, verifiedDomain: null }),
      detail: person.mail,
      photoPath: person.photoPath,
      givenName: person.givenName,
      familyName: person.familyName,
    })),
  ];
}

/** What somebody or something chosen before is called; rejects where it is gone. */
export async function candidateName(api: Http, kind: CandidateKind, id: string): Promise<string> {
  return kind === 'person'
    ? (await createPeople(api).find(id)).displayName
    : (await createGroups(api).find(id)).name;
}
