import type { Http } from './http.ts';

export const PROVISIONING = '/api/console/v1/provisioning';

/** One token for the SCIM address. Instants are ISO 8601, UTC. */
export interface ProvisioningToken {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
  /** `null`: never. */
  readonly expiresAt: string | null;
  /** `null`: never. */
  readonly lastUsedAt: string | null;
}

/** A token with its secret, which nobody can read again. */
export interface NewProvisioningToken extends ProvisioningToken {
  readonly token: string;
}

export interface Provisioning {
  /** The address that the identity provider asks for (SCIM base URL). */
  readonly baseUrl: string;
  readonly tokens: readonly ProvisioningToken[];
  /** ISO 8601, UTC; `null`: there was none. */
  readonly lastRequestAt: string | null;
  /** What came by provisioning. */
  readonly counts: { readonly people: number; readonly groups: number };
}

/** People and groups by SCIM 2.0 (RFC 7644): who may bring them. */
export interface ProvisioningApi {
  read(): Promise<Provisioning>;
  /** `lifeDays` null: the token never expires. */
  addToken(form: {
    readonly label: string;
    readonly lifeDays: number | null;
  }): Promise<NewProvisioningToken>;
  /** The old secret stops working. */
  rotateToken(id: string): Promise<NewProvisioningToken>;
  revokeToken(id: string): Promise<void>;
}

export function createProvisioning(http: Http): ProvisioningApi {
  return {
    read: () => http.get(PROVISIONING),
    addToken: (form) => http.post(`${PROVISIONING}/tokens`, form),
    rotateToken: (id) => http.post(`${one(id)}/rotate`),
    revokeToken: (id) => http.delete(one(id)),
  };
}

function one(id: string): string {
  return `${PROVISIONING}/tokens/${encodeURIComponent(id)}`;
}
