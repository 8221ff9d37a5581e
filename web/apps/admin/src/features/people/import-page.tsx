import { Button, makeStyles } from '@fluentui/react-components';
import { createPeopleImport, type ImportReport } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import {
  changed,
  FileChoice,
  Link,
  Notice,
  Page,
  Part,
  Refused,
  Row,
  Steps,
  tell,
  Text,
  useSubmit,
} from '@tandem/ui';
import { useState, type ReactNode } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { download, exampleCsv } from './example-csv.ts';
import { ImportPreview } from './import-preview.tsx';
import { manageReason } from '../../report/manage-reason.ts';
import { PEOPLE_PATH } from './people-paths.ts';

const useStyles = makeStyles({
  wizard: {
    display: 'flex',
    gap: '32px',
    '@media (max-width: 800px)': { flexDirection: 'column', gap: '16px' },
  },
  step: { flex: 1, minWidth: 0 },
});

/** Reads many people from a file: choose, look at what it would do, import. */
export default function ImportPage({ api, me }: Pick<SectionProps, 'api' | 'me'>): ReactNode {
  const styles = useStyles();
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const submit = useSubmit();
  const reason = manageReason(me);
  const source = createPeopleImport(api);
  const check = (chosen: File): void =>
    void submit.run(async () => {
      setReport(null);
      setFile(chosen);
      setReport(await source.check(chosen));
    });
  const apply = (): void =>
    void submit.run(async () => {
      if (file === null) return;
      const result = await source.apply(file);
      setReport(result);
      if (result.failed > 0) return;
      void changed('people');
      void changed('groups');
      tell(t('people.import.done'));
    });
  const isDone = report !== null && !report.dryRun && report.failed === 0;
  const step = report === null ? 0 : isDone ? 2 : 1;
  const again = (): void => {
    setFile(null);
    setReport(null);
  };
  const choose = (
    <FileChoice
      label={t(report === null ? 'people.import.choose' : 'people.import.chooseOther')}
      accept=".csv,text/csv"
      isBusy={submit.isBusy}
      choose={check}
    />
  );
  return (
    <Page
      title={t('people.import')}
      crumbs={[
        { name: t('title.admin'), to: '/admin' },
        { name: t('admin.people'), to: PEOPLE_PATH },
      ]}
    >
      {reason === null ? (
        <div className={styles.wizard}>
          <Steps
            label={t('people.import.steps')}
            steps={[t('people.import.step1'), t('people.import.step2'), t('people.import.step3')]}
            current={step}
          />
          <div className={styles.step}>
            {step === 0 && (
              <Part title={t('people.import.step1')}>
                <Text>{t('people.import.lead')}</Text>
                <Text quiet>{t('people.import.columns')}</Text>
                <Refused failure={submit.failure} />
                {submit.isBusy && <Text>{t('people.import.checking')}</Text>}
                <Row>
                  {choose}
                  <Button onClick={() => download(exampleCsv(), 'people.csv')}>
                    {t('people.import.example')}
                  </Button>
                </Row>
              </Part>
            )}
            {report !== null && step === 1 && (
              <Part title={t('people.import.step2')} isMain isWide>
                <Text quiet>{t('people.import.file', { name: isolate(file?.name ?? '') })}</Text>
                <ImportPreview report={report} />
                <Refused failure={submit.failure} />
                <Row>
                  {report.failed === 0 && (
                    <Button appearance="primary" disabledFocusable={submit.isBusy} onClick={apply}>
                      {t('people.import.apply')}
                    </Button>
                  )}
                  {report.failed > 0 && choose}
                  <Button onClick={again}>{t('cancel')}</Button>
                </Row>
              </Part>
            )}
            {report !== null && step === 2 && (
              <Part title={t('people.import.step3')} isMain>
                <Notice kind="good">{t('people.import.done')}</Notice>
                <Text>{countsText(report)}</Text>
                <Row>
                  <Link to={PEOPLE_PATH}>{t('people.import.toPeople')}</Link>
                  <Button onClick={again}>{t('people.import.again')}</Button>
                </Row>
              </Part>
            )}
          </div>
        </div>
      ) : (
        <Notice kind="calm">{reason}</Notice>
      )}
    </Page>
  );
}

function countsText({ added, changed: changes, unchanged }: ImportReport): string {
  return t('people.import.result', { added, changed: changes, unchanged });
}
