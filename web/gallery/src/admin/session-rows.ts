import type { SessionRow } from '../../../packages/api/src/index.ts';
import { endReasons, layla, maximilian, vera } from '../../../packages/ui/src/testing/index.ts';

/** Sessions of every kind of end, with long and with Arabic names. */
export const sessionRows: readonly SessionRow[] = endReasons.slice(0, 8).map((endReason, index) => {
  const recipient = index % 2 === 0 ? maximilian : layla;
  const running = index === 0;
  return {
    id: `${index}`,
    providerId: vera.id,
    providerName: `${vera.givenName} ${vera.familyName}`,
    recipientId: recipient.id,
    recipientName: `${recipient.givenName} ${recipient.familyName}`,
    deviceName: '--',
    createdAt: '2026-11-21T09:00:00Z',
    startedAt: index === 3 ? null : '2026-11-21T09:01:00Z',
    endedAt: running ? null : '2026-11-21T09:12:30Z',
    mode: 'view-only',
    state: running ? 'active' : 'ended',
    endReason: running ? null : endReason,
  };
});
