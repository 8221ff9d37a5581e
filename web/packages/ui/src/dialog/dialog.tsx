import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { t } from '@tandem/i18n';
import { useId, type ReactNode } from 'react';

import { useModal } from './use-modal.ts';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    flexDirection: 'column',
    padding: 0,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
    '&[open]': { display: 'flex' },
  },
  middle: {
    width: 'min(560px, calc(100vw - 32px))',
    maxHeight: 'calc(100dvh - 32px)',
    margin: 'auto',
    borderRadius: tokens.borderRadiusXLarge,
  },
  panel: {
    width: 'min(520px, 100vw)',
    maxWidth: '100vw',
    height: '100dvh',
    maxHeight: '100dvh',
    margin: 0,
    marginInlineStart: 'auto',
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { from: { opacity: 0.4 } },
      animationDuration: '150ms',
    },
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: '12px',
    padding: '20px 16px 8px 24px',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: {
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '8px 24px 16px',
    overflowY: 'auto',
  },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '12px 24px 20px',
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
  },
});

interface Props {
  readonly title: string;
  /** `panel`: at the end of the window, as high as it, for details and forms. */
  readonly shape?: 'middle' | 'panel';
  /** Assistive technology reads the content with the title; for a short question. */
  readonly isQuestion?: boolean;
  /** The buttons at its foot, the first one the main thing to do. */
  readonly buttons?: ReactNode;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** Something that must be finished or closed before the page goes on. It is open while it is rendered. */
export function Dialog(props: Props): ReactNode {
  const { title, shape = 'middle', isQuestion = false, buttons, close, children } = props;
  const styles = useStyles();
  const element = useModal(close);
  const id = useId();
  return (
    <dialog
      ref={element}
      className={mergeClasses(styles.dialog, styles[shape])}
      role={isQuestion ? 'alertdialog' : undefined}
      aria-labelledby={`${id}title`}
      aria-describedby={isQuestion ? `${id}body` : undefined}
    >
      <div className={styles.head}>
        <h2 id={`${id}title`} className={styles.heading}>
          {title}
        </h2>
        <Button
          appearance="subtle"
          icon={<Dismiss20Regular />}
          aria-label={t('close')}
          onClick={close}
        />
      </div>
      <div id={`${id}body`} className={styles.body}>
        {children}
      </div>
      {buttons !== undefined && <div className={styles.foot}>{buttons}</div>}
    </dialog>
  );
}
