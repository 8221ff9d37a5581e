import { makeStyles, tokens } from '@fluentui/react-components';
import { chooseLanguage, isLanguage, languages, t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import { useLanguage } from '../hooks/use-language.ts';

const useStyles = makeStyles({
  select: {
    font: 'inherit',
    minHeight: '32px',
    width: '100%',
    padding: '0 4px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Switches the language of every screen and remembers it in this browser. */
export function LanguageControl(): ReactNode {
  const language = useLanguage();
  return (
    <select
      className={useStyles().select}
      aria-label={t('language')}
      value={language}
      onChange={({ target }) => {
        if (isLanguage(target.value)) void chooseLanguage(target.value);
      }}
    >
      {languages.map(({ tag, name }) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
