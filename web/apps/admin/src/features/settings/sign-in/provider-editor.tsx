import { Button } from '@fluentui/react-components';
import { Problem, type IdentityProvider, type IdentityProvidersApi } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import {
  changed,
  FormBody,
  go,
  LeaveQuestion,
  Link,
  Notice,
  Part,
  Refused,
  Row,
  tell,
  useSubmit,
} from '@tandem/ui';
import { useEffect, useId, useState, type ReactNode } from 'react';

import { providerPath, providersPath } from './paths.ts';
import { ProviderAddresses } from './provider-addresses.tsx';
import { draftOf, formOf, isChanged, newProvider } from './provider-draft.ts';
import { fieldNames, ProviderFields } from './provider-fields.tsx';
import { ProviderTestButton } from './provider-test.tsx';
import { SecretLife } from './secret-life.tsx';

interface Props {
  readonly providers: IdentityProvidersApi;
  /** `null`: a new one. */
  readonly stored: IdentityProvider | null;
}

/** One provider: what to register there, what to type here, and the test of what is stored. */
export function ProviderEditor({ providers, stored }: Props): ReactNode {
  const id = useId();
  const submit = useSubmit();
  const [base, setBase] = useState(stored);
  const before = base === null ? newProvider : draftOf(base);
  const [draft, setDraft] = useState(before);
  const [madeId, setMadeId] = useState<string | null>(null);
  const isDirty = isChanged(draft, before) && madeId === null;
  const isConflict =
    submit.failure instanceof Problem && submit.failure.type === 'version-conflict';

  // When the form has let go of the address.
  useEffect(() => {
    if (madeId !== null) go(providerPath(madeId), 'replace');
  }, [madeId]);

  const add = async (): Promise<void> => {
    const made = await providers.add(formOf(draft));
    await changed('identity-providers');
    setMadeId(made.id);
    tell(t('providers.added', { name: isolate(made.name) }));
  };
  const change = async ({ id: which, version }: IdentityProvider): Promise<void> => {
    const kept = await providers.change(which, { ...formOf(draft), version });
    setBase(kept);
    setDraft(draftOf(kept));
    await changed('identity-providers');
    tell(t('providers.saved', { name: isolate(kept.name) }));
  };
  const send = (): void => {
    if (submit.isBusy || !isDirty) return;
    void submit.run(() => (base === null ? add() : change(base)));
  };
  const takeStored = (): void => {
    const current = currentOf(submit.failure);
    if (current === null) return;
    setBase(current);
    setDraft(draftOf(current));
    void submit.run(async () => undefined);
  };
  return (
    <>
      <Part title={base?.name ?? t('providers.add')} isMain>
        <div>
          <Link to={providersPath}>{t('providers.back')}</Link>
        </div>
        {base !== null && <SecretLife item={base} />}
      </Part>
      {base === null ? (
        <Notice kind="calm">{t('providers.addresses.later')}</Notice>
      ) : (
        <ProviderAddresses item={base} />
      )}
      <FormBody id={id} form={submit.form} send={send}>
        <Refused failure={submit.failure} fields={fieldNames} />
        {isConflict && (
          <Row>
            <Button onClick={takeStored}>{t('providers.takeStored')}</Button>
          </Row>
        )}
        <ProviderFields
          draft={draft}
          hasSecret={base?.hasSecret ?? false}
          change={(part) => setDraft((now) => ({ ...now, ...part }))}
          errorOf={submit.errorOf}
        />
        <Row>
          <Button appearance="primary" type="submit" disabledFocusable={!isDirty || submit.isBusy}>
            {t('settings.save')}
          </Button>
          <Button disabledFocusable={!isDirty} onClick={() => setDraft(before)}>
            {t('settings.discard')}
          </Button>
        </Row>
      </FormBody>
      {base !== null && (
        <Part title={t('providers.test.title')}>
          <ProviderTestButton
            name={isolate(base.name)}
            test={() => providers.test(base.id)}
            reason={isDirty ? t('providers.test.unsaved') : null}
          />
        </Part>
      )}
      <LeaveQuestion
        isHeld={isDirty}
        title={t('settings.leave.title')}
        text={t('settings.leave.text')}
        answer={t('settings.leave.answer')}
      />
    </>
  );
}

function currentOf(failure: unknown): IdentityProvider | null {
  const current = failure instanceof Problem ? failure.members['current'] : null;
  return typeof current === 'object' && current !== null ? (current as IdentityProvider) : null;
}
