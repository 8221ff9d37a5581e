import { useStore } from '@tandem/ui';
import { lazy, useState, type ReactNode } from 'react';

import type { BoardEntry } from './session-board.ts';

const CodePage = lazy(() => import('../features/code/code-page.tsx'));
const RefusedPage = lazy(() => import('../features/code/refused-page.tsx'));
const TrustPage = lazy(() => import('../features/trust/trust-page.tsx'));
const ConsentPage = lazy(() => import('../features/trust/consent-page.tsx'));
const SessionPage = lazy(() => import('../features/session/session-page.tsx'));
const EndedPage = lazy(() => import('../features/ended/ended-page.tsx'));

interface Props {
  readonly entry: BoardEntry;
  readonly permissions: readonly string[];
}

/** One session from its code to its end: the page of its state. */
export function SessionStage({ entry: { session }, permissions }: Props): ReactNode {
  const state = useStore(session);
  const [chatOpen, setChatOpen] = useState(false);
  const [draft, setDraft] = useState('');
  switch (state.kind) {
    case 'requesting-code':
    case 'code':
    case 'pairing':
      return <CodePage state={state} session={session} />;
    case 'refused':
      return <RefusedPage refusal={state.refusal} renew={() => session.renewCode()} />;
    case 'trust':
      return <TrustPage state={state} session={session} />;
    case 'waiting-for-consent':
    case 'connecting':
      return <ConsentPage state={state} leave={() => session.leave()} />;
    case 'active':
      return (
        <SessionPage
          state={state}
          session={session}
          permissions={permissions}
          chatView={{ open: chatOpen, setOpen: setChatOpen, draft, setDraft }}
        />
      );
    case 'ended':
      return <EndedPage state={state} renew={() => session.renewCode()} />;
  }
}
