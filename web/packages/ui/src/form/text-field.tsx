import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly isRequired?: boolean;
  readonly type?: 'text' | 'email';
  /** Several lines. */
  readonly isLong?: boolean;
  readonly maxLength?: number;
  /** Addresses, names of machines and the like, which run from left to right in every language. */
  readonly isLatin?: boolean;
}

/** A text with its name above and, where it was refused, the reason below. */
export function TextField(props: Props): ReactNode {
  const { label, value, change, error, hint, isRequired = false, type = 'text' } = props;
  const { isLong = false, maxLength, isLatin = false } = props;
  const Control = isLong ? Textarea : Input;
  return (
    <Field
      label={label}
      required={isRequired}
      validationMessage={error ?? null}
      validationState={error === undefined ? 'none' : 'error'}
      hint={hint === undefined ? null : <>{hint}</>}
    >
      <Control
        value={value}
        maxLength={maxLength}
        {...(isLong ? {} : { type })}
        autoComplete="off"
        dir={isLatin ? 'ltr' : undefined}
        onChange={(_: unknown, data: { readonly value: string }) => change(data.value)}
      />
    </Field>
  );
}
