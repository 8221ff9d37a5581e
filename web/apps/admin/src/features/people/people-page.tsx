import { ArrowUpload20Regular, PersonAdd20Regular } from '@fluentui/react-icons';
import { createPeople, type PersonRow } from '@tandem/api';
import { t } from '@tandem/i18n';
import { go, List, Page, Text, type Command, type ListSource } from '@tandem/ui';
import { useMemo, useState, type ReactNode } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { AddPerson } from './add-person.tsx';
import { peopleList } from './people-list.tsx';
import { PEOPLE_PATH, personPath } from './people-paths.ts';
import { manageReason } from '../../report/manage-reason.ts';

/** Everybody in the organisation. */
export function PeoplePage({ api, me }: Pick<SectionProps, 'api' | 'me'>): ReactNode {
  const [adding, setAdding] = useState(false);
  const list = useMemo(() => peopleList(api), [api]);
  const source = useMemo((): ListSource<PersonRow> => {
    const people = createPeople(api);
    return { key: ['people', 'list'], read: people.list, exportPath: people.exportPath };
  }, [api]);
  const reason = manageReason(me);
  const commands: readonly Command[] = [
    {
      label: t('people.add'),
      icon: <PersonAdd20Regular />,
      reason,
      perform: () => setAdding(true),
    },
    {
      label: t('people.import'),
      icon: <ArrowUpload20Regular />,
      reason,
      perform: () => go(`${PEOPLE_PATH}/import`),
    },
  ];
  return (
    <Page
      title={t('admin.people')}
      crumbs={[{ name: t('title.admin'), to: '/admin' }]}
      lead={<Text quiet>{t('people.lead')}</Text>}
    >
      <List list={list} source={source} href={({ id }) => personPath(id)} commands={commands} />
      {adding && <AddPerson api={api} close={() => setAdding(false)} />}
    </Page>
  );
}
