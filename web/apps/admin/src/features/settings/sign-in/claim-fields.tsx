import { makeStyles } from '@fluentui/react-components';
import type { ClaimNames } from '@tandem/api';
import { t } from '@tandem/i18n';
import { TextField } from '@tandem/ui';
import type { ReactNode } from 'react';

import { standardClaims } from './provider-draft.ts';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: '12px 16px',
    alignItems: 'start',
  },
});

const details = Object.keys(standardClaims) as readonly (keyof ClaimNames)[];

/** The claims as refusals name them. */
export const claimFieldNames: readonly string[] = details.map((detail) => `claims.${detail}`);

interface Props {
  readonly claims: ClaimNames;
  readonly change: (claims: ClaimNames) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** Which claim fills which detail, with the usual one below each. */
export function ClaimFields({ claims, change, errorOf }: Props): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.grid}>
      {details.map((detail) => (
        <TextField
          key={detail}
          label={t(`providers.claim.${detail}`)}
          hint={usual(standardClaims[detail])}
          isLatin
          value={claims[detail]}
          error={errorOf(`claims.${detail}`)}
          change={(claim) => change({ ...claims, [detail]: claim })}
        />
      ))}
    </div>
  );
}

function usual(claim: string): string {
  return t('settings.default', { value: claim === '' ? t('providers.claim.none') : claim });
}
