import type { ConsoleApi } from '@tandem/api';
import type { SharerSession } from '@tandem/core';

/** The real session, loaded with everything it needs only when a code is submitted. */
export function openSharer(_api: ConsoleApi): SharerSession {
  throw new Error('not wired');
}
