import { dateTime, t, type TextKey } from '@tandem/i18n';
import type { SessionRow } from '@tandem/api';
import type { Column } from '@tandem/ui';

/** A column whose cell is words and nothing else. */
export interface SessionColumn extends Column<SessionRow> {
  readonly cell: (row: SessionRow) => string;
}

/** Stands where a report has no value; people know it from their reports (spec M4). */
export const nothing = '--';

/** The report's columns, in its order. */
export const columns: readonly [SessionColumn, ...SessionColumn[]] = [
  {
    id: 'createdAt',
    isSortable: true,
    label: 'admin.col.start',
    cell: (row) => time(row.startedAt ?? row.createdAt),
  },
  { id: 'endedAt', label: 'admin.col.end', cell: (row) => time(row.endedAt) },
  {
    id: 'providerName',
    label: 'admin.col.providerName',
    cell: (row) => row.providerName || nothing,
  },
  { id: 'providerId', label: 'admin.col.providerId', cell: (row) => row.providerId, isId: true },
  {
    id: 'recipientName',
    label: 'admin.col.recipientName',
    cell: (row) => row.recipientName || nothing,
  },
  {
    id: 'recipientId',
    label: 'admin.col.recipientId',
    cell: (row) => row.recipientId || nothing,
    isId: true,
  },
  { id: 'deviceName', label: 'admin.col.deviceName', cell: (row) => row.deviceName || nothing },
  { id: 'mode', label: 'admin.col.mode', cell: (row) => modeText(row.mode) },
  { id: 'state', label: 'admin.col.state', cell: stateText },
  {
    id: 'issuedAt',
    label: 'admin.session.created',
    cell: (row) => time(row.createdAt),
    isExtra: true,
  },
  { id: 'id', label: 'admin.session.id', cell: (row) => row.id, isId: true, isExtra: true },
];

function time(iso: string | null): string {
  return iso === null ? nothing : dateTime(iso);
}

function modeText(mode: string | null): string {
  if (mode === 'view-only') return t('mode.name.view');
  return mode === 'full-control' ? t('mode.name.control') : (mode ?? nothing);
}

/** Why it ended, or what it is doing; a word this build does not know is shown as the server wrote it. */
function stateText({ state, endReason }: SessionRow): string {
  if (endReason !== null) {
    return isReason(endReason) ? t(`reason.${endReason}`) : endReason;
  }
  const key = runningStates[state];
  return key === undefined ? t('admin.state.open') : t(key);
}

const runningStates: Readonly<Record<string, TextKey>> = {
  'code-issued': 'state.code',
  joined: 'state.pairing',
  'identities-shown': 'state.trust',
  'mode-requested': 'state.consent',
  connecting: 'state.connecting',
  active: 'state.active',
  reconnecting: 'state.reconnecting',
};

const reasons = [
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
] as const;

function isReason(word: string): word is (typeof reasons)[number] {
  return reasons.some((reason) => reason === word);
}
