import { Field, Input } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import { Part, Text, TextField } from '@tandem/ui';
import type { ReactNode } from 'react';

import { SwitchField } from '../parts/switch-field.tsx';
import { claimFieldNames, ClaimFields } from './claim-fields.tsx';
import type { ProviderDraft } from './provider-draft.ts';

/** The fields as the server calls them. */
export const fieldNames: readonly string[] = [
  'name',
  'issuer',
  'clientId',
  'clientSecret',
  'secretExpiresAt',
  'scopes',
  'linkClaim',
  'requiredAcr',
  'maxAgeMinutes',
  ...claimFieldNames,
];

export interface FieldsProps {
  readonly draft: ProviderDraft;
  readonly change: (part: Partial<ProviderDraft>) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** Everything that is typed about a provider, in the order one finds it there. */
export function ProviderFields(props: FieldsProps & { readonly hasSecret: boolean }): ReactNode {
  const { draft, change, errorOf, hasSecret } = props;
  return (
    <>
      <Part title={t('providers.connection')}>
        <TextField
          label={t('providers.name')}
          hint={t('providers.name.hint')}
          isRequired
          value={draft.name}
          error={errorOf('name')}
          change={(name) => change({ name })}
        />
        <TextField
          label={t('providers.issuer')}
          hint={t('providers.issuer.hint')}
          isRequired
          isLatin
          value={draft.issuer}
          error={errorOf('issuer')}
          change={(issuer) => change({ issuer })}
        />
        <TextField
          label={t('providers.clientId')}
          isRequired
          isLatin
          value={draft.clientId}
          error={errorOf('clientId')}
          change={(clientId) => change({ clientId })}
        />
        <SecretFields {...props} hasSecret={hasSecret} />
        <TextField
          label={t('providers.scopes')}
          hint={t('providers.scopes.hint')}
          isLatin
          value={draft.scopes}
          error={errorOf('scopes')}
          change={(scopes) => change({ scopes })}
        />
      </Part>
      <Part title={t('providers.people')}>
        <SwitchField
          label={t('providers.createPeople')}
          effect={t('providers.createPeople.effect')}
          isOn={draft.createPeople}
          change={(createPeople) => change({ createPeople })}
        />
        <TextField
          label={t('providers.linkClaim')}
          hint={t('providers.linkClaim.hint')}
          isLatin
          value={draft.linkClaim}
          error={errorOf('linkClaim')}
          change={(linkClaim) => change({ linkClaim })}
        />
      </Part>
      <Part title={t('providers.claims')}>
        <Text quiet>{t('providers.claims.lead')}</Text>
        <ClaimFields
          claims={draft.claims}
          errorOf={errorOf}
          change={(claims) => change({ claims })}
        />
      </Part>
      <Part title={t('providers.requirements')}>
        <TextField
          label={t('providers.requiredAcr')}
          hint={t('providers.requiredAcr.hint')}
          isLatin
          value={draft.requiredAcr}
          error={errorOf('requiredAcr')}
          change={(requiredAcr) => change({ requiredAcr })}
        />
        <TextField
          label={t('providers.maxAge')}
          hint={t('providers.maxAge.hint')}
          value={draft.maxAge}
          error={errorOf('maxAgeMinutes')}
          change={(maxAge) => change({ maxAge })}
        />
        <SwitchField
          label={t('providers.enabled')}
          effect={t('providers.enabled.effect')}
          isOn={draft.enabled}
          change={(enabled) => change({ enabled })}
        />
      </Part>
    </>
  );
}

/** The client secret, which can be written and never read, and the day it ends. */
function SecretFields(props: FieldsProps & { readonly hasSecret: boolean }): ReactNode {
  const { draft, change, errorOf, hasSecret } = props;
  const fault = errorOf('clientSecret');
  const lifeFault = errorOf('secretExpiresAt');
  return (
    <>
      <Field
        label={t('providers.clientSecret')}
        hint={t(hasSecret ? 'providers.clientSecret.stored' : 'providers.clientSecret.hint')}
        validationMessage={fault ?? null}
        validationState={fault === undefined ? 'none' : 'error'}
      >
        <Input
          type="password"
          dir="ltr"
          autoComplete="off"
          value={draft.clientSecret}
          onChange={(_, { value }) => change({ clientSecret: value })}
        />
      </Field>
      <Field
        label={t('providers.secretExpires')}
        hint={t('providers.secretExpires.hint')}
        validationMessage={lifeFault ?? null}
        validationState={lifeFault === undefined ? 'none' : 'error'}
      >
        <Input
          type="date"
          value={draft.secretExpires}
          onChange={(_, { value }) => change({ secretExpires: value })}
        />
      </Field>
    </>
  );
}
