import { fullName, t } from '@tandem/i18n';
import type { Me } from '@tandem/api';
import { Busy, Center, Shell, useLanguage, useStore } from '@tandem/ui';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';

import { whyNot } from './may-help.ts';
import type { SessionBoard } from './session-board.ts';
import { SessionList } from './session-list.tsx';
import { SessionStage } from './session-stage.tsx';

// Asked for while it is still unknown who is signed in, so that the rail paints first and waits for nobody.
const newSession = import('../features/code/new-session.tsx');
const NewSession = lazy(() => newSession);
const NotAllowed = lazy(() => import('../features/code/not-allowed.tsx'));

interface Props {
  readonly me: Me;
  readonly board: SessionBoard;
}

/** The helper console once it is known who is signed in. */
export function ConsolePage({ me, board }: Props): ReactNode {
  useLanguage();
  const { entries, selected, opening, failure } = useStore(board);
  const entry = entries.find(({ id }) => id === selected);
  const refusal = whyNot(me);
  useEffect(() => {
    document.title = t('title.page', { page: t('title.helper') });
  });
  return (
    <Shell who={fullName(me)} navigation={<SessionList board={board} />}>
      <Suspense fallback={<Waiting />}>
        {entry !== undefined ? (
          <SessionStage key={entry.id} entry={entry} permissions={me.permissions} />
        ) : refusal !== null ? (
          <NotAllowed refusal={refusal} />
        ) : (
          <NewSession
            opening={opening}
            failure={failure}
            getCode={(mode) => void board.open(mode)}
          />
        )}
      </Suspense>
    </Shell>
  );
}

function Waiting(): ReactNode {
  return (
    <Center title={t('loading')}>
      <Busy />
    </Center>
  );
}
