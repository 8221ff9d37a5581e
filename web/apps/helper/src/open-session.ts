import type { ConsoleApi } from '@tandem/api';
import type { HelperSession, Mode } from '@tandem/core';

export function openSession(_api: ConsoleApi, _mode: Mode): HelperSession {
  throw new Error('not wired');
}
