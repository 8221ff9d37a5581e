import { makeStyles, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import { useEffect, type ReactNode } from 'react';

import { useFocusOnShow } from '../hooks/use-focus-on-show.ts';
import { Breadcrumb, type Crumb } from './breadcrumb.tsx';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '20px 24px 32px',
    overflowY: 'auto',
    overflowWrap: 'break-word',
    '@media (max-width: 640px)': { padding: '16px 12px 24px' },
  },
  top: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    minWidth: 0,
    '@media (max-width: 640px)': { flexDirection: 'column', alignItems: 'flex-start' },
  },
  words: { minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
});

interface Props {
  /** The heading, and the title of the window. */
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  /** Beside the heading, for example a photo. */
  readonly start?: ReactNode;
  /** Under the heading, one line. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** One page of the admin center: the way to it, its heading, which takes the focus when the page appears, and its content. */
export function Page({ title, crumbs, start, lead, children }: Props): ReactNode {
  const styles = useStyles();
  const heading = useFocusOnShow<HTMLHeadingElement>();
  useEffect(() => {
    document.title = t('title.page', { page: title });
  });
  return (
    <div className={styles.page}>
      {crumbs !== undefined && <Breadcrumb crumbs={crumbs} />}
      <div className={styles.top}>
        {start}
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            <bdi>{title}</bdi>
          </h1>
          {lead}
        </div>
      </div>
      {children}
    </div>
  );
}
