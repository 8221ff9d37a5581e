import { Button } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** Media types or name endings, separated by commas. */
  readonly accept: string;
  readonly isBusy?: boolean;
  readonly choose: (file: File) => void;
}

/** A button that asks for a file. The same file can be chosen again after it was corrected. */
export function FileChoice({ label, accept, isBusy = false, choose }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file !== undefined) choose(file);
        }}
      />
      <Button
        appearance="primary"
        disabledFocusable={isBusy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  );
}
