/** The languages every screen exists in, each under its own name, as the language control shows them. */
export const languages = [
  { tag: 'en', name: 'English' },
  { tag: 'sv', name: 'Svenska' },
  { tag: 'de', name: 'Deutsch' },
  { tag: 'nl', name: 'Nederlands' },
  { tag: 'it', name: 'Italiano' },
  { tag: 'fr', name: 'Français' },
  { tag: 'zh-Hans', name: '简体中文' },
  { tag: 'ar', name: 'العربية' },
] as const;

export type Language = (typeof languages)[number]['tag'];

export function isLanguage(tag: string): tag is Language {
  return languages.some((language) => language.tag === tag);
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/**
 * The first wanted language we have, by its primary subtag (BCP 47); English where none fits. Every Chinese reads
 * Simplified, because it is the only Chinese we have.
 */
export function bestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    if (primary === 'zh') return 'zh-Hans';
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}
