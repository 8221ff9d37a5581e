import { Problem, type ConsoleApi, type Me } from '@tandem/api';

/** Who is signed in; somebody who is not goes to the sign-in and comes back to this page, which is `null`. */
export async function signedIn(api: Pick<ConsoleApi, 'me'>): Promise<Me | Problem | null> {
  try {
    return await api.me();
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure;
    if (failure.status !== 401) return failure;
    location.replace(`/sign-in?next=${encodeURIComponent(location.pathname)}`);
    return null;
  }
}
