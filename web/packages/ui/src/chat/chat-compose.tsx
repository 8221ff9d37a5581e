import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { Chat } from '@tandem/core';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

import { chatErrorText, isSendKey, lengthText } from './chat-model.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  field: {
    font: 'inherit',
    minHeight: '64px',
    boxSizing: 'border-box',
    width: '100%',
    padding: '8px',
    resize: 'vertical',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '::placeholder': { color: tokens.colorNeutralForeground3 },
  },
  error: { margin: 0, color: tokens.colorStatusDangerForeground1, ':empty': { display: 'none' } },
  send: { alignSelf: 'flex-end' },
});

interface Props {
  readonly chat: Chat;
  readonly draft: string;
  readonly setDraft: (text: string) => void;
}

/** The field and its button; a text that was refused stays where it is, with the reason. */
export function ChatCompose({ chat, draft, setDraft }: Props): ReactNode {
  const styles = useStyles();
  const errorId = useId();
  const [error, setError] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = (): void => {
    const fault = chat.send(draft);
    setError(fault === null ? '' : chatErrorText(fault, draft));
    if (fault === null) setDraft('');
    field.current?.focus();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        className={styles.field}
        dir="auto"
        rows={3}
        value={draft}
        aria-label={t('chat.message')}
        aria-describedby={errorId}
        placeholder={t('chat.message')}
        onChange={({ target }) => {
          setDraft(target.value);
          setError(lengthText(target.value));
        }}
        onKeyDown={(event) => {
          const { key, shiftKey, nativeEvent } = event;
          if (!isSendKey({ key, shiftKey, isComposing: nativeEvent.isComposing })) return;
          event.preventDefault();
          send();
        }}
      />
      <p id={errorId} role="alert" className={styles.error}>
        {error}
      </p>
      <Button type="submit" appearance="primary" className={styles.send}>
        {t('chat.send')}
      </Button>
    </form>
  );
}
