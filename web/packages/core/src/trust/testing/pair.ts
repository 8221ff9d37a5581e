import type { HelperClaim, PersonClaim, SharerClaim } from '../associated-data.ts';
import { AttemptBudget } from '../attempt-budget.ts';
import type { Bytes } from '../bytes.ts';
import { newSecret } from '../code.ts';
import { HelperPairing, type HelperPairingInput } from '../helper-pairing.ts';
import type { PairingContext } from '../pairing-keys.ts';
import { SharerPairing, type SharerPairingInput } from '../sharer-pairing.ts';
import { TrustError, type TrustFailure } from '../trust-error.ts';

export function filled(length: number, byte: number): Bytes {
  return new Uint8Array(length).fill(byte);
}

export function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

export const CONTEXT: PairingContext = {
  tenantId: filled(16, 1),
  sessionId: filled(16, 2),
  nameplate: '7QX',
  secret: 'M4T0Z',
  helperId: filled(16, 3),
  sharerId: filled(16, 4),
};

export const HELPER: PersonClaim = {
  id: CONTEXT.helperId,
  name: 'Åsa Lindström',
  jobTitle: 'Help desk',
  company: 'Örtagård AB',
  verifiedDomain: 'example.org',
};

export const SHARER: PersonClaim = {
  id: CONTEXT.sharerId,
  name: 'محمد العلي',
  jobTitle: '',
  company: '示例公司',
  verifiedDomain: '',
};

export const HELPER_CLAIM: Omit<HelperClaim, 'version' | 'suites' | 'suite'> = {
  fingerprint: filled(32, 5),
  person: HELPER,
  wantedMode: 'view-only',
  build: 'web-1',
};

export const SHARER_CLAIM: Omit<SharerClaim, 'version' | 'suites' | 'suite'> = {
  fingerprint: filled(32, 6),
  person: SHARER,
  device: '-',
  capabilities: ['view-only'],
  build: 'web-2',
};

export function helperSide(change: Partial<HelperPairingInput> = {}): HelperPairing {
  const budget = new AttemptBudget();
  return new HelperPairing({ context: CONTEXT, claim: HELPER_CLAIM, budget, ...change });
}

export function sharerSide(change: Partial<SharerPairingInput> = {}): SharerPairing {
  const budget = new AttemptBudget();
  return new SharerPairing({ context: CONTEXT, claim: SHARER_CLAIM, budget, ...change });
}

/** Why something was refused; `null`: it was not. Other errors than a `TrustError` fail the test. */
export function refusal(act: () => unknown): TrustFailure | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof TrustError) return error.reason;
    throw error;
  }
}

/** As `refusal`, for a promise. */
export async function refusalOf(promise: Promise<unknown>): Promise<TrustFailure | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    if (error instanceof TrustError) return error.reason;
    throw error;
  }
}

/** `usual` runs, or `long` where TANDEM_LONG=1. */
export function runs(usual: number, long: number): number {
  return process.env['TANDEM_LONG'] === '1' ? long : usual;
}

/** Different secrets, none of them the right one. */
export function wrongSecrets(count: number): ReadonlySet<string> {
  const secrets = new Set<string>();
  while (secrets.size < count) {
    const secret = newSecret();
    if (secret !== CONTEXT.secret) secrets.add(secret);
  }
  return secrets;
}
