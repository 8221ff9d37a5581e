import type { Ended, EndReason, HelperState, Person, Refusal, SharerState } from '@tandem/core';

import { vera } from './people.ts';

export function refusal(type: string, change: Partial<Refusal> = {}): Refusal {
  return { type, detail: '', retryAfterSeconds: null, attemptsLeft: null, ...change };
}

/** Every end reason, in the order of `model.proto`. */
export const endReasons: readonly EndReason[] = [
  'helper-left',
  'sharer-left',
  'declined',
  'code-expired',
  'consent-timeout',
  'offline',
  'not-permitted',
  'out-of-scope',
  'tenant-disabled',
  'unenrolled-not-allowed',
  'network-lost',
  'superseded',
  'agent-missing',
  'sharer-reclaimed',
  'code-burned',
  'identity-mismatch',
  'signed-out',
  'length-limit',
  'idle-limit',
];

export function ended(reason: EndReason, change: Partial<Ended> = {}): Ended {
  return { kind: 'ended', reason, missing: null, durationMs: 125_000, peer: vera, ...change };
}

type Active = Extract<HelperState, { kind: 'active' }>;

export function active(peer: Person = vera, change: Partial<Active> = {}): Active {
  return {
    kind: 'active',
    peer,
    mode: 'view-only',
    since: Date.now() - 247_000,
    pausedBy: [],
    captureEnded: false,
    link: 'connected',
    server: 'connected',
    ...change,
  };
}

/** Every state a helper can see, by a name for the gallery. */
export function helperStates(peer: Person): Readonly<Record<string, HelperState>> {
  const code = {
    kind: 'code',
    nameplate: '7G0',
    secret: 'Q4ZTB',
    expiresAt: Date.now() + 552_000,
    lifetimeMs: 600_000,
    link: 'https://help.northwind.example/j/7G0#Q4ZTB',
    attemptsLeft: null,
  } as const;
  return {
    requesting: { kind: 'requesting-code' },
    refused: { kind: 'refused', refusal: refusal('too-many-requests', { retryAfterSeconds: 240 }) },
    code,
    'code-wrong': { ...code, attemptsLeft: 2, expiresAt: Date.now() + 41_000 },
    pairing: { kind: 'pairing', nameplate: '7G0', secret: 'Q4ZTB' },
    trust: { kind: 'trust', peer, mode: 'view-only', device: '-' },
    consent: { kind: 'waiting-for-consent', peer, mode: 'view-only' },
    connecting: { kind: 'connecting', peer, mode: 'view-only' },
    active: active(peer),
    'paused-by-me': active(peer, { pausedBy: ['helper'] }),
    'paused-by-peer': active(peer, { pausedBy: ['sharer'] }),
    'capture-ended': active(peer, { captureEnded: true }),
    reconnecting: active(peer, { link: 'reconnecting' }),
    'server-lost': active(peer, { server: 'reconnecting' }),
    ended: ended('sharer-left', { peer }),
    'ended-mismatch': ended('identity-mismatch', { peer, durationMs: null }),
    'ended-burned': ended('code-burned', { peer: null, durationMs: null }),
  };
}

/** Every state a sharer can see, by a name for the gallery. */
export function sharerStates(peer: Person): Readonly<Record<string, SharerState>> {
  return {
    entry: { kind: 'code-entry', refusal: null },
    'entry-mismatch': {
      kind: 'code-entry',
      refusal: refusal('code-mismatch', { attemptsLeft: 2 }),
    },
    'entry-expired': { kind: 'code-entry', refusal: refusal('code-expired') },
    checking: { kind: 'checking' },
    waiting: { kind: 'waiting-for-helper', peer },
    trust: { kind: 'trust', peer, mode: 'view-only' },
    'trust-control': { kind: 'trust', peer, mode: 'full-control' },
    choosing: { kind: 'choosing-screen', peer, refused: false },
    'choosing-refused': { kind: 'choosing-screen', peer, refused: true },
    connecting: { kind: 'connecting', peer, mode: 'view-only' },
    active: active(peer),
    'paused-by-me': active(peer, { pausedBy: ['sharer'] }),
    'paused-by-helper': active(peer, { pausedBy: ['helper'] }),
    'capture-ended': active(peer, { captureEnded: true }),
    reconnecting: active(peer, { link: 'reconnecting' }),
    ended: ended('helper-left', { peer }),
    'ended-mismatch': ended('identity-mismatch', { peer, durationMs: null }),
  };
}
