import { Problem } from './problem.ts';

/** Fields of a form as the server calls them, with the form's own names. */
export type FieldNames = Readonly<Record<string, string>>;

/** Gives the refused fields of a request the names that the form has for them. */
export async function withFormNames<T>(request: Promise<T>, names: FieldNames): Promise<T> {
  try {
    return await request;
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure;
    const errors = failure.errors.map(({ field, detail }) => ({
      field: names[field] ?? field,
      detail,
    }));
    const { type, title, detail, status, retryAfterSeconds, members } = failure;
    throw new Problem({ type, title, detail, status, errors, retryAfterSeconds, members });
  }
}
