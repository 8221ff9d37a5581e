import { language, onLanguage, type Language } from '@tandem/i18n';
import { useSyncExternalStore } from 'react';

/** The language shown; a component that calls it is drawn again when the language changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, language);
}
