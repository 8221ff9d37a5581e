import { t } from '@tandem/i18n';
import { go, Page, Queries, SubPages } from '@tandem/ui';
import { useEffect, type ReactNode } from 'react';

import type { SectionProps } from '../../app/section.ts';
import { SETTINGS, tabAt, tabsFor, tabPath } from './tabs.tsx';

/** The section **Settings**: a page for each part that the person may look at. */
export default function SettingsSection(props: SectionProps): ReactNode {
  const { me, path } = props;
  const tabs = tabsFor(me.permissions);
  const [first] = tabs;
  const [name = '', ...rest] = path.split('/');
  const tab = tabAt(tabs, name);
  useEffect(() => {
    if (tab === undefined && first !== undefined) go(tabPath(first), 'replace');
  }, [tab, first]);
  if (tab === undefined) return null;
  const pages = tabs.map((one) => ({
    label: t(one.label),
    to: tabPath(one),
    isCurrent: one === tab,
  }));
  return (
    <Queries>
      <Page
        key={tab.name}
        title={t(tab.label)}
        crumbs={[{ name: t('admin.settings'), to: SETTINGS }]}
      >
        {tabs.length > 1 && <SubPages label={t('admin.settings')} pages={pages} />}
        <tab.content {...props} path={rest.join('/')} />
      </Page>
    </Queries>
  );
}
