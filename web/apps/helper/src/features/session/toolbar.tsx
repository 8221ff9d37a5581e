import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fullName, isolate, t } from '@tandem/i18n';
import type { HelperSession, HelperState } from '@tandem/core';
import { ActionButton, Photo, useStore, type Action } from '@tandem/ui';
import type { ReactNode } from 'react';

import { StatusChip } from './status-chip.tsx';
import type { ToolbarVisibility } from './toolbar-visibility.ts';

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    insetBlockStart: '8px',
    insetInline: '8px',
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 16px',
    padding: '6px 12px',
    maxHeight: 'calc(100% - 16px)',
    overflowY: 'auto',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow16,
    transitionProperty: 'opacity, transform',
    transitionDuration: '150ms',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0ms' },
  },
  // It stays where it is, so that a pointer on its way to a button finds it there.
  hidden: { opacity: 0 },
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    // Where there is no room the rail and the heading still name the person.
    '@media (max-width: 640px)': { display: 'none' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
});

interface Props {
  readonly state: Extract<HelperState, { kind: 'active' }>;
  readonly session: HelperSession;
  readonly actions: readonly Action[];
  readonly visibility: ToolbarVisibility;
}

/** Status at the start, the person in the middle, actions and **Leave** at the end. Hidden it still takes the focus, and the focus brings it back. */
export function Toolbar({ state, session, actions, visibility }: Props): ReactNode {
  const styles = useStyles();
  const shown = useStore(visibility);
  return (
    <div
      className={mergeClasses(styles.bar, !shown && styles.hidden)}
      role="toolbar"
      aria-label={t('session.toolbar')}
      onPointerEnter={() => visibility.hold('pointer', true)}
      onPointerLeave={() => visibility.hold('pointer', false)}
      onFocus={({ target }) => visibility.hold('focus', target.matches(':focus-visible'))}
      onBlur={() => visibility.hold('focus', false)}
    >
      <StatusChip mode={state.mode} quality={session.quality} />
      <div className={styles.person}>
        <Photo person={state.peer} size="small" />
        <span>{isolate(fullName(state.peer))}</span>
      </div>
      <div className={styles.actions}>
        {actions.map((action) => (
          <ActionButton key={action.name} action={action} />
        ))}
      </div>
    </div>
  );
}
