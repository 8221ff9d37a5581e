import type { PersonForm } from '@tandem/api';
import { t, type TextKey } from '@tandem/i18n';
import { StoredValue, TextField, type Submit } from '@tandem/ui';
import type { ReactNode } from 'react';

interface PersonField {
  readonly name: keyof PersonForm;
  readonly label: TextKey;
  readonly isRequired: boolean;
  /** Characters; the server's limits. */
  readonly maxLength: number;
}

/** What is typed about a person, in the order of the form. */
export const personFields: readonly PersonField[] = [
  { name: 'givenName', label: 'people.givenName', isRequired: true, maxLength: 64 },
  { name: 'familyName', label: 'people.familyName', isRequired: false, maxLength: 64 },
  { name: 'mail', label: 'people.mail', isRequired: true, maxLength: 254 },
  { name: 'jobTitle', label: 'people.jobTitle', isRequired: false, maxLength: 128 },
  { name: 'company', label: 'people.company', isRequired: false, maxLength: 128 },
];

export const emptyPerson: PersonForm = {
  givenName: '',
  familyName: '',
  mail: '',
  jobTitle: '',
  company: '',
};

/** The required fields that are empty, each with its sentence. */
export function missingFields(form: PersonForm): { field: string; detail: string }[] {
  return personFields
    .filter(({ name, isRequired }) => isRequired && form[name].trim() === '')
    .map(({ name }) => ({ field: name, detail: t('people.required') }));
}

interface Props {
  readonly form: PersonForm;
  readonly change: (form: PersonForm) => void;
  readonly errorOf: Submit['errorOf'];
  /** What the server has, where somebody else has changed it meanwhile. */
  readonly stored?: PersonForm | null;
}

/** The fields of a person. */
export function PersonFields({ form, change, errorOf, stored = null }: Props): ReactNode {
  return personFields.map(({ name, label, isRequired, maxLength }) => {
    const set = (value: string): void => change({ ...form, [name]: value });
    return (
      <TextField
        key={name}
        label={t(label)}
        value={form[name]}
        change={set}
        isRequired={isRequired}
        maxLength={maxLength}
        type={name === 'mail' ? 'email' : 'text'}
        error={errorOf(name)}
        hint={
          <StoredValue
            stored={stored?.[name]}
            mine={form[name]}
            take={() => set(stored?.[name] ?? '')}
          />
        }
      />
    );
  });
}
