/** Something heavy that is fetched before it is needed. */
export interface Ahead<T> {
  /** Fetches as soon as the page has nothing else to do. */
  whenIdle(): void;
  /** The thing; a fetch under way is used, a failed one is tried again. */
  get(): Promise<T>;
}

type Idle = (work: () => void) => void;

const browserIdle: Idle = (work) => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 500);
};

/** Keeps what `load` gives. */
export function ahead<T>(load: () => Promise<T>, idle: Idle = browserIdle): Ahead<T> {
  let loading: Promise<T> | null = null;
  const get = (): Promise<T> => {
    loading ??= load().catch((failure: unknown) => {
      loading = null;
      throw failure;
    });
    return loading;
  };
  // Nobody waits for a fetch ahead: its failure shows when the thing is needed and fetched again.
  return { get, whenIdle: () => idle(() => void get().catch(() => undefined)) };
}
