import { Field, Select } from '@fluentui/react-components';
import type { NewProvisioningToken, ProvisioningApi } from '@tandem/api';
import { t } from '@tandem/i18n';
import { Dialog, FormBody, FormButtons, Refused, TextField, useSubmit } from '@tandem/ui';
import { useId, useState, type ReactNode } from 'react';

/** Days; 0: never. */
const lives = [90, 180, 365, 0] as const;

interface Props {
  readonly provisioning: Pick<ProvisioningApi, 'addToken'>;
  readonly made: (token: NewProvisioningToken) => void;
  readonly close: () => void;
}

/** Asks what a token is for and how long it shall last. */
export function NewToken({ provisioning, made, close }: Props): ReactNode {
  const id = useId();
  const submit = useSubmit();
  const [label, setLabel] = useState('');
  const [life, setLife] = useState<number>(lives[1]);
  const send = async (): Promise<void> => {
    if (submit.isBusy) return;
    if (label.trim() === '') {
      submit.refuse([{ field: 'label', detail: t('provisioning.label.missing') }]);
      return;
    }
    await submit.run(async () => {
      const lifeDays = life === 0 ? null : life;
      made(await provisioning.addToken({ label: label.trim(), lifeDays }));
    });
  };
  const buttons = (
    <FormButtons form={id} label={t('provisioning.add')} isBusy={submit.isBusy} cancel={close} />
  );
  return (
    <Dialog title={t('provisioning.add')} close={close} buttons={buttons}>
      <FormBody id={id} form={submit.form} send={() => void send()}>
        <Refused failure={submit.failure} fields={['label', 'lifeDays']} />
        <TextField
          label={t('provisioning.label')}
          hint={t('provisioning.label.hint')}
          isRequired
          value={label}
          error={submit.errorOf('label')}
          change={setLabel}
        />
        <Field
          label={t('provisioning.life')}
          validationMessage={submit.errorOf('lifeDays') ?? null}
        >
          <Select value={`${life}`} onChange={(_, { value }) => setLife(Number(value))}>
            {lives.map((days) => (
              <option key={days} value={days}>
                {days === 0
                  ? t('provisioning.life.never')
                  : t('provisioning.life.days', { count: days })}
              </option>
            ))}
          </Select>
        </Field>
      </FormBody>
    </Dialog>
  );
}
