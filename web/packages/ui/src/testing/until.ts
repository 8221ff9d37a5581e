import { vi } from 'vitest';

/** Waits for a condition that a busy machine may take its time for. */
export function until<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 8000 });
}
