export const PEOPLE_PATH = '/admin/people';

/** The address of one person, or of one of the pages about them. */
export function personPath(id: string, tab = ''): string {
  const path = `${PEOPLE_PATH}/${encodeURIComponent(id)}`;
  return tab === '' ? path : `${path}/${tab}`;
}
