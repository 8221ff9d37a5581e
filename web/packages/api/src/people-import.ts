import type { Http } from './http.ts';
import { PEOPLE } from './people.ts';
import { Problem, type FieldProblem } from './problem.ts';

/** One line of an imported file. */
export interface ImportRow {
  /** The first line of the file is 1, which is the header. */
  readonly line: number;
  readonly status: 'add' | 'change' | 'unchanged' | 'error';
  readonly mail: string;
  readonly name: string;
  readonly errors: readonly FieldProblem[];
}

/** What an import does, or with `dryRun` would do. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  /** At most 200, errors first. */
  readonly rows: readonly ImportRow[];
}

/** Reads people from a CSV file (RFC 4180): all rows or none. */
export interface PeopleImport {
  /** Says what the file would do and changes nothing. */
  check(file: Blob): Promise<ImportReport>;
  /** Applies the file; where a row is refused now, the report says which, and nothing was applied. */
  apply(file: Blob): Promise<ImportReport>;
}

export function createPeopleImport(http: Http): PeopleImport {
  const send = (file: Blob, dryRun: boolean): Promise<ImportReport> =>
    // Browsers name a CSV file after the program that opens it, so the type is ours.
    http.post(`${PEOPLE}/import?dryRun=${dryRun}`, file.slice(0, file.size, 'text/csv'));
  return {
    check: (file) => send(file, true),
    apply: async (file) => {
      try {
        return await send(file, false);
      } catch (failure) {
        const report = failure instanceof Problem ? failure.members['report'] : undefined;
        if (isReport(report)) return report;
        throw failure;
      }
    },
  };
}

function isReport(value: unknown): value is ImportReport {
  return typeof value === 'object' && value !== null && 'rows' in value && 'failed' in value;
}
