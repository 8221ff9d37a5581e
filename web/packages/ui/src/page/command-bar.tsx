import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

/** One thing a person can do with what the page shows. */
export interface Command {
  readonly label: string;
  readonly icon: ReactNode;
  /** Why it cannot be done; the command is then shown, and says so. */
  readonly reason?: string | null;
  /** A file to download instead of something to do. */
  readonly href?: string;
  readonly busy?: boolean;
  readonly perform?: () => void;
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    paddingBlockEnd: '8px',
    borderBottomWidth: '1px',
    borderBottomStyle: 'solid',
    borderBottomColor: tokens.colorNeutralStroke2,
    // Who comes with the keyboard reads why a command cannot be used.
    '& > button:focus-visible + span': { display: 'block', order: 1, flexBasis: '100%' },
  },
  reason: { display: 'none', paddingInline: '8px', color: tokens.colorNeutralForeground2 },
  command: {
    minWidth: 'auto',
    paddingInline: '8px',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
  },
});

/** The commands of a page in one line, which wraps where it is too short. */
export function CommandBar({ commands }: { readonly commands: readonly Command[] }): ReactNode {
  const styles = useStyles();
  if (commands.length === 0) return null;
  return (
    <div className={styles.bar} data-commands>
      {commands.map((command) => (
        <CommandButton key={command.label} command={command} />
      ))}
    </div>
  );
}

function CommandButton({ command }: { readonly command: Command }): ReactNode {
  const { label, icon, reason = null, href, busy = false, perform } = command;
  const styles = useStyles();
  const reasonId = useId();
  const look = { className: styles.command, appearance: 'subtle', icon: <>{icon}</> } as const;
  if (href !== undefined) {
    return (
      <Button {...look} as="a" href={href} download>
        {label}
      </Button>
    );
  }
  return (
    <>
      <Button
        {...look}
        disabledFocusable={reason !== null || busy}
        title={reason ?? undefined}
        aria-describedby={reason === null ? undefined : reasonId}
        onClick={perform}
      >
        {label}
      </Button>
      {reason !== null && (
        <span id={reasonId} className={styles.reason}>
          {reason}
        </span>
      )}
    </>
  );
}
