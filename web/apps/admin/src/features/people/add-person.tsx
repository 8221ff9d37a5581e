import { createPeople, type Http } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import {
  changed,
  Dialog,
  FormBody,
  FormButtons,
  go,
  Refused,
  tell,
  Text,
  useSubmit,
} from '@tandem/ui';
import { useId, useState, type ReactNode } from 'react';

import { personPath } from './people-paths.ts';
import { emptyPerson, missingFields, personFields, PersonFields } from './person-fields.tsx';

interface Props {
  readonly api: Http;
  readonly close: () => void;
}

/** Adds one person by hand and goes to them. */
export function AddPerson({ api, close }: Props): ReactNode {
  const id = useId();
  const [form, setForm] = useState(emptyPerson);
  const submit = useSubmit();
  const add = async (): Promise<void> => {
    const missing = missingFields(form);
    if (missing.length > 0) {
      submit.refuse(missing);
      return;
    }
    await submit.run(async () => {
      const person = await createPeople(api).add(form);
      void changed('people');
      close();
      go(personPath(person.id));
      tell(t('people.added', { name: isolate(person.displayName) }));
    });
  };
  return (
    <Dialog
      title={t('people.add')}
      shape="panel"
      close={close}
      buttons={
        <FormButtons form={id} label={t('people.add')} isBusy={submit.isBusy} cancel={close} />
      }
    >
      <FormBody id={id} form={submit.form} send={() => void add()}>
        <Text quiet>{t('people.add.lead')}</Text>
        <Refused failure={submit.failure} fields={personFields.map(({ name }) => name)} />
        <PersonFields form={form} change={setForm} errorOf={submit.errorOf} />
      </FormBody>
    </Dialog>
  );
}
