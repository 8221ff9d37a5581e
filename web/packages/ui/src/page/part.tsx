import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

import { useFocusOnShow } from '../hooks/use-focus-on-show.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  narrow: { maxWidth: '720px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
});

interface Props {
  readonly title: string;
  /** The part is the reason for coming here, so its heading takes the focus when it appears. */
  readonly isMain?: boolean;
  /** As wide as the page, for a list. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Part({ title, isMain = false, isWide = false, children }: Props): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      {isMain ? <MainHeading title={title} /> : <h2 className={styles.heading}>{title}</h2>}
      <div className={isWide ? styles.part : `${styles.part} ${styles.narrow}`}>{children}</div>
    </section>
  );
}

function MainHeading({ title }: { readonly title: string }): ReactNode {
  const styles = useStyles();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {title}
    </h2>
  );
}
