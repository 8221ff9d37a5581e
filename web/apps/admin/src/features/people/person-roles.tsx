import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { builtInRoles, createPersonRoles, type PersonRoles } from '@tandem/api';
import { isolate, t, type TextKey } from '@tandem/i18n';
import {
  changed,
  Notice,
  Part,
  Reading,
  Refused,
  Row,
  tell,
  Text,
  useRead,
  useSubmit,
} from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import { manageReason } from '../../report/manage-reason.ts';
import { PermissionTable } from './permission-table.tsx';
import type { PersonPartProps } from './person-part.ts';

const useStyles = makeStyles({
  roles: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, border: 0 },
  role: { display: 'flex', flexDirection: 'column' },
  hint: { paddingInlineStart: '32px' },
});

const words: Readonly<Record<(typeof builtInRoles)[number], { name: TextKey; text: TextKey }>> = {
  administrator: { name: 'people.role.administrator', text: 'people.role.administrator.text' },
  'help-desk-operator': { name: 'people.role.operator', text: 'people.role.operator.text' },
};

/** The roles of a person, and what follows from them. */
export function PersonRolesPart(props: PersonPartProps): ReactNode {
  const { api, person } = props;
  const read = useRead(['people', 'roles', person.id], () =>
    createPersonRoles(api).find(person.id),
  );
  return (
    <Reading read={read}>
      {(roles) => (
        <>
          <Part title={t('people.roles')} isMain>
            <RoleChoice key={rolesKey(roles)} {...props} given={roles} />
          </Part>
          <Part title={t('people.permissions')}>
            <PermissionTable permissions={roles.permissions} />
          </Part>
        </>
      )}
    </Reading>
  );
}

interface ChoiceProps extends PersonPartProps {
  readonly given: PersonRoles;
}

function RoleChoice({ api, me, person, given }: ChoiceProps): ReactNode {
  const styles = useStyles();
  const submit = useSubmit();
  const before = given.roles.map(({ id }) => id);
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const reason = manageReason(me);
  const isSame = chosen.length === before.length && chosen.every((id) => before.includes(id));
  const save = (): void =>
    void submit.run(async () => {
      await createPersonRoles(api).set(person.id, chosen);
      await changed('people', 'roles', person.id);
      tell(t('people.roles.saved', { name: isolate(person.displayName) }));
    });
  return (
    <>
      {reason !== null && <Notice kind="calm">{reason}</Notice>}
      <fieldset className={styles.roles} aria-label={t('people.roles')}>
        {builtInRoles.map((role) => (
          <div key={role} className={styles.role}>
            <Checkbox
              label={t(words[role].name)}
              checked={chosen.includes(role)}
              disabled={reason !== null}
              onChange={(_, { checked }) => {
                const rest = chosen.filter((id) => id !== role);
                setChosen(checked === true ? [...rest, role] : rest);
              }}
            />
            <div className={styles.hint}>
              <Text quiet>{t(words[role].text)}</Text>
            </div>
          </div>
        ))}
      </fieldset>
      <Refused failure={submit.failure} />
      {reason === null && (
        <Row>
          <Button appearance="primary" disabledFocusable={isSame || submit.isBusy} onClick={save}>
            {t('people.save')}
          </Button>
          {!isSame && <Button onClick={() => setChosen(before)}>{t('people.roles.undo')}</Button>}
        </Row>
      )}
    </>
  );
}

function rolesKey({ roles }: PersonRoles): string {
  return roles
    .map(({ id }) => id)
    .toSorted()
    .join();
}
