import { changed } from '@tandem/ui';

/** Numbers of members and the groups of people are shown in other places too. */
export async function membersChanged(): Promise<void> {
  void changed('people');
  await changed('groups');
}
