import { language } from './translator.ts';

/** A running clock: `4:07`, `1:04:07`. Digits stay Latin, because a clock is read across languages. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  if (seconds >= 3600) parts.unshift(Math.floor(seconds / 3600));
  return parts
    .map((part, index) => (index === 0 ? `${part}` : `${part}`.padStart(2, '0')))
    .join(':');
}

/** A length of time in words: `2 minutes, 5 seconds`. Below one second it is one second. */
export function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const amounts: [number, string][] = [
    [Math.floor(seconds / 3600), 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ];
  const words = amounts
    .filter(([amount]) => amount > 0)
    .slice(0, 2)
    .map(([amount, unit]) =>
      new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' }).format(
        amount,
      ),
    );
  return new Intl.ListFormat(language(), { type: 'unit', style: 'long' }).format(words);
}

/** So many of a unit: `10 minutes`. */
export function quantity(count: number, unit: 'minute' | 'day'): string {
  const format = new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(count);
}

/** Day, month and year in the viewer's language, and in the viewer's time zone where none is named. */
export function day(iso: string, timeZone?: 'UTC'): string {
  const format = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone });
  return format.format(new Date(iso));
}

/** Date and time in the viewer's language and time zone. */
export function dateTime(iso: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}

/** Hours and minutes of a chat line. */
export function timeOfDay(ms: number): string {
  return new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(new Date(ms));
}
