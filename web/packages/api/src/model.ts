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
  readonly recipientId: string | null;
  readonly recipientName: string | null;
  /** `--` where the sharer was a browser. */
  readonly deviceName: string;
  /** ISO 8601, UTC: when the code was made. */
  readonly createdAt: string;
  /** ISO 8601, UTC; `null`: it never became active. */
  readonly startedAt: string | null;
  /** ISO 8601, UTC; `null`: it still runs. */
  readonly endedAt: string | null;
  readonly mode: string;
  /** `SessionState` of `model.proto` in lower case with dashes, for example `code-issued`. */
  readonly state: string;
  readonly endReason: string | null;
}

export interface SessionPage {
  readonly items: readonly SessionRow[];
  /** Give it back to read on; `null`: this was the last page. */
  readonly next: string | null;
}

/** The first administrator of an empty server; the token comes from the one-time link. */
export interface SetUp {
  readonly token: string;
  readonly organisation: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly login: string;
  readonly password: string;
}
