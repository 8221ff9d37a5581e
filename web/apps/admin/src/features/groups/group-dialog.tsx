import type { GroupForm } from '@tandem/api';
import { t } from '@tandem/i18n';
import {
  ConflictNotice,
  Dialog,
  FormBody,
  FormButtons,
  Refused,
  StoredValue,
  TextField,
  useSubmit,
} from '@tandem/ui';
import { useId, useState, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** The verb on the button. */
  readonly answer: string;
  readonly start: GroupForm;
  /** Above the fields, for example a warning. */
  readonly children?: ReactNode;
  /** What the server has, where somebody else has changed it meanwhile. */
  readonly stored?: GroupForm | null;
  readonly close: () => void;
  readonly send: (form: GroupForm) => Promise<void>;
}

/** Name and description of a group. */
export function GroupDialog(props: Props): ReactNode {
  const { title, answer, start, children, stored = null, close, send } = props;
  const id = useId();
  const [form, setForm] = useState(start);
  const submit = useSubmit();
  const save = (): void => {
    if (form.name.trim() === '') submit.refuse([{ field: 'name', detail: t('people.required') }]);
    else void submit.run(() => send(form));
  };
  const hint = (field: keyof GroupForm): ReactNode => (
    <StoredValue
      stored={stored?.[field]}
      mine={form[field]}
      take={() => setForm({ ...form, [field]: stored?.[field] ?? '' })}
    />
  );
  return (
    <Dialog
      title={title}
      shape="panel"
      close={close}
      buttons={<FormButtons form={id} label={answer} isBusy={submit.isBusy} cancel={close} />}
    >
      <FormBody id={id} form={submit.form} send={save}>
        {children}
        {stored !== null && <ConflictNotice takeAll={() => setForm(stored)} />}
        <Refused failure={submit.failure} fields={['name', 'description']} />
        <TextField
          label={t('groups.name')}
          value={form.name}
          change={(name) => setForm({ ...form, name })}
          isRequired
          maxLength={128}
          error={submit.errorOf('name')}
          hint={hint('name')}
        />
        <TextField
          label={t('groups.description')}
          value={form.description}
          change={(description) => setForm({ ...form, description })}
          isLong
          maxLength={512}
          error={submit.errorOf('description')}
          hint={hint('description')}
        />
      </FormBody>
    </Dialog>
  );
}
