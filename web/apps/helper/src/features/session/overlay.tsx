import { makeStyles, tokens } from '@fluentui/react-components';
import { Pause24Filled } from '@fluentui/react-icons';
import { Busy } from '@tandem/ui';
import type { ReactNode } from 'react';

import type { OverlayText } from './overlay-model.ts';

const useStyles = makeStyles({
  cover: {
    position: 'absolute',
    inset: 0,
    display: 'grid',
    placeItems: 'center',
    padding: '16px',
    backgroundColor: 'rgba(10, 14, 15, 0.78)',
    pointerEvents: 'none',
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    maxWidth: '420px',
    padding: '24px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow16,
  },
  line: { margin: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
});

/** Says over the picture why it does not move. */
export function Overlay({ overlay }: { readonly overlay: OverlayText | null }): ReactNode {
  const styles = useStyles();
  return (
    <div role="status">
      {overlay !== null && (
        <div className={styles.cover}>
          <div className={styles.card}>
            {overlay.busy ? <Busy size={32} /> : <Pause24Filled aria-hidden="true" />}
            <p className={styles.title}>{overlay.title}</p>
            {overlay.text !== null && <p className={styles.line}>{overlay.text}</p>}
          </div>
        </div>
      )}
    </div>
  );
}
