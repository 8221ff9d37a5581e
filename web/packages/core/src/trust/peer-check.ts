import type { Identity } from '@tandem/protocol';
import type { Mode } from '../session/types.ts';
import {
  displayName,
  type HelperClaim,
  type PersonClaim,
  type SharerClaim,
} from './associated-data.ts';
import { equalBytes } from './bytes.ts';

/** What may differ between the peer's confirmed claim and the server's word. */
export type PeerField =
  'id' | 'name' | 'job-title' | 'company' | 'verified-domain' | 'mode' | 'device';

/** An identity the server vouches for, in the form in which an end claims it. */
export function personClaim(identity: Identity): PersonClaim {
  return {
    id: identity.personId,
    name: displayName(identity.givenName, identity.familyName),
    jobTitle: identity.jobTitle,
    company: identity.company,
    verifiedDomain: identity.verifiedDomain,
  };
}

/** Step 8 at the sharer. Empty: all agree. Anything else is a stop, not a warning. */
export function checkHelper(claim: HelperClaim, vouched: Identity, mode: Mode): PeerField[] {
  const fields = checkPerson(claim.person, personClaim(vouched));
  return claim.wantedMode === mode ? fields : [...fields, 'mode'];
}

/** Step 8 at the helper; `device` is what the server says the sharer sits at, `-` for a browser. */
export function checkSharer(claim: SharerClaim, vouched: Identity, device: string): PeerField[] {
  const fields = checkPerson(claim.person, personClaim(vouched));
  return claim.device === device ? fields : [...fields, 'device'];
}

function checkPerson(claimed: PersonClaim, vouched: PersonClaim): PeerField[] {
  const agrees: readonly (readonly [PeerField, boolean])[] = [
    ['id', equalBytes(claimed.id, vouched.id)],
    ['name', claimed.name === vouched.name],
    ['job-title', claimed.jobTitle === vouched.jobTitle],
    ['company', claimed.company === vouched.company],
    ['verified-domain', claimed.verifiedDomain === vouched.verifiedDomain],
  ];
  return agrees.flatMap(([field, same]) => (same ? [] : [field]));
}
