export {
  createAccountApi,
  type AccountApi,
  type AccountSecurity,
  type TotpSetUp,
  type WebSession,
} from './account-api.ts';
export { createConsoleApi, ROUTES, type ConsoleApi } from './console-api.ts';
export {
  createGroups,
  type GroupForm,
  type GroupMember,
  type GroupRecord,
  type GroupRow,
  type GroupsApi,
} from './groups.ts';
export { browserPorts, createHttp, type ApiPorts, type Http } from './http.ts';
export { exportPath, listPath, type ListPage, type ListQuery } from './lists.ts';
export type { Me, Passkey, PasswordChange, SetUp, Tenant } from './model.ts';
export { createPasskeys, type Passkeys } from './passkeys.ts';
export {
  createPeople,
  type Membership,
  type PeopleApi,
  type PersonForm,
  type PersonRecord,
  type PersonRow,
  type Source,
} from './people.ts';
export {
  createPeopleImport,
  type ImportReport,
  type ImportRow,
  type PeopleImport,
} from './people-import.ts';
export {
  builtInRoles,
  createPersonRoles,
  type GivenPermission,
  type PersonRoles,
  type PersonRolesApi,
} from './person-roles.ts';
export {
  createPersonSignIn,
  type Invitation,
  type PersonSignIn,
  type PersonSignInApi,
} from './person-sign-in.ts';
export { Problem, type FieldProblem } from './problem.ts';
export { createSessions, type SessionRow, type SessionsApi } from './sessions.ts';
export {
  createSignInApi,
  providerStart,
  type InvitedPerson,
  type PasswordAnswer,
  type ProviderChoice,
  type SignInApi,
  type WaysIn,
} from './sign-in-api.ts';
export { createDomains, type DomainRow, type DomainsApi } from './domains.ts';
export {
  createIdentityProviders,
  type ClaimNames,
  type IdentityProvider,
  type IdentityProviderForm,
  type IdentityProvidersApi,
  type ProviderCheck,
  type ProviderTest,
} from './identity-providers.ts';
export {
  createProvisioning,
  type NewProvisioningToken,
  type Provisioning,
  type ProvisioningApi,
  type ProvisioningToken,
} from './provisioning.ts';
export {
  createTenantSettings,
  type TenantSettings,
  type TenantSettingsApi,
  type TenantSettingsForm,
} from './tenant-settings.ts';
