import type { Http } from './http.ts';

export const IDENTITY_PROVIDERS = '/api/console/v1/identity-providers';

/** Which claim of an ID token fills which detail of a person; empty: none. Refusals name them `claims.mail` and so on. */
export interface ClaimNames {
  readonly givenName: string;
  readonly familyName: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly company: string;
  readonly photo: string;
  readonly groups: string;
}

/** What an administrator types about an OpenID Connect provider. Refusals name the same fields. */
export interface IdentityProviderForm {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** `null`: the stored one stays. */
  readonly clientSecret: string | null;
  /** ISO 8601, UTC, when the provider stops taking the secret; `null`: unknown. */
  readonly secretExpiresAt: string | null;
  /** `openid` must be among them. */
  readonly scopes: readonly string[];
  readonly enabled: boolean;
  /** People who are not known yet get an account when they sign in. */
  readonly createPeople: boolean;
  /** Claim whose value is the external id of a provisioned person, who is then linked; `null`: none. */
  readonly linkClaim: string | null;
  readonly claims: ClaimNames;
  /** Authentication context classes that are enough (OpenID Connect Core section 2), separated by spaces; `null`: any. */
  readonly requiredAcr: string | null;
  /** How old a sign-in at the provider may be; `null`: any age. */
  readonly maxAgeMinutes: number | null;
}

/** A provider as it is stored; its secret is never read. */
export interface IdentityProvider extends Omit<IdentityProviderForm, 'clientSecret'> {
  readonly id: string;
  readonly hasSecret: boolean;
  /** The three addresses that are registered at the provider. */
  readonly redirectUri: string;
  readonly backChannelLogoutUri: string;
  readonly postLogoutRedirectUri: string;
  readonly version: number;
}

/** One thing the test looked at, with what it found in words. */
export interface ProviderCheck {
  /** For example `discovery`. */
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'failed' | 'skipped';
  readonly message: string;
}

export interface ProviderTest {
  readonly ok: boolean;
  readonly checks: readonly ProviderCheck[];
}

/** The OpenID Connect providers of the organisation. */
export interface IdentityProvidersApi {
  list(): Promise<readonly IdentityProvider[]>;
  add(form: IdentityProviderForm): Promise<IdentityProvider>;
  /** A `version-conflict` carries the stored provider as `current`. */
  change(
    id: string,
    form: IdentityProviderForm & { readonly version: number },
  ): Promise<IdentityProvider>;
  remove(id: string): Promise<void>;
  /** Asks the provider what can be asked without signing in. */
  test(id: string): Promise<ProviderTest>;
}

export function createIdentityProviders(http: Http): IdentityProvidersApi {
  return {
    list: async () =>
      (await http.get<{ items: readonly IdentityProvider[] }>(IDENTITY_PROVIDERS)).items,
    add: (form) => http.post(IDENTITY_PROVIDERS, form),
    change: (id, form) => http.put(one(id), form),
    remove: (id) => http.delete(one(id)),
    test: (id) => http.post(`${one(id)}/test`),
  };
}

function one(id: string): string {
  return `${IDENTITY_PROVIDERS}/${encodeURIComponent(id)}`;
}
