import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  text: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' },
});

interface TextProps {
  readonly quiet?: boolean;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A paragraph without the browser's margins. */
export function Text({ quiet = false, id, children }: TextProps): ReactNode {
  const styles = useStyles();
  return (
    <p id={id} className={mergeClasses(styles.text, quiet && styles.quiet)}>
      {children}
    </p>
  );
}

/** Things beside each other that wrap where the line is too short. */
export function Row({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={useStyles().row}>{children}</div>;
}
