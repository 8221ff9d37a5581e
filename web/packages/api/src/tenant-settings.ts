import type { Http } from './http.ts';

export const TENANT_SETTINGS = '/api/console/v1/tenant/settings';

/** What an administrator decides for the whole organisation. Refusals name the same fields. */
export interface TenantSettingsForm {
  /** T1: while off, nobody helps anybody. */
  readonly remoteHelpEnabled: boolean;
  /** T2 */
  readonly unenrolledDevicesAllowed: boolean;
  /** T3 */
  readonly chatDisabled: boolean;
  /** 1 to 30 */
  readonly codeLifeMinutes: number;
  /** 1 to 30 */
  readonly consentTimeoutMinutes: number;
  /** 5 to 240 */
  readonly idleLimitMinutes: number;
  /** 10 to 1440 */
  readonly sessionLimitMinutes: number;
  /** 1 to 3650 */
  readonly retentionDays: number;
}

/** The settings as they are stored. */
export interface TenantSettings extends TenantSettingsForm {
  readonly version: number;
  /** `null`: the server itself, or somebody who is gone. */
  readonly changedBy: { readonly id: string; readonly name: string } | null;
  /** ISO 8601, UTC; `null`: never changed. */
  readonly changedAt: string | null;
}

export interface TenantSettingsApi {
  read(): Promise<TenantSettings>;
  /** A `version-conflict` carries the stored settings as `current`. */
  save(form: TenantSettingsForm & { readonly version: number }): Promise<TenantSettings>;
}

export function createTenantSettings(http: Http): TenantSettingsApi {
  return {
    read: () => http.get(TENANT_SETTINGS),
    save: (form) => http.put(TENANT_SETTINGS, form),
  };
}
