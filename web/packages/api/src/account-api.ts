import { ROUTES } from './console-api.ts';
import { browserPorts, createHttp, type ApiPorts } from './http.ts';

const BASE = '/api/console/v1/account';

export const ACCOUNT_ROUTES = {
  security: `${BASE}/security`,
  totp: `${BASE}/totp`,
  totpConfirm: `${BASE}/totp/confirm`,
  recoveryCodes: `${BASE}/recovery-codes`,
  webSessions: `${BASE}/web-sessions`,
} as const;

/** How the signed-in account is protected. */
export interface AccountSecurity {
  /** False: this person signs in with a provider or a passkey only. */
  readonly password: boolean;
  /** An authenticator app is asked for after the password. */
  readonly totp: boolean;
  readonly recoveryCodesLeft: number;
}

/** An authenticator app to be set up; it counts once `confirmTotp` has seen a code of it. */
export interface TotpSetUp {
  /** Base32. */
  readonly secret: string;
  /** `otpauth:`, what the picture holds. */
  readonly uri: string;
  /** Path data of the dark squares, one unit each. */
  readonly qr: string;
  /** Units along one side, with the white room around the code. */
  readonly size: number;
}

/** One place where the person is signed in. */
export interface WebSession {
  readonly id: string;
  /** The one that asks. */
  readonly current: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC. */
  readonly lastUsedAt: string;
  /** For example `password-and-totp`. */
  readonly method: string;
  /** Browser and system, for example `Firefox on Linux`; empty: unknown. */
  readonly userAgent: string;
  /** IP address. */
  readonly address: string;
}

/**
 * What people do with their own account; every method rejects with a `Problem`. Where a password is asked for and the
 * person has none, `null` stands for it, and type `fresh-sign-in-needed` asks to sign in again.
 */
export interface AccountApi {
  security(): Promise<AccountSecurity>;
  startTotp(password: string | null): Promise<TotpSetUp>;
  /** Ten recovery codes, shown this once. */
  confirmTotp(code: string): Promise<readonly string[]>;
  removeTotp(password: string | null): Promise<void>;
  /** Ten new codes in the place of all others. */
  renewRecoveryCodes(password: string | null): Promise<readonly string[]>;
  webSessions(): Promise<readonly WebSession[]>;
  endWebSession(id: string): Promise<void>;
  /** All but the one that asks. */
  endOtherWebSessions(): Promise<void>;
}

interface Codes {
  readonly recoveryCodes: readonly string[];
}

export function createAccountApi(ports: ApiPorts = browserPorts()): AccountApi {
  const http = createHttp(ports, ROUTES.me);
  const codes = async (path: string, body: object): Promise<readonly string[]> =>
    (await http.post<Codes>(path, body)).recoveryCodes;
  return {
    security: () => http.get(ACCOUNT_ROUTES.security),
    startTotp: (password) => http.post(ACCOUNT_ROUTES.totp, { password }),
    confirmTotp: (code) => codes(ACCOUNT_ROUTES.totpConfirm, { code }),
    removeTotp: (password) => http.delete(ACCOUNT_ROUTES.totp, { password }),
    renewRecoveryCodes: (password) => codes(ACCOUNT_ROUTES.recoveryCodes, { password }),
    webSessions: async () =>
      (await http.get<{ items: readonly WebSession[] }>(ACCOUNT_ROUTES.webSessions)).items,
    endWebSession: (id) => http.delete(`${ACCOUNT_ROUTES.webSessions}/${encodeURIComponent(id)}`),
    endOtherWebSessions: () => http.delete(ACCOUNT_ROUTES.webSessions),
  };
}
