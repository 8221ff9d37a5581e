import { makeStyles } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import { Notice } from '@tandem/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  corner: { position: 'absolute', insetBlockEnd: '8px', insetInlineStart: '8px' },
});

/** The server is away while the two browsers still talk: said, but not in the way. */
export function ServerLost({ lost }: { readonly lost: boolean }): ReactNode {
  return (
    <div role="status" className={useStyles().corner}>
      {lost && <Notice kind="attention">{t('session.server')}</Notice>}
    </div>
  );
}
