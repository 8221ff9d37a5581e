import { Problem, type TenantSettings, type TenantSettingsApi } from '@tandem/api';
import { isolate, t } from '@tandem/i18n';
import {
  FormBody,
  LeaveQuestion,
  Notice,
  Part,
  queries,
  Question,
  Refused,
  tell,
  useSubmit,
} from '@tandem/ui';
import { useId, useState, type ReactNode } from 'react';

import { ConflictNotice } from './conflict-notice.tsx';
import { change, changes, choose, faults, meet, open, undecided, wanted } from './draft.ts';
import { LastChange } from './last-change.tsx';
import { SaveBar } from './save-bar.tsx';
import { groups, settings } from './setting.ts';
import { SettingRow } from './setting-row.tsx';

interface Props {
  readonly stored: TenantSettings;
  readonly save: TenantSettingsApi['save'];
  readonly organisation: string;
  readonly mayChange: boolean;
}

/** All settings in one form: changed together, saved together, and never over somebody else's. */
export function SettingsForm({ stored, save, organisation, mayChange }: Props): ReactNode {
  const id = useId();
  const submit = useSubmit();
  const [draft, setDraft] = useState(() => open(stored));
  const [asksOff, setAsksOff] = useState(false);
  const changed = changes(draft);
  const waiting = undecided(draft);
  const isDirty = changed.length > 0 || waiting.length > 0;
  // Read again while nobody has typed: the newer values, without a word.
  if (stored.version > draft.stored.version && !isDirty) setDraft(open(stored));

  const send = async (): Promise<void> => {
    setAsksOff(false);
    await submit.run(async () => {
      try {
        const saved = await save(wanted(draft));
        queries.setQueryData(['tenant-settings'], saved);
        setDraft(open(saved));
        tell(t('settings.saved'));
      } catch (problem) {
        const current = currentOf(problem);
        if (current === null) throw problem;
        setDraft((now) => meet(now, current));
      }
    });
  };
  const trySend = (): void => {
    const wrong = faults(draft);
    const turnsOff = draft.stored.remoteHelpEnabled && draft.values.remoteHelpEnabled === 'false';
    if (changed.length === 0 || waiting.length > 0 || submit.isBusy) return;
    if (wrong.length > 0) submit.refuse(wrong.map((one) => ({ field: one.name, detail: '' })));
    else if (turnsOff) setAsksOff(true);
    else void send();
  };
  return (
    <FormBody id={id} form={submit.form} send={trySend}>
      {!mayChange && <Notice kind="attention">{t('settings.readOnly')}</Notice>}
      <LastChange stored={draft.stored} />
      <ConflictNotice draft={draft} />
      <Refused failure={submit.failure} fields={settings.map(({ name }) => name)} />
      {groups.map((group) => (
        <Part key={group.title} title={t(group.title)} isWide>
          {group.settings.map((setting) => (
            <SettingRow
              key={setting.name}
              setting={setting}
              draft={draft}
              isReadOnly={!mayChange}
              refused={submit.errorOf(setting.name)}
              change={(value) => setDraft(change(draft, setting.name, value))}
              choose={(choice) => setDraft(choose(draft, setting.name, choice))}
            />
          ))}
        </Part>
      ))}
      {mayChange && (
        <SaveBar
          changes={changed.length}
          isBlocked={waiting.length > 0}
          isBusy={submit.isBusy}
          discard={() => setDraft(open(draft.stored))}
        />
      )}
      {asksOff && (
        <Question
          title={t('settings.off.title', { organisation: isolate(organisation) })}
          text={t('settings.off.text')}
          answer={t('settings.off.answer')}
          perform={send}
          close={() => setAsksOff(false)}
        />
      )}
      <LeaveQuestion
        isHeld={isDirty}
        title={t('settings.leave.title')}
        text={t('settings.leave.text')}
        answer={t('settings.leave.answer')}
      />
    </FormBody>
  );
}

/** What the server has, where it refused because somebody else was first. */
function currentOf(problem: unknown): TenantSettings | null {
  if (!(problem instanceof Problem) || problem.type !== 'version-conflict') return null;
  const { current } = problem.members;
  return typeof current === 'object' && current !== null ? (current as TenantSettings) : null;
}
