import type { ConsoleApi } from '@tandem/api';
import {
  browserCorePorts,
  createHelperDesk,
  type HelperDesk,
  type HelperSession,
  type Mode,
} from '@tandem/core';

let desk: HelperDesk | null = null;

/** Asks for a code; all sessions of the page share one socket. */
export function openSession(api: ConsoleApi, mode: Mode): HelperSession {
  desk ??= createHelperDesk(browserCorePorts(() => api.socketTicket()));
  return desk.open(mode);
}
