import { Button } from '@fluentui/react-components';
import { createPersonSignIn, type PersonSignIn } from '@tandem/api';
import { dateTime, isolate, t } from '@tandem/i18n';
import {
  changed,
  Facts,
  Part,
  Question,
  Reading,
  Row,
  tell,
  Text,
  useRead,
  type FactLine,
} from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import { InvitationPart } from './invitation-part.tsx';
import type { PersonPartProps } from './person-part.ts';

/** How a person signs in, and what an administrator can do about it. */
export function PersonSignInPart(props: PersonPartProps): ReactNode {
  const { api, person } = props;
  const read = useRead(['people', 'sign-in', person.id], () =>
    createPersonSignIn(api).find(person.id),
  );
  return (
    <Reading read={read}>
      {(signIn) => (
        <>
          <Part title={t('people.tab.signIn')} isMain>
            <Facts facts={factsOf(signIn)} />
            {signIn.totp && <SecondFactorReset {...props} />}
          </Part>
          <Part title={t('people.invitation')}>
            <InvitationPart {...props} invitation={signIn.invitation} />
          </Part>
        </>
      )}
    </Reading>
  );
}

function factsOf(signIn: PersonSignIn): readonly FactLine[] {
  return [
    {
      label: t('people.signIn.last'),
      value: signIn.lastSignInAt === null ? t('people.never') : dateTime(signIn.lastSignInAt),
    },
    { label: t('people.signIn.password'), value: yesOrNo(signIn.password) },
    {
      label: t('people.signIn.passkeys'),
      value: t('people.signIn.passkeys.count', { count: signIn.passkeys }),
    },
    {
      label: t('people.signIn.totp'),
      value: signIn.totp
        ? t('people.signIn.totp.codes', { count: signIn.recoveryCodesLeft })
        : t('people.no'),
    },
    ...signIn.providers.map(({ name, linkedAt }) => ({
      label: isolate(name),
      value: t('people.signIn.linked', { date: dateTime(linkedAt) }),
    })),
  ];
}

function SecondFactorReset({ api, person }: PersonPartProps): ReactNode {
  const [asking, setAsking] = useState(false);
  const name = isolate(person.displayName);
  return (
    <>
      <Row>
        <Button onClick={() => setAsking(true)}>{t('people.secondFactor.reset')}</Button>
        <Text quiet>{t('people.secondFactor.hint')}</Text>
      </Row>
      {asking && (
        <Question
          title={t('people.secondFactor.title', { name })}
          text={t('people.secondFactor.text')}
          answer={t('people.secondFactor.reset')}
          close={() => setAsking(false)}
          perform={async () => {
            await createPersonSignIn(api).resetSecondFactor(person.id);
            await changed('people', 'sign-in', person.id);
            setAsking(false);
            tell(t('people.secondFactor.done', { name }));
          }}
        />
      )}
    </>
  );
}

function yesOrNo(is: boolean): string {
  return t(is ? 'people.yes' : 'people.no');
}
