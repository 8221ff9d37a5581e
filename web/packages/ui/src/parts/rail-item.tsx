import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { isPlainClick } from '../route/plain-click.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '40px',
    padding: '6px 8px',
    boxSizing: 'border-box',
    font: 'inherit',
    textAlign: 'start',
    textDecorationLine: 'none',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    fontWeight: tokens.fontWeightSemibold,
  },
  lines: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    overflowWrap: 'anywhere',
  },
  detail: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  /** An address makes it a link, which can be opened in another window too. */
  readonly href?: string;
  readonly icon: ReactNode;
  readonly label: string;
  readonly detail?: string;
  readonly end?: ReactNode;
  readonly current: boolean;
  readonly open: () => void;
}

/** One entry of the left rail. */
export function RailItem({ href, icon, label, detail, end, current, open }: Props): ReactNode {
  const styles = useStyles();
  const look = {
    className: mergeClasses(styles.item, current && styles.current),
    'aria-current': current ? 'page' : undefined,
  } as const;
  const content = (
    <>
      {icon}
      <span className={styles.lines}>
        <span>{label}</span>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </span>
      {end}
    </>
  );
  if (href === undefined) {
    return (
      <button type="button" {...look} onClick={open}>
        {content}
      </button>
    );
  }
  return (
    <a
      {...look}
      href={href}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        open();
      }}
    >
      {content}
    </a>
  );
}
