const SIGN_IN = '/admin/settings/sign-in';

/** The list of providers. */
export const providersPath = SIGN_IN;
/** The form for another one. */
export const newProviderPath = `${SIGN_IN}/new`;

/** One provider. */
export function providerPath(id: string): string {
  return `${SIGN_IN}/${encodeURIComponent(id)}`;
}
