import type { Http } from './http.ts';
import { PEOPLE } from './people.ts';

/** How a person signs in. Instants are ISO 8601, UTC. */
export interface PersonSignIn {
  readonly password: boolean;
  /** How many. */
  readonly passkeys: number;
  /** Six digits from an app (RFC 6238) are asked for after the password. */
  readonly totp: boolean;
  readonly recoveryCodesLeft: number;
  readonly providers: readonly {
    readonly id: string;
    readonly name: string;
    readonly linkedAt: string;
  }[];
  readonly invitation: { readonly expiresAt: string } | null;
  readonly lastSignInAt: string | null;
}

/** A link for one person, shown once. */
export interface Invitation {
  readonly link: string;
  readonly expiresAt: string;
}

/** Built-in accounts as an administrator looks after them. */
export interface PersonSignInApi {
  find(personId: string): Promise<PersonSignIn>;
  /** A new link takes the place of the old one. */
  invite(personId: string): Promise<Invitation>;
  withdraw(personId: string): Promise<void>;
  /** For somebody who lost the app and the recovery codes. */
  resetSecondFactor(personId: string): Promise<void>;
}

export function createPersonSignIn(http: Http): PersonSignInApi {
  return {
    find: (id) => http.get(path(id, 'sign-in')),
    invite: (id) => http.post(path(id, 'invitation')),
    withdraw: (id) => http.delete(path(id, 'invitation')),
    resetSecondFactor: (id) => http.delete(path(id, 'second-factor')),
  };
}

function path(id: string, rest: string): string {
  return `${PEOPLE}/${encodeURIComponent(id)}/${rest}`;
}
