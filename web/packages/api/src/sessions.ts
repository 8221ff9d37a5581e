import type { Http } from './http.ts';
import { exportPath, listPath, type ListPage, type ListQuery } from './lists.ts';

export const SESSIONS = '/api/console/v1/sessions';

/** One row of the sessions list; the provider is the helper, the recipient the sharer. */
export interface SessionRow {
  readonly id: string;
  readonly providerId: string;
  readonly providerName: string;
  /** `--`: nobody joined. */
  readonly recipientId: string;
  /** `--`: nobody joined, or a person who is not known any more. */
  readonly recipientName: string;
  /** `--` where the sharer was a browser. */
  readonly deviceName: string;
  /** ISO 8601, UTC: when the code was made. */
  readonly createdAt: string;
  /** ISO 8601, UTC; `null`: it never became active. */
  readonly startedAt: string | null;
  /** ISO 8601, UTC; `null`: it still runs. */
  readonly endedAt: string | null;
  /** `view-only`, `full-control`, or `--`: nothing was asked for. */
  readonly mode: string;
  /** `SessionState` of `model.proto` in lower case with dashes, for example `code-issued`. */
  readonly state: string;
  /** For example `helper-left`; `null`: it still runs. */
  readonly endReason: string | null;
}

/** The report of help sessions. Filters: `person` (an id, either side), `state` (`live`, `ended`). */
export interface SessionsApi {
  list(query: ListQuery): Promise<ListPage<SessionRow>>;
  /** A link that downloads the same rows as CSV. */
  exportPath(query: ListQuery): string;
}

export function createSessions(http: Http): SessionsApi {
  return {
    list: (query) => http.get(listPath(SESSIONS, query)),
    exportPath: (query) => exportPath(SESSIONS, query),
  };
}
