import { Button } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import { useState, type ReactNode } from 'react';

import { failureText } from '../failure/failure-text.ts';
import { Notice } from '../parts/notice.tsx';
import { Text } from '../parts/text.tsx';
import { Dialog } from './dialog.tsx';

interface Props {
  /** Names the thing: `Delete Vera Lindqvist?` */
  readonly title: string;
  /** What it means, in one or two sentences. */
  readonly text: string;
  /** The verb on the button: `Delete`. */
  readonly answer: string;
  /** Does it; a problem it rejects with is shown, and the question stays. */
  readonly perform: () => Promise<void>;
  readonly close: () => void;
}

/** Asks once before something that cannot simply be taken back. */
export function Question({ title, text, answer, perform, close }: Props): ReactNode {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const act = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await perform();
    } catch (problem) {
      setFailure(problem);
      setBusy(false);
    }
  };
  const buttons = (
    <>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void act()}>
        {answer}
      </Button>
      <Button onClick={close}>{t('cancel')}</Button>
    </>
  );
  return (
    <Dialog title={title} isQuestion close={close} buttons={buttons}>
      <Text>{text}</Text>
      {failure !== null && (
        <div role="alert">
          <Notice kind="stop">{failureText(failure)}</Notice>
        </div>
      )}
    </Dialog>
  );
}
