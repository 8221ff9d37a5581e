import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AnchorHTMLAttributes, ReactNode } from 'react';

import { go } from './address.ts';
import { isPlainClick } from './plain-click.ts';

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string;
  readonly children: ReactNode;
}

/** A link inside the app: a real one, which a plain click follows without loading the page again. */
export function Link({ to, className, children, ...rest }: Props): ReactNode {
  const styles = useStyles();
  return (
    <a
      {...rest}
      href={to}
      className={mergeClasses(styles.link, className)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
