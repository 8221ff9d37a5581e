import { makeStyles } from '@fluentui/react-components';
import type { ReactNode, RefObject } from 'react';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: '16px' } });

interface Props {
  /** Names the form, so that a button outside of it can send it. */
  readonly id: string;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly send: () => void;
  readonly children: ReactNode;
}

/** The fields of a form; Enter in one of them sends it. What is wrong is said by us and not by the browser. */
export function FormBody({ id, form, send, children }: Props): ReactNode {
  return (
    <form
      id={id}
      ref={form}
      noValidate
      className={useStyles().form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {children}
    </form>
  );
}
