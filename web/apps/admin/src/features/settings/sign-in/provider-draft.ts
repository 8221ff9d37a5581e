import type { ClaimNames, IdentityProvider, IdentityProviderForm } from '@tandem/api';

/** Claims of OpenID Connect Core section 5.1; the others differ from provider to provider. */
export const standardClaims: ClaimNames = {
  givenName: 'given_name',
  familyName: 'family_name',
  mail: 'email',
  jobTitle: '',
  company: '',
  photo: 'picture',
  groups: '',
};

/** A provider while somebody types: everything is text. */
export interface ProviderDraft {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Empty: the stored one stays. */
  readonly clientSecret: string;
  /** A day, `2026-11-21`; empty: unknown. */
  readonly secretExpires: string;
  readonly scopes: string;
  readonly enabled: boolean;
  readonly createPeople: boolean;
  readonly linkClaim: string;
  readonly claims: ClaimNames;
  readonly requiredAcr: string;
  readonly maxAge: string;
}

/** A new provider is not in use before its addresses are registered. */
export const newProvider: ProviderDraft = {
  name: '',
  issuer: '',
  clientId: '',
  clientSecret: '',
  secretExpires: '',
  scopes: 'openid profile email',
  enabled: false,
  createPeople: false,
  linkClaim: '',
  claims: standardClaims,
  requiredAcr: '',
  maxAge: '',
};

export function draftOf(stored: IdentityProvider): ProviderDraft {
  return {
    name: stored.name,
    issuer: stored.issuer,
    clientId: stored.clientId,
    clientSecret: '',
    secretExpires: stored.secretExpiresAt?.slice(0, 10) ?? '',
    scopes: stored.scopes.join(' '),
    enabled: stored.enabled,
    createPeople: stored.createPeople,
    linkClaim: stored.linkClaim ?? '',
    claims: stored.claims,
    requiredAcr: stored.requiredAcr ?? '',
    maxAge: stored.maxAgeMinutes === null ? '' : `${stored.maxAgeMinutes}`,
  };
}

/** What is sent. A text that is no number becomes one the server refuses, so that the field gets the words. */
export function formOf(draft: ProviderDraft): IdentityProviderForm {
  const { secretExpires, maxAge, claims, name, issuer, clientId, enabled, createPeople } = draft;
  return {
    name: name.trim(),
    issuer: issuer.trim(),
    clientId: clientId.trim(),
    clientSecret: orNull(draft.clientSecret),
    secretExpiresAt: secretExpires === '' ? null : `${secretExpires}T00:00:00Z`,
    scopes: draft.scopes.split(/\s+/).filter((scope) => scope !== ''),
    enabled,
    createPeople,
    linkClaim: orNull(draft.linkClaim),
    claims: Object.fromEntries(
      Object.entries(claims).map(([key, claim]: [string, string]) => [key, claim.trim()]),
    ) as unknown as ClaimNames,
    requiredAcr: orNull(draft.requiredAcr),
    maxAgeMinutes: maxAge.trim() === '' ? null : Math.trunc(Number(maxAge)) || 0,
  };
}

/** True where something was typed that is not stored. */
export function isChanged(draft: ProviderDraft, before: ProviderDraft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(before);
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
