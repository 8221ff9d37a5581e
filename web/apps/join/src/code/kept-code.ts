/** A code that waits in this tab while its person signs in. */
export interface KeptCode {
  readonly code: string;
  /** Submit was pressed before the sign-in, so it is not asked for again. */
  readonly submitted: boolean;
}

const key = 'tandem.code';
const lifeMs = 10 * 60 * 1000;

/** Keeps a code in this tab for at most 10 minutes, the life of a code. The server never gets it. */
export function keepCode(kept: KeptCode, now = Date.now()): void {
  sessionStorage.setItem(key, JSON.stringify({ ...kept, until: now + lifeMs }));
}

/** Takes the kept code out; null where there is none or it is too old. */
export function takeKeptCode(now = Date.now()): KeptCode | null {
  const text = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (text === null) return null;
  const value = parse(text);
  return value !== null && value.until > now
    ? { code: value.code, submitted: value.submitted }
    : null;
}

/** True while a code waits; leaves it where it is. */
export function hasKeptCode(now = Date.now()): boolean {
  const text = sessionStorage.getItem(key);
  return text !== null && (parse(text)?.until ?? 0) > now;
}

function parse(text: string): (KeptCode & { until: number }) | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { code, submitted, until } = value as Record<string, unknown>;
    if (typeof code !== 'string' || typeof until !== 'number') return null;
    return { code, submitted: submitted === true, until };
  } catch {
    return null;
  }
}
