import { Problem } from '@tandem/api';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import { failureText } from '../failure/failure-text.ts';
import { Notice } from '../parts/notice.tsx';

interface Props {
  /** `null`: nothing was refused. */
  readonly failure: unknown;
  /** The fields that show their own sentences. */
  readonly fields?: readonly string[];
}

/** Why a form was refused: a pointer to the marked fields where the form shows them all, else the sentence of the problem. */
export function Refused({ failure, fields }: Props): ReactNode {
  if (failure === null) return null;
  const errors = failure instanceof Problem ? failure.errors : [];
  const others = errors.filter(({ field }) => fields?.includes(field) !== true);
  const isShownAtFields = errors.length > 0 && others.length === 0;
  return (
    <div role="alert">
      <Notice kind="stop">
        {isShownAtFields ? t('list.checkFields') : failureText(failure)}
        {others.map(({ field, detail }) => (
          <span key={field}> {detail}</span>
        ))}
      </Notice>
    </div>
  );
}
