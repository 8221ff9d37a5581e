import type { Plugin } from 'vite';

/** Refusals that only the pages for signing in and for the own account show. */
export const accountProblems = [
  'sign-in-failed',
  'sign-in-link-invalid',
  'sign-in-expired',
  'sign-in-too-',
  'setup-link-invalid',
  'password-too-weak',
  'second-factor-wrong',
  'fresh-sign-in-needed',
  'invitation-invalid',
  'provider-',
  'person-unknown',
  'account-not-linked',
].map((name) => `problem.${name}`);

/** Refusals that only the admin center shows. */
export const adminProblems = [
  'own-account',
  'last-administrator',
  'group-cycle',
  'domain-taken',
  'version-conflict',
].map((name) => `problem.${name}`);

const compiled = /\/i18n\/locales\/[\w-]+\.ts(?:\?part=(\w+))?$/;
const wrapped = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/;

interface Choice {
  /** Ids begin with one of these; the rest is left out. */
  readonly prefixes: readonly string[];
  /** Ids that only the other side of a session reads. */
  readonly otherSide?: RegExp;
  /** Prefixes of texts that come with a part of the app (`parts.ts`) and not with its first page. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
}

/** Vite plugin: leaves in an app's language files only what the app, or one part of it, shows. */
export function onlyMessages({ prefixes, otherSide, parts = {} }: Choice): Plugin {
  const apart = Object.values(parts).flat();
  return {
    name: 'tandem:only-messages',
    enforce: 'pre',
    transform(source, id) {
      const found = compiled.exec(id);
      if (found === null) return null;
      const part = found[1];
      const json = wrapped.exec(source)?.[1];
      if (json === undefined) throw new Error(`${id} is not a compiled catalog`);
      const wanted = part === undefined ? prefixes : (parts[part] ?? []);
      const all = Object.entries(JSON.parse(literal(json)) as Record<string, unknown>);
      const kept = all.filter(
        ([key]) =>
          begins(key, wanted) &&
          (part !== undefined || !begins(key, apart)) &&
          otherSide?.test(key) !== true,
      );
      const text = JSON.stringify(JSON.stringify(Object.fromEntries(kept)));
      return { code: `export const messages = JSON.parse(${text});`, map: null };
    },
  };
}

/** Names the language files of a part apart from those of the first page, for Rolldown's `chunkFileNames`. */
export function partFileNames(assetsDir: string): (chunk: ChunkName) => string {
  return ({ facadeModuleId }) => {
    const part = compiled.exec(facadeModuleId ?? '')?.[1];
    return `${assetsDir}/${part === undefined ? '' : `${part}-`}[name]-[hash].js`;
  };
}

interface ChunkName {
  readonly facadeModuleId?: string | null;
}

function begins(key: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => key.startsWith(prefix));
}

/** The value of a JavaScript string literal; the compiler writes `\\xA0`, which JSON does not know. */
function literal(source: string): string {
  const json = source.replace(/\\(?:x([0-9A-Fa-f]{2})|.)/gs, (escape, code?: string) =>
    code === undefined ? escape : `\\u00${code}`,
  );
  return JSON.parse(json) as string;
}
