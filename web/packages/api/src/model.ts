/** The organisation a person is signed in to. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly remoteHelpEnabled: boolean;
  readonly chatDisabled: boolean;
}

/** Who is signed in, and what that person may do. */
export interface Me {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string;
  readonly company: string;
  readonly verifiedDomain: string | null;
  readonly photoPath: string | null;
  readonly permissions: readonly string[];
  readonly roles: readonly string[];
  readonly tenant: Tenant;
  /** The server runs with demo accounts. */
  readonly demo: boolean;
}

/** Refusals name the same fields. */
export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

/** One passkey as its person sees it. */
export interface Passkey {
  /** The credential's id, base64url. */
  readonly id: string;
  /** What the person called it. */
  readonly label: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC. */
  readonly lastUsedAt: string;
}

/** The first administrator of an empty server; the token comes from the one-time link. Refusals name the same fields. */
export interface SetUp {
  readonly token: string;
  readonly organisation: string;
  readonly givenName: string;
  readonly familyName: string;
  /** A mail address. */
  readonly login: string;
  readonly password: string;
}
