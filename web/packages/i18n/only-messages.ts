import type { Plugin } from 'vite';

const compiled = /\/i18n\/locales\/[\w-]+\.ts$/;
const wrapped = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/;

/**
 * Vite plugin: leaves in an app's language files only the texts whose id starts with one of the prefixes, and none that
 * only the other side of a session reads.
 */
export function onlyMessages(prefixes: readonly string[], otherSide?: RegExp): Plugin {
  return {
    name: 'tandem:only-messages',
    enforce: 'pre',
    transform(source, id) {
      if (!compiled.test(id)) return null;
      const json = wrapped.exec(source)?.[1];
      if (json === undefined) throw new Error(`${id} is not a compiled catalog`);
      const all = Object.entries(JSON.parse(literal(json)) as Record<string, unknown>);
      const kept = all.filter(
        ([key]) =>
          prefixes.some((prefix) => key.startsWith(prefix)) && otherSide?.test(key) !== true,
      );
      const text = JSON.stringify(JSON.stringify(Object.fromEntries(kept)));
      return { code: `export const messages = JSON.parse(${text});`, map: null };
    },
  };
}

/** The value of a JavaScript string literal; the compiler writes `\\xA0`, which JSON does not know. */
function literal(source: string): string {
  const json = source.replace(/\\(?:x([0-9A-Fa-f]{2})|.)/gs, (escape, code?: string) =>
    code === undefined ? escape : `\\u00${code}`,
  );
  return JSON.parse(json) as string;
}
