/** One field that the server refused, with the sentence for it. */
export interface FieldProblem {
  readonly field: string;
  readonly detail: string;
}

/** RFC 9457 as this client hands it on. `type` is the last part of the URI, for example `code-unknown`. */
export class Problem extends Error {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  /** HTTP status; 0: the server was not reached. */
  readonly status: number;
  readonly errors: readonly FieldProblem[];
  /** Seconds, from `Retry-After`. */
  readonly retryAfterSeconds: number | null;
  /** What else the server said (RFC 9457 section 3.2), for example `current` of a version conflict. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(fields: {
    type: string;
    title: string;
    detail: string;
    status: number;
    errors?: readonly FieldProblem[];
    retryAfterSeconds?: number | null;
    members?: Readonly<Record<string, unknown>>;
  }) {
    super(`${fields.type}: ${fields.detail}`);
    this.name = 'Problem';
    this.type = fields.type;
    this.title = fields.title;
    this.detail = fields.detail;
    this.status = fields.status;
    this.errors = fields.errors ?? [];
    this.retryAfterSeconds = fields.retryAfterSeconds ?? null;
    this.members = fields.members ?? {};
  }
}

const standard = new Set(['type', 'title', 'status', 'detail', 'instance', 'errors']);

/** The problem when no answer came at all. */
export function unreachable(): Problem {
  return new Problem({ type: 'unreachable', title: 'Unreachable', detail: '', status: 0 });
}

/** Reads an answer that is not a success; a proxy's page without problem+json becomes type `http-{status}`. */
export async function readProblem(response: Response): Promise<Problem> {
  const body = await readBody(response);
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new Problem({
    type: lastPart(text(body['type'])) || `http-${response.status}`,
    title: text(body['title']),
    detail: text(body['detail']),
    status: response.status,
    errors: readErrors(body['errors']),
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null,
    members: otherMembers(body),
  });
}

function otherMembers(body: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !standard.has(name)));
}

async function readBody(response: Response): Promise<Record<string, unknown>> {
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) return {};
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function readErrors(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null)
    .map((item) => ({ field: text(item['field']), detail: text(item['detail']) }));
}

function lastPart(uri: string): string {
  return uri === 'about:blank' ? '' : (uri.split(/[/:]/).at(-1) ?? '');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
