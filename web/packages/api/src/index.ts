export {
  createAccountApi,
  type AccountApi,
  type AccountSecurity,
  type TotpSetUp,
  type WebSession,
} from './account-api.ts';
export { createConsoleApi, ROUTES, type ConsoleApi } from './console-api.ts';
export { browserPorts, type ApiPorts } from './http.ts';
export type {
  Me,
  Passkey,
  PasswordChange,
  SessionPage,
  SessionRow,
  SetUp,
  Tenant,
} from './model.ts';
export { createPasskeys, type Passkeys } from './passkeys.ts';
export { Problem, type FieldProblem } from './problem.ts';
export {
  createSignInApi,
  providerStart,
  type InvitedPerson,
  type PasswordAnswer,
  type ProviderChoice,
  type SignInApi,
  type WaysIn,
} from './sign-in-api.ts';
