import { t } from '@tandem/i18n';

/** Browser and system as the server recognised them, for example `Firefox on Linux`, in the person's language. */
export function browserName(recognised: string): string {
  const [, browser = '', system = ''] = /^(.+) on (.+)$/.exec(recognised) ?? [];
  if (browser !== '') return t('account.sessions.browser', { browser, system });
  return recognised === '' ? t('account.sessions.unknown') : recognised;
}
