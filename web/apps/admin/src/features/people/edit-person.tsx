import { createPeople, Problem, type Http, type PersonForm, type PersonRecord } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import {
  changed,
  ConflictNotice,
  Dialog,
  FormBody,
  FormButtons,
  Notice,
  Refused,
  tell,
  useSubmit,
} from '@tandem/ui';
import { useId, useState, type ReactNode } from 'react';

import { isProvisioned } from '../../report/sources.ts';
import { missingFields, personFields, PersonFields } from './person-fields.tsx';

interface Props {
  readonly api: Http;
  readonly person: PersonRecord;
  readonly close: () => void;
}

/** Changes the details of a person. Where somebody else was quicker, both values stand side by side and saving again decides. */
export function EditPerson({ api, person, close }: Props): ReactNode {
  const id = useId();
  const [form, setForm] = useState(() => formOf(person));
  const [version, setVersion] = useState(person.version);
  const [stored, setStored] = useState<PersonForm | null>(null);
  const submit = useSubmit();
  const change = async (): Promise<void> => {
    try {
      await createPeople(api).change(person.id, { ...form, version });
    } catch (failure) {
      const current = storedPerson(failure);
      if (current === null) throw failure;
      setStored(formOf(current));
      setVersion(current.version);
      return;
    }
    await changed('people');
    close();
    tell(t('people.changed', { name: isolate(person.displayName) }));
  };
  const send = (): void => {
    const missing = missingFields(form);
    if (missing.length > 0) submit.refuse(missing);
    else void submit.run(change);
  };
  return (
    <Dialog
      title={t('people.edit.title', { name: isolate(person.displayName) })}
      shape="panel"
      close={close}
      buttons={
        <FormButtons form={id} label={t('people.save')} isBusy={submit.isBusy} cancel={close} />
      }
    >
      <FormBody id={id} form={submit.form} send={send}>
        {isProvisioned(person.source) && (
          <Notice kind="attention">{t('people.provisioned')}</Notice>
        )}
        {stored !== null && <ConflictNotice takeAll={() => setForm(stored)} />}
        <Refused failure={submit.failure} fields={personFields.map(({ name }) => name)} />
        <PersonFields form={form} change={setForm} errorOf={submit.errorOf} stored={stored} />
      </FormBody>
    </Dialog>
  );
}

function formOf({ givenName, familyName, mail, jobTitle, company }: PersonForm): PersonForm {
  return { givenName, familyName, mail, jobTitle, company };
}

/** What the server has, from the refusal of an outdated version. */
function storedPerson(failure: unknown): (PersonForm & { version: number }) | null {
  if (!(failure instanceof Problem) || failure.type !== 'version-conflict') return null;
  const { current } = failure.members;
  if (typeof current !== 'object' || current === null) return null;
  const { version, ...fields } = current as Record<string, unknown>;
  if (typeof version !== 'number') return null;
  const text = (name: keyof PersonForm): string => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    givenName: text('givenName'),
    familyName: text('familyName'),
    mail: text('mail'),
    jobTitle: text('jobTitle'),
    company: text('company'),
    version,
  };
}
