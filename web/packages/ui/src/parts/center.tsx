import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { useFocusOnShow } from '../hooks/use-focus-on-show.ts';

const useStyles = makeStyles({
  outer: {
    flex: 1,
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'flex-start',
    padding: 'clamp(16px, 8vh, 96px) 16px 32px',
    overflow: 'auto',
  },
  inner: {
    width: '100%',
    maxWidth: '520px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    overflowWrap: 'break-word',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
});

interface Props {
  readonly title: string;
  readonly children: ReactNode;
}

/** One thing to do in the middle of the content; its heading takes the focus when it appears. */
export function Center({ title, children }: Props): ReactNode {
  const styles = useStyles();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  return (
    <div className={styles.outer}>
      <section className={styles.inner}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h1>
        {children}
      </section>
    </div>
  );
}
