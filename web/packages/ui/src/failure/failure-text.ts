import { Problem } from '@tandem/api';
import { problemText } from '@tandem/i18n';

/** What happened and what to do, for whatever a request rejected with. */
export function failureText(failure: unknown): string {
  const { type, detail, retryAfterSeconds } = failure instanceof Problem ? failure : unknown;
  return problemText({ type, detail, retryAfterSeconds, attemptsLeft: null }, 'helper');
}

const unknown = { type: 'internal', detail: '', retryAfterSeconds: null };
