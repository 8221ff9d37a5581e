import { Button } from '@fluentui/react-components';
import { createPersonSignIn, type Invitation, type PersonSignIn } from '@tandem/api';
import { dateTime, isolate, t } from '@tandem/i18n';
import {
  changed,
  CopyLine,
  Notice,
  Question,
  Refused,
  Row,
  tell,
  Text,
  useSubmit,
} from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import type { PersonPartProps } from './person-part.ts';

interface Props extends PersonPartProps {
  readonly invitation: PersonSignIn['invitation'];
}

/** The link with which a person sets their first password. It is shown once, because the server keeps only its hash. */
export function InvitationPart({ api, person, invitation }: Props): ReactNode {
  const [made, setMade] = useState<Invitation | null>(null);
  const [asking, setAsking] = useState(false);
  const submit = useSubmit();
  const signIn = createPersonSignIn(api);
  const name = isolate(person.displayName);
  const invite = (): void =>
    void submit.run(async () => {
      setMade(await signIn.invite(person.id));
      await changed('people', 'sign-in', person.id);
      tell(t('people.invitation.made', { name }));
    });
  const expiresAt = made?.expiresAt ?? invitation?.expiresAt ?? null;
  return (
    <>
      <Text quiet>{t('people.invitation.lead')}</Text>
      {expiresAt !== null && (
        <Text>{t('people.invitation.until', { date: dateTime(expiresAt) })}</Text>
      )}
      {made !== null && (
        <>
          <CopyLine
            label={t('people.invitation.link')}
            value={made.link}
            button={t('people.invitation.copy')}
            copied={t('people.invitation.copied')}
          />
          <Notice kind="attention">{t('people.invitation.once')}</Notice>
        </>
      )}
      {!person.active && <Notice kind="calm">{t('people.invitation.inactive')}</Notice>}
      <Refused failure={submit.failure} />
      <Row>
        <Button
          appearance={made === null ? 'primary' : 'secondary'}
          disabledFocusable={submit.isBusy || !person.active}
          onClick={invite}
        >
          {t(expiresAt === null ? 'people.invitation.create' : 'people.invitation.renew')}
        </Button>
        {expiresAt !== null && (
          <Button onClick={() => setAsking(true)}>{t('people.invitation.withdraw')}</Button>
        )}
      </Row>
      {asking && (
        <Question
          title={t('people.invitation.withdraw.title', { name })}
          text={t('people.invitation.withdraw.text')}
          answer={t('people.invitation.withdraw')}
          close={() => setAsking(false)}
          perform={async () => {
            await signIn.withdraw(person.id);
            setMade(null);
            await changed('people', 'sign-in', person.id);
            setAsking(false);
            tell(t('people.invitation.withdrawn', { name }));
          }}
        />
      )}
    </>
  );
}
