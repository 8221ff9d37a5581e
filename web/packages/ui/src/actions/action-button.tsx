import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

import { UnreadMark } from '../parts/unread-mark.tsx';
import { shortcutText, type Action } from './action.ts';

const useStyles = makeStyles({
  button: { minWidth: 'auto', whiteSpace: 'nowrap' },
  pressed: { backgroundColor: tokens.colorNeutralBackground1Pressed },
  danger: {
    whiteSpace: 'nowrap',
    color: '#ffffff',
    backgroundColor: tokens.colorPaletteRedBackground3,
    ':hover': { color: '#ffffff', backgroundColor: tokens.colorPaletteRedForeground1 },
    ':hover:active': { color: '#ffffff', backgroundColor: tokens.colorPaletteRedForeground1 },
  },
});

/** An action in the toolbar: icon and word. */
export function ActionButton({ action }: { readonly action: Action }): ReactNode {
  const styles = useStyles();
  const look = action.danger === true ? styles.danger : styles.button;
  const shortcut = shortcutText(action.shortcut);
  const count = action.count ?? 0;
  return (
    <Button
      className={action.pressed === true ? styles.pressed : look}
      appearance={action.danger === true ? 'primary' : 'subtle'}
      icon={<>{action.icon}</>}
      data-action={action.name}
      aria-pressed={action.pressed}
      aria-keyshortcuts={shortcut}
      title={`${t(action.label)} (${shortcut})`}
      onClick={() => action.perform()}
    >
      {t(action.label)}
      {count > 0 && <UnreadMark count={count} />}
    </Button>
  );
}
