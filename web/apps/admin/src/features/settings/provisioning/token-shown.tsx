import { Button } from '@fluentui/react-components';
import type { NewProvisioningToken } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import { Dialog, Notice } from '@tandem/ui';
import type { ReactNode } from 'react';

import { CopyRow } from '../parts/copy-row.tsx';

interface Props {
  readonly made: NewProvisioningToken;
  readonly close: () => void;
}

/** The secret of a token, this once. It is in this dialog's memory only. */
export function TokenShown({ made, close }: Props): ReactNode {
  const buttons = (
    <Button appearance="primary" onClick={close}>
      {t('provisioning.shown.done')}
    </Button>
  );
  return (
    <Dialog
      title={t('provisioning.shown.title', { name: isolate(made.label) })}
      close={close}
      buttons={buttons}
    >
      <Notice kind="attention">{t('provisioning.shown.warning')}</Notice>
      <CopyRow label={t('provisioning.token')} value={made.token} />
    </Dialog>
  );
}
