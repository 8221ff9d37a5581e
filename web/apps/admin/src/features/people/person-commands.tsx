import {
  Delete20Regular,
  Edit20Regular,
  Image20Regular,
  PersonAvailable20Regular,
  PersonProhibited20Regular,
} from '@fluentui/react-icons';
import { createPeople } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import { changed, CommandBar, go, Question, tell, type Command } from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import { EditPerson } from './edit-person.tsx';
import { manageReason } from '../../report/manage-reason.ts';
import { PEOPLE_PATH } from './people-paths.ts';
import type { PersonPartProps } from './person-part.ts';
import { PhotoDialog } from './photo-dialog.tsx';

type Open = 'edit' | 'photo' | 'switch' | 'delete';

/** What can be done with a person. */
export function PersonCommands({ api, me, person }: PersonPartProps): ReactNode {
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const reason = manageReason(me);
  const ownReason = reason ?? (person.id === me.id ? t('people.ownReason') : null);
  const { active } = person;
  const commands: readonly Command[] = [
    { label: t('people.edit'), icon: <Edit20Regular />, reason, perform: () => setOpen('edit') },
    {
      label: t('people.photo'),
      icon: <Image20Regular />,
      reason,
      perform: () => setOpen('photo'),
    },
    {
      label: t(active ? 'people.deactivate' : 'people.activate'),
      icon: active ? <PersonProhibited20Regular /> : <PersonAvailable20Regular />,
      reason: active ? ownReason : reason,
      perform: () => setOpen('switch'),
    },
    {
      label: t('people.delete'),
      icon: <Delete20Regular />,
      reason: ownReason,
      perform: () => setOpen('delete'),
    },
  ];
  const name = isolate(person.displayName);
  const people = createPeople(api);
  return (
    <>
      <CommandBar commands={commands} />
      {open === 'edit' && <EditPerson api={api} person={person} close={close} />}
      {open === 'photo' && <PhotoDialog api={api} person={person} close={close} />}
      {open === 'switch' && (
        <Question
          title={t(active ? 'people.deactivate.title' : 'people.activate.title', { name })}
          text={t(active ? 'people.deactivate.text' : 'people.activate.text')}
          answer={t(active ? 'people.deactivate' : 'people.activate')}
          close={close}
          perform={async () => {
            await people.setActive(person.id, !active);
            await changed('people');
            close();
            tell(t(active ? 'people.deactivated' : 'people.activated', { name }));
          }}
        />
      )}
      {open === 'delete' && (
        <Question
          title={t('people.delete.title', { name })}
          text={t('people.delete.text')}
          answer={t('people.delete')}
          close={close}
          perform={async () => {
            await people.remove(person.id);
            go(PEOPLE_PATH);
            void changed('people');
            tell(t('people.deleted', { name }));
          }}
        />
      )}
    </>
  );
}
