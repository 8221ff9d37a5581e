import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { t } from '@tandem/i18n';
import type { Chat } from '@tandem/core';
import { useEffect, type ReactNode } from 'react';

import { useStore } from '../hooks/use-store.ts';
import { ChatCompose } from './chat-compose.tsx';
import { ChatLog } from './chat-log.tsx';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    width: 'min(340px, 100%)',
    // Below the picture instead of beside it.
    '@media (max-width: 640px)': { width: '100%' },
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderInlineStartWidth: '1px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly chat: Chat;
  /** What to call the other person. */
  readonly name: string;
  readonly draft: string;
  readonly setDraft: (text: string) => void;
  readonly close: () => void;
}

/** The thread and the field below it; everything shown is read. */
export function ChatPanel({ chat, name, draft, setDraft, close }: Props): ReactNode {
  const styles = useStyles();
  const { lines, unread } = useStore(chat);
  useEffect(() => {
    if (unread > 0) chat.markRead();
  }, [chat, unread]);
  return (
    // Escape is a key of the whole panel, whatever in it has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={styles.panel}
      aria-label={t('chat.title')}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Escape' && !nativeEvent.isComposing) close();
      }}
    >
      <div className={styles.top}>
        <h2 className={styles.heading}>{t('chat.title')}</h2>
        <Button
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={t('chat.close')}
          onClick={close}
        />
      </div>
      <ChatLog lines={lines} name={name} />
      <ChatCompose chat={chat} draft={draft} setDraft={setDraft} />
    </section>
  );
}
