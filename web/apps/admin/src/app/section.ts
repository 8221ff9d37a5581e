import type { Http, Me } from '@tandem/api';
import type { TextKey } from '@tandem/i18n';
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react';

/** What every section is given. */
export interface SectionProps {
  /** The line to the server; a section makes the clients it needs from it. */
  readonly api: Http;
  readonly me: Me;
  /** The address inside the section, without a slash before it: empty at its start, for example `<id>/roles`. */
  readonly path: string;
}

/** One entry of the navigation and the page behind it. */
export interface Section {
  /** Its address, for example `/admin/people`. */
  readonly path: string;
  readonly label: TextKey;
  readonly icon: ReactNode;
  /** Who may do none of this does not see the section. */
  readonly permission: string | readonly string[];
  /** Loads its code and texts. */
  readonly load: () => Promise<{ readonly default: ComponentType<SectionProps> }>;
  readonly page: LazyExoticComponent<ComponentType<SectionProps>>;
}

/** Whether somebody with these permissions sees the section. */
export function mayOpen(
  { permission }: Pick<Section, 'permission'>,
  has: readonly string[],
): boolean {
  return [permission].flat().some((one) => has.includes(one));
}

/** The section an address belongs to. */
export function sectionAt(sections: readonly Section[], address: string): Section | undefined {
  return sections.find(({ path }) => address === path || address.startsWith(`${path}/`));
}

/** What of an address its section reads; a slash at the end means nothing. */
export function pathInside({ path }: Section, address: string): string {
  return address.slice(path.length + 1).replace(/\/+$/, '');
}
