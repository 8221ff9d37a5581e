import type { ConsoleApi } from '@tandem/api';
import { browserCorePorts, createSharer, type SharerSession } from '@tandem/core';

/** The real session, loaded with everything it needs only when a code is submitted. */
export function openSharer(api: ConsoleApi): SharerSession {
  return createSharer(browserCorePorts(() => api.socketTicket()));
}
