import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import { Text } from '@tandem/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    // As deep as the room below the page, so that nothing shows under the bar.
    insetBlockEnd: '-32px',
    '@media (max-width: 640px)': { insetBlockEnd: 0 },
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    paddingBlock: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke1,
  },
});

interface Props {
  /** How many settings are changed. */
  readonly changes: number;
  /** A conflict waits for a choice. */
  readonly isBlocked: boolean;
  readonly isBusy: boolean;
  readonly discard: () => void;
}

/** Save and discard, always in sight. */
export function SaveBar({ changes, isBlocked, isBusy, discard }: Props): ReactNode {
  const isIdle = changes === 0 && !isBlocked;
  return (
    <div className={useStyles().bar}>
      <Button appearance="primary" type="submit" disabledFocusable={isIdle || isBlocked || isBusy}>
        {t('settings.save')}
      </Button>
      <Button disabledFocusable={isIdle} onClick={discard}>
        {t('settings.discard')}
      </Button>
      <div role="status">
        <Text quiet>{words(changes, isBlocked)}</Text>
      </div>
    </div>
  );
}

function words(changes: number, isBlocked: boolean): string {
  if (isBlocked) return t('settings.conflict.open');
  return changes === 0 ? t('settings.unchanged') : t('settings.unsaved', { count: changes });
}
