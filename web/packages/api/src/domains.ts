import type { Http } from './http.ts';

export const DOMAINS = '/api/console/v1/tenant/domains';

/** One domain that the organisation says is its own. Instants are ISO 8601, UTC. */
export interface DomainRow {
  readonly id: string;
  readonly domain: string;
  /** `lapsed`: it was proved once, and the record is gone. */
  readonly state: 'pending' | 'verified' | 'lapsed';
  /** Name of the TXT record that proves it. */
  readonly recordName: string;
  readonly recordValue: string;
  /** `null`: never looked up. */
  readonly checkedAt: string | null;
  readonly verifiedAt: string | null;
  /** What the last look-up found instead, in words; `null`: nothing is wrong. */
  readonly problem: string | null;
}

/** The organisation's domains, proved by a TXT record. */
export interface DomainsApi {
  list(): Promise<readonly DomainRow[]>;
  /** Type `domain-taken` where another organisation has proved it. */
  add(domain: string): Promise<DomainRow>;
  /** Looks the record up now. */
  check(id: string): Promise<DomainRow>;
  remove(id: string): Promise<void>;
}

export function createDomains(http: Http): DomainsApi {
  return {
    list: async () => (await http.get<{ items: readonly DomainRow[] }>(DOMAINS)).items,
    add: (domain) => http.post(DOMAINS, { domain }),
    check: (id) => http.post(`${one(id)}/check`),
    remove: (id) => http.delete(one(id)),
  };
}

function one(id: string): string {
  return `${DOMAINS}/${encodeURIComponent(id)}`;
}
