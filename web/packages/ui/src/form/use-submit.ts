import { Problem } from '@tandem/api';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** What becomes of a form that is sent. */
export interface Submit {
  readonly isBusy: boolean;
  /** What the last try was refused with; `null`: nothing. */
  readonly failure: unknown;
  /** Put it on the form: after a refusal the first wrong field takes the focus. */
  readonly form: RefObject<HTMLFormElement | null>;
  /** The sentence for one field. */
  errorOf(field: string): string | undefined;
  /** Does it, once at a time; false: it was refused, or one is still running. */
  run(action: () => Promise<unknown>): Promise<boolean>;
  /** Refuses without asking the server, for example an empty field. */
  refuse(errors: readonly { readonly field: string; readonly detail: string }[]): void;
}

/** Sends a form and keeps what it was refused with. */
export function useSubmit(): Submit {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const form = useRef<HTMLFormElement>(null);
  const running = useRef(false);
  useEffect(() => {
    if (failure === null) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [failure]);
  const run = useCallback(async (action: () => Promise<unknown>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setFailure(null);
    try {
      await action();
      return true;
    } catch (problem) {
      setFailure(problem);
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const refuse = useCallback((errors: readonly { field: string; detail: string }[]): void => {
    setFailure(new Problem({ ...notValid, errors }));
  }, []);
  const errors = failure instanceof Problem ? failure.errors : [];
  const errorOf = (name: string): string | undefined =>
    errors.find(({ field }) => field === name)?.detail;
  return { isBusy, failure, form, errorOf, run, refuse };
}

const notValid = { type: 'invalid-request', title: '', detail: '', status: 0 };
