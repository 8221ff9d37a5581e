import type { PersonRecord } from '@tandem/api';

import type { SectionProps } from '../../app/section.ts';

/** What each page about a person is given. */
export interface PersonPartProps extends Pick<SectionProps, 'api' | 'me'> {
  readonly person: PersonRecord;
}
