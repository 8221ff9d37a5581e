import { Button } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

interface Props {
  /** The id of the form the first button sends. */
  readonly form: string;
  readonly label: string;
  readonly isBusy: boolean;
  readonly cancel: () => void;
}

/** The foot of a form in a dialog: send it, or leave it. */
export function FormButtons({ form, label, isBusy, cancel }: Props): ReactNode {
  return (
    <>
      <Button appearance="primary" type="submit" form={form} disabledFocusable={isBusy}>
        {label}
      </Button>
      <Button onClick={cancel}>{t('cancel')}</Button>
    </>
  );
}
