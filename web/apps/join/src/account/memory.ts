import type { AccountSecurity, TotpSetUp } from '@tandem/api';

/** Where somebody is in setting up the authenticator app. */
export type AuthenticatorStep =
  | { readonly kind: 'off' }
  | { readonly kind: 'set-up'; readonly setUp: TotpSetUp }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'on' };

/** What outlives a change of the language: codes that are shown only once, above all. */
export interface AccountMemory {
  security: AccountSecurity | null;
  step: AuthenticatorStep;
}

export function accountMemory(): AccountMemory {
  return { security: null, step: { kind: 'off' } };
}
