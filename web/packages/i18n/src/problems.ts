import type { Refusal, Side } from '@tandem/core';

import { t, type TextKey } from './translator.ts';

type Problem = Extract<TextKey, `problem.${string}`>;

const forBoth = {
  'not-signed-in': 'problem.not-signed-in',
  forbidden: 'problem.forbidden',
  'invalid-request': 'problem.invalid-request',
  'not-found': 'problem.not-found',
  'too-many-requests': 'problem.too-many-requests',
  'remote-help-disabled': 'problem.remote-help-disabled',
  'no-right-to-help': 'problem.no-right-to-help',
  'code-unknown': 'problem.code-unknown',
  'code-expired': 'problem.code-expired',
  'code-used': 'problem.code-used',
  'code-mismatch': 'problem.code-mismatch',
  'own-code': 'problem.own-code',
  'session-ended': 'problem.session-ended',
  'session-conflict': 'problem.session-conflict',
  'chat-disabled': 'problem.chat-disabled',
  'ticket-invalid': 'problem.ticket-invalid',
  'origin-refused': 'problem.origin-refused',
  'too-many-sockets': 'problem.too-many-sockets',
  'sign-in-failed': 'problem.sign-in-failed',
  'sign-in-link-invalid': 'problem.sign-in-link-invalid',
  'setup-link-invalid': 'problem.setup-link-invalid',
  'password-too-weak': 'problem.password-too-weak',
  'version-conflict': 'problem.version-conflict',
  'own-account': 'problem.own-account',
  'last-administrator': 'problem.last-administrator',
  'group-cycle': 'problem.group-cycle',
  'domain-taken': 'problem.domain-taken',
  'second-factor-wrong': 'problem.second-factor-wrong',
  'sign-in-expired': 'problem.sign-in-expired',
  'fresh-sign-in-needed': 'problem.fresh-sign-in-needed',
  'invitation-invalid': 'problem.invitation-invalid',
  'provider-unreachable': 'problem.provider-unreachable',
  'provider-refused': 'problem.provider-refused',
  'provider-denied': 'problem.provider-denied',
  'sign-in-too-weak': 'problem.sign-in-too-weak',
  'sign-in-too-old': 'problem.sign-in-too-old',
  'person-unknown': 'problem.person-unknown',
  'account-not-linked': 'problem.account-not-linked',
  'account-inactive': 'problem.account-inactive',
  internal: 'problem.internal',
  unreachable: 'problem.unreachable',
} as const satisfies Record<string, Problem>;

/** Problem types that this build has its own words for. */
export type ProblemName = keyof typeof forBoth;

/** Where the sharer must read other words than the helper (look.md: no trade words). */
const forSharer: Partial<Record<ProblemName, Problem>> = {
  'remote-help-disabled': 'problem.remote-help-disabled.sharer',
  'code-unknown': 'problem.code-unknown.sharer',
  'code-expired': 'problem.code-expired.sharer',
  'code-used': 'problem.code-used.sharer',
  'code-mismatch': 'problem.code-mismatch.sharer',
  'session-ended': 'problem.session-ended.sharer',
  'session-conflict': 'problem.session-conflict.sharer',
  internal: 'problem.internal.sharer',
};

/** What happened and what to do, with the time to wait where the server names one. An unknown type keeps the server's own sentence. */
export function problemText(refusal: Refusal, side: Side): string {
  const sentences = [sentence(refusal, side)];
  if (refusal.retryAfterSeconds !== null) sentences.push(waitText(refusal.retryAfterSeconds));
  return sentences.join(' ');
}

function sentence(refusal: Refusal, side: Side): string {
  if (!isKnown(refusal.type)) return refusal.detail || t('problem.internal');
  return t((side === 'sharer' ? forSharer[refusal.type] : undefined) ?? forBoth[refusal.type]);
}

function waitText(seconds: number): string {
  return seconds < 90
    ? t('retry.seconds', { count: Math.max(1, Math.ceil(seconds)) })
    : t('retry.minutes', { count: Math.ceil(seconds / 60) });
}

function isKnown(type: string): type is ProblemName {
  return Object.hasOwn(forBoth, type);
}
