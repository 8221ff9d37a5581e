import type { DomainsApi } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import {
  changed,
  Dialog,
  FormBody,
  FormButtons,
  Refused,
  tell,
  TextField,
  useSubmit,
} from '@tandem/ui';
import { useId, useState, type ReactNode } from 'react';

interface Props {
  readonly domains: Pick<DomainsApi, 'add'>;
  readonly close: () => void;
}

/** Asks for the name of a domain. */
export function AddDomain({ domains, close }: Props): ReactNode {
  const id = useId();
  const submit = useSubmit();
  const [domain, setDomain] = useState('');
  const send = async (): Promise<void> => {
    if (submit.isBusy) return;
    if (domain.trim() === '') {
      submit.refuse([{ field: 'domain', detail: t('domains.name.missing') }]);
      return;
    }
    await submit.run(async () => {
      const added = await domains.add(domain.trim());
      await changed('domains');
      close();
      tell(t('domains.added', { domain: isolate(added.domain) }));
    });
  };
  const buttons = (
    <FormButtons form={id} label={t('domains.add')} isBusy={submit.isBusy} cancel={close} />
  );
  return (
    <Dialog title={t('domains.add')} close={close} buttons={buttons}>
      <FormBody id={id} form={submit.form} send={() => void send()}>
        <Refused failure={submit.failure} fields={['domain']} />
        <TextField
          label={t('domains.name')}
          hint={t('domains.name.hint')}
          isRequired
          isLatin
          value={domain}
          error={submit.errorOf('domain')}
          change={setDomain}
        />
      </FormBody>
    </Dialog>
  );
}
