import type {
  DomainRow,
  IdentityProvider,
  Provisioning,
  ProviderTest,
  TenantSettings,
} from '@tandem/api';

/** Settings as Layla saved them last. */
export const storedSettings: TenantSettings = {
  remoteHelpEnabled: true,
  unenrolledDevicesAllowed: false,
  chatDisabled: false,
  codeLifeMinutes: 10,
  consentTimeoutMinutes: 5,
  idleLimitMinutes: 30,
  sessionLimitMinutes: 480,
  retentionDays: 30,
  version: 7,
  changedBy: { id: 'l', name: 'Layla Haddad' },
  changedAt: '2026-11-20T14:32:00Z',
};

const origin = 'https://help.northwind.example';

/** A provider in daily use. */
export const entra: IdentityProvider = {
  id: 'p1',
  name: 'Northwind',
  issuer: 'https://login.example.com/4d1c7a52-2f65-4b1a-9f1e-3c3c1f9b7a10/v2.0',
  clientId: '7b5f6c1e-0d3f-4e5b-8a53-9a1f3a1d2c44',
  hasSecret: true,
  secretExpiresAt: '2099-05-01T00:00:00Z',
  scopes: ['openid', 'profile', 'email'],
  enabled: true,
  createPeople: false,
  linkClaim: 'oid',
  claims: {
    givenName: 'given_name',
    familyName: 'family_name',
    mail: 'email',
    jobTitle: 'job_title',
    company: '',
    photo: 'picture',
    groups: 'groups',
  },
  requiredAcr: null,
  maxAgeMinutes: 720,
  redirectUri: `${origin}/sign-in/callback/p1`,
  backChannelLogoutUri: `${origin}/sign-in/back-channel-logout/p1`,
  postLogoutRedirectUri: `${origin}/sign-in`,
  version: 3,
};

/** One whose secret is over, and that nobody uses. */
export const oldProvider: IdentityProvider = {
  ...entra,
  id: 'p2',
  name: 'Kreisverwaltung Garmisch-Partenkirchen Anmeldedienst',
  issuer: 'https://anmeldung.landkreis-garmisch-partenkirchen.example/realms/verwaltung',
  secretExpiresAt: '2026-01-31T00:00:00Z',
  enabled: false,
};

/** What a test finds where the secret is wrong. */
export const badTest: ProviderTest = {
  ok: false,
  checks: [
    { name: 'discovery', state: 'ok', message: "The provider's discovery document was read." },
    { name: 'issuer', state: 'ok', message: 'The provider calls itself as you typed it.' },
    { name: 'keys', state: 'ok', message: 'The provider shows 2 signing keys.' },
    {
      name: 'authorization',
      state: 'warning',
      message: 'The provider does not say that it checks PKCE (S256). Sign-in works.',
    },
    { name: 'token', state: 'ok', message: "The provider's token endpoint answers." },
    {
      name: 'client',
      state: 'failed',
      message: 'The provider does not take this client id with this secret.',
    },
    { name: 'clock', state: 'skipped', message: 'The provider does not tell its time.' },
  ],
};

/** Two tokens: one in use, one that is over. */
export const provisioned: Provisioning = {
  baseUrl: `${origin}/scim/v2`,
  tokens: [
    {
      id: 't1',
      label: 'Entra ID',
      createdAt: '2026-10-01T08:00:00Z',
      expiresAt: '2099-04-01T08:00:00Z',
      lastUsedAt: '2026-11-21T09:40:00Z',
    },
    {
      id: 't2',
      label: 'Umstellung der Personalverwaltung',
      createdAt: '2026-01-10T08:00:00Z',
      expiresAt: '2026-04-10T08:00:00Z',
      lastUsedAt: null,
    },
  ],
  lastRequestAt: '2026-11-21T09:40:00Z',
  counts: { people: 4812, groups: 203 },
};

const domain: DomainRow = {
  id: 'd1',
  domain: 'northwind.example',
  state: 'verified',
  recordName: '_tandem-challenge.northwind.example',
  recordValue: 'tandem-domain-verification=q3V9m1xT0cJzR7wK5bYd2LhP',
  checkedAt: '2026-11-21T06:00:00Z',
  verifiedAt: '2026-10-01T08:30:00Z',
  problem: null,
};

/** One of each state. */
export const someDomains: readonly DomainRow[] = [
  domain,
  {
    ...domain,
    id: 'd2',
    domain: 'northwind-shop.example',
    state: 'pending',
    recordName: '_tandem-challenge.northwind-shop.example',
    verifiedAt: null,
    problem: 'There is no TXT record _tandem-challenge.northwind-shop.example yet.',
  },
  {
    ...domain,
    id: 'd3',
    domain: 'landkreis-garmisch-partenkirchen.example',
    state: 'lapsed',
    recordName: '_tandem-challenge.landkreis-garmisch-partenkirchen.example',
    problem: 'The TXT record has another value than the one shown here.',
  },
];
