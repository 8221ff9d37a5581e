import { useEffect, useState, type ReactNode } from 'react';

import { Question } from '../dialog/question.tsx';
import { holdAddress } from './address.ts';

interface Props {
  /** There is something to lose. */
  readonly isHeld: boolean;
  readonly title: string;
  readonly text: string;
  readonly answer: string;
}

/** Asks before the page is left, by a link, Back, Forward, or by closing the window, where the browser uses its own words. */
export function LeaveQuestion({ isHeld, title, text, answer }: Props): ReactNode {
  const [waiting, setWaiting] = useState<{ readonly leave: () => void } | null>(null);
  useEffect(() => {
    if (!isHeld) return undefined;
    const release = holdAddress((leave) => setWaiting({ leave }));
    const ask = (event: Event): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => {
      release();
      removeEventListener('beforeunload', ask);
    };
  }, [isHeld]);
  if (waiting === null) return null;
  const close = (): void => setWaiting(null);
  const leave = async (): Promise<void> => {
    close();
    waiting.leave();
  };
  return <Question title={title} text={text} answer={answer} perform={leave} close={close} />;
}
