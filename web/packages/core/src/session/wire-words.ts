/** The words of the wire (`model.proto`) and the words of the screens (`types.ts`), in both directions. */
import {
  EndReason as WireEndReason,
  Mode as WireMode,
  Side as WireSide,
  type Identity,
} from '@tandem/protocol';
import { hex } from '../signaling/session-line.ts';
import type { EndReason, Mode, Person, Side } from './types.ts';

const END_REASONS: Readonly<Record<EndReason, WireEndReason>> = {
  'helper-left': WireEndReason.HELPER_LEFT,
  'sharer-left': WireEndReason.SHARER_LEFT,
  declined: WireEndReason.DECLINED,
  'code-expired': WireEndReason.CODE_EXPIRED,
  'consent-timeout': WireEndReason.CONSENT_TIMEOUT,
  offline: WireEndReason.OFFLINE,
  'not-permitted': WireEndReason.NOT_PERMITTED,
  'out-of-scope': WireEndReason.OUT_OF_SCOPE,
  'tenant-disabled': WireEndReason.TENANT_DISABLED,
  'unenrolled-not-allowed': WireEndReason.UNENROLLED_NOT_ALLOWED,
  'network-lost': WireEndReason.NETWORK_LOST,
  superseded: WireEndReason.SUPERSEDED,
  'agent-missing': WireEndReason.AGENT_MISSING,
  'sharer-reclaimed': WireEndReason.SHARER_RECLAIMED,
  'code-burned': WireEndReason.CODE_BURNED,
  'identity-mismatch': WireEndReason.IDENTITY_MISMATCH,
  'signed-out': WireEndReason.SIGNED_OUT,
  'length-limit': WireEndReason.LENGTH_LIMIT,
  'idle-limit': WireEndReason.IDLE_LIMIT,
};

const BY_NUMBER = new Map(
  Object.entries(END_REASONS).map(([word, number]) => [number, word as EndReason]),
);

/** A reason from a newer server reads as a lost network: something ended it and nobody here chose to. */
export function endReasonOf(reason: WireEndReason): EndReason {
  return BY_NUMBER.get(reason) ?? 'network-lost';
}

export function wireEndReason(reason: EndReason): WireEndReason {
  return END_REASONS[reason];
}

/** `null`: unspecified or unknown. */
export function modeOf(mode: WireMode): Mode | null {
  if (mode === WireMode.VIEW_ONLY) return 'view-only';
  return mode === WireMode.FULL_CONTROL ? 'full-control' : null;
}

export function wireMode(mode: Mode): WireMode {
  return mode === 'view-only' ? WireMode.VIEW_ONLY : WireMode.FULL_CONTROL;
}

/** `null`: unspecified or unknown. */
export function sideOf(side: WireSide): Side | null {
  if (side === WireSide.HELPER) return 'helper';
  return side === WireSide.SHARER ? 'sharer' : null;
}

export function personOf(identity: Identity): Person {
  return {
    id: hex(identity.personId).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    givenName: identity.givenName,
    familyName: identity.familyName,
    jobTitle: identity.jobTitle,
    company: identity.company,
    verifiedDomain: identity.verifiedDomain || null,
    photoPath: identity.photoPath || null,
  };
}
