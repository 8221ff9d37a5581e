import { makeStyles } from '@fluentui/react-components';
import { callName, fullName, isolate, t } from '@tandem/i18n';
import type { HelperSession, HelperState } from '@tandem/core';
import {
  ChatPanel,
  permitted,
  useFocusOnShow,
  Unseen,
  useShortcuts,
  useStore,
  type Action,
} from '@tandem/ui';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

import { overlayOf } from './overlay-model.ts';
import { Overlay } from './overlay.tsx';
import { Picture } from './picture.tsx';
import { ServerLost } from './server-lost.tsx';
import { sessionActions } from './session-actions.tsx';
import { ToolbarVisibility } from './toolbar-visibility.ts';
import { Toolbar } from './toolbar.tsx';
import { useFullScreen } from './use-full-screen.ts';

const useStyles = makeStyles({
  page: {
    flex: 1,
    minHeight: 0,
    display: 'flex',
    '@media (max-width: 640px)': { flexDirection: 'column' },
  },
  stage: {
    position: 'relative',
    flex: 1,
    minWidth: 0,
    minHeight: '200px',
    overflow: 'hidden',
    backgroundColor: '#0e1213',
  },
  heading: { position: 'absolute', margin: 0, clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** Chat state that outlives the page of one state, so that a draft survives a reconnect. */
export interface ChatView {
  readonly open: boolean;
  readonly draft: string;
  readonly setOpen: (open: boolean) => void;
  readonly setDraft: (text: string) => void;
}

interface Props {
  readonly state: Extract<HelperState, { kind: 'active' }>;
  readonly session: HelperSession;
  readonly permissions: readonly string[];
  readonly chatView: ChatView;
}

/** The picture with its toolbar and overlays, and the chat beside it. */
export default function SessionPage({ state, session, permissions, chatView }: Props): ReactNode {
  const styles = useStyles();
  const page = useRef<HTMLDivElement>(null);
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const [actualSize, setActualSize] = useState(false);
  const [fullScreen, setFullScreen] = useFullScreen(page);
  const [visibility] = useState(() => new ToolbarVisibility());
  const { enabled, unread } = useStore(session.chat);
  const picture = useStore(session.picture);
  const open = chatView.open && enabled;
  const overlay = overlayOf(state, picture !== null);
  const closeChat = (): void => {
    chatView.setOpen(false);
    page.current?.querySelector<HTMLElement>('[data-action=chat]')?.focus();
  };
  const actions = permitted(
    sessionActions({
      actualSize,
      fullScreen,
      chatEnabled: enabled,
      chatOpen: open,
      unread,
      paused: state.pausedBy.includes('helper'),
      setActualSize,
      setFullScreen,
      setChatOpen: chatView.setOpen,
      setPaused: (on) => session.setPaused(on),
      leave: () => session.leave(),
    }),
    permissions,
  );
  useShortcuts(useWithToolbarKey(actions, visibility));
  useEffect(() => {
    visibility.show();
    return () => visibility.dispose();
  }, [visibility]);
  useEffect(() => {
    document.title = t('title.live', { page: fullName(state.peer) });
  });
  return (
    <div className={styles.page} ref={page}>
      <div
        className={styles.stage}
        onPointerMove={({ clientY, currentTarget }) =>
          visibility.pointerAt(clientY - currentTarget.getBoundingClientRect().top)
        }
      >
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {t('session.toolbar')}: {isolate(fullName(state.peer))}
        </h1>
        <Toolbar state={state} session={session} actions={actions} visibility={visibility} />
        <Picture
          picture={session.picture}
          actualSize={actualSize}
          covered={state.pausedBy.length > 0 || state.captureEnded}
        />
        <Overlay overlay={overlay} />
        <div role="status">
          {unread > 0 && !open && <Unseen>{t('chat.unread', { count: unread })}</Unseen>}
        </div>
        <ServerLost lost={state.server === 'reconnecting'} />
      </div>
      {open && (
        <ChatPanel
          chat={session.chat}
          name={callName(state.peer, 'sharer')}
          draft={chatView.draft}
          setDraft={chatView.setDraft}
          close={closeChat}
        />
      )}
    </div>
  );
}

/** The toolbar's own key belongs to the keyboard only. */
function useWithToolbarKey(actions: readonly Action[], visibility: ToolbarVisibility): Action[] {
  return useMemo(
    () => [
      ...actions,
      {
        name: 'toolbar',
        label: 'session.toolbar',
        icon: null,
        permission: null,
        shortcut: { code: 'KeyT', letter: 'T' },
        perform: () => visibility.toggle(),
      },
    ],
    [actions, visibility],
  );
}
