import type { SessionRow } from '@tandem/api';
import { go, List, useAddress, withQuery, type ListDefinition, type ListSource } from '@tandem/ui';
import type { ReactNode } from 'react';

import { SessionPanel } from './session-panel.tsx';

/** The row that is open stands in the address under this name. */
const OPEN = 'open';

interface Props {
  readonly list: ListDefinition<SessionRow>;
  readonly source: ListSource<SessionRow>;
}

/** A list of help sessions with the one that is open beside it. */
export function SessionReport({ list, source }: Props): ReactNode {
  const { query } = useAddress();
  return (
    <List
      list={list}
      source={source}
      href={({ id }) => withQuery({ [OPEN]: id })}
      renderBeside={(rows) => (
        <SessionPanel
          row={rows.find(({ id }) => id === query.get(OPEN))}
          close={() => go(withQuery({ [OPEN]: '' }))}
        />
      )}
    />
  );
}
