import type { SharerSession, SharerState } from '@tandem/core';

/** One picture of the sharer's page. It is built once per kind of state and updated while the kind stays. */
export interface Screen {
  readonly element: HTMLElement;
  /** Gets the focus when the screen appears. */
  readonly focus: HTMLElement;
  update?(state: SharerState): void;
  dispose?(): void;
}

/** The state of one kind. */
export type StateOf<Kind extends SharerState['kind']> = Extract<SharerState, { kind: Kind }>;

/** What a person typed; it outlives every redraw. */
export interface Typed {
  code: string;
  draft: string;
  chatOpen: boolean;
}

export interface ScreenContext {
  readonly session: SharerSession;
  readonly typed: Typed;
}
