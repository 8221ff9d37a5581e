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

/** One row of the sessions list; the provider is the helper, the recipient the sharer. */
export interface SessionRow {
  readonly id: string;
  readonly providerId: string;
  readonly providerName: string;
  /** `--`: nobody joined. */
  readonly recipientId: string;
  /** `--`: nobody joined, or a person who is not known any more. */
  readonly recipientName: string;
  /** `--` where the sharer was a browser. */
  readonly deviceName: string;
  /** ISO 8601, UTC: when the code was made. */
  readonly createdAt: string;
  /** ISO 8601, UTC; `null`: it never became active. */
  readonly startedAt: string | null;
  /** ISO 8601, UTC; `null`: it still runs. */
  readonly endedAt: string | null;
  /** `view-only`, `full-control`, or `--`: nothing was asked for. */
  readonly mode: string;
  /** `SessionState` of `model.proto` in lower case with dashes, for example `code-issued`. */
  readonly state: string;
  /** For example `helper-left`; `null`: it still runs. */
  readonly endReason: string | null;
}

export interface SessionPage {
  readonly items: readonly SessionRow[];
  /** Give it back to read on; `null`: this was the last page. */
  readonly next: string | null;
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
