import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Tandem's sign: two circles of equal size on one line, the front one filled. */
export function Sign({ size = 28 }: { readonly size?: number }): ReactNode {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="21" cy="16" r="9" fill="none" stroke="currentColor" strokeWidth="3" />
      <circle cx="11" cy="16" r="10.5" fill="currentColor" />
    </svg>
  );
}

const useStyles = makeStyles({
  busy: {
    display: 'inline-flex',
    animationName: { '50%': { opacity: 0.35 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

/** The sign, breathing: something is under way. The words beside it say what. */
export function Busy({ size = 40 }: { readonly size?: number }): ReactNode {
  return (
    <span className={useStyles().busy}>
      <Sign size={size} />
    </span>
  );
}
