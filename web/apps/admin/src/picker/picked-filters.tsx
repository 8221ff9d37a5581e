import type { Http } from '@tandem/api';
import type { PickedFilter } from '@tandem/ui';

import type { CandidateKind } from './candidate.ts';
import { PickedFilterControl } from './picked-filter.tsx';

/** A list's filter whose value is a person or a group; `id` is its name in the address and for the server. */
export function pickedFilter(api: Http, kind: CandidateKind, id: string): PickedFilter {
  return {
    kind: 'picked',
    id,
    control: ({ value, choose }) => (
      <PickedFilterControl api={api} kind={kind} value={value} choose={choose} />
    ),
  };
}
