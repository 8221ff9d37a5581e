import { Button, makeStyles } from '@fluentui/react-components';
import { createPeople, Problem, type Http, type PersonRecord } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import { changed, Dialog, FileChoice, Photo, Refused, tell, Text, useSubmit } from '@tandem/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '16px' },
});

/** Bytes; the server's limit. */
const LARGEST = 512 * 1024;
const TYPES = ['image/png', 'image/jpeg'];

interface Props {
  readonly api: Http;
  readonly person: PersonRecord;
  readonly close: () => void;
}

/** Puts a photo to a person, or takes it away. */
export function PhotoDialog({ api, person, close }: Props): ReactNode {
  const styles = useStyles();
  const submit = useSubmit();
  const name = isolate(person.displayName);
  const people = createPeople(api);
  const done = async (text: string): Promise<void> => {
    await changed('people');
    close();
    tell(text);
  };
  const put = (file: File): void =>
    void submit.run(async () => {
      if (!TYPES.includes(file.type)) throw refused('people.photo.type');
      if (file.size > LARGEST) throw refused('people.photo.size');
      await people.setPhoto(person.id, file);
      await done(t('people.photo.changed', { name }));
    });
  const remove = (): void =>
    void submit.run(async () => {
      await people.removePhoto(person.id);
      await done(t('people.photo.removed', { name }));
    });
  return (
    <Dialog title={t('people.photo.title', { name })} close={close}>
      <div className={styles.body}>
        <Photo key={person.photoPath} person={{ ...person, verifiedDomain: null }} size="large" />
        <Text quiet>{t('people.photo.hint')}</Text>
        <Refused failure={submit.failure} />
        <FileChoice
          label={t('people.photo.choose')}
          accept={TYPES.join(',')}
          isBusy={submit.isBusy}
          choose={put}
        />
        {person.photoPath !== null && (
          <Button disabledFocusable={submit.isBusy} onClick={remove}>
            {t('people.photo.remove')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function refused(key: 'people.photo.type' | 'people.photo.size'): Problem {
  return new Problem({ type: 'photo', title: '', detail: t(key), status: 0 });
}
