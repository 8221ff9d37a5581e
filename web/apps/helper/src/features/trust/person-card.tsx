import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { fullName, isolate, t } from '@tandem/i18n';
import type { Person } from '@tandem/core';
import { Photo } from '@tandem/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '20px',
    padding: '16px',
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  lines: { flex: '1 1 200px', minWidth: 0, '& p': { margin: 0 } },
  name: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  domain: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  none: { color: tokens.colorNeutralForeground2 },
});

/** Who the other person is, as the server vouches for it and the key exchange confirmed. */
export function PersonCard({ person }: { readonly person: Person }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <Photo person={person} size="large" />
      <div className={styles.lines}>
        <p className={styles.name}>
          <bdi>{fullName(person)}</bdi>
        </p>
        {person.jobTitle !== '' && (
          <p>
            <bdi>{person.jobTitle}</bdi>
          </p>
        )}
        {person.company !== '' && (
          <p>
            <bdi>{person.company}</bdi>
          </p>
        )}
        {person.verifiedDomain === null ? (
          <p className={styles.none}>{t('trust.noDomain')}</p>
        ) : (
          <p className={styles.domain}>
            <CheckmarkCircle20Filled aria-hidden="true" />
            <span>{`${isolate(person.verifiedDomain)} ${t('trust.verified')}`}</span>
          </p>
        )}
      </div>
    </div>
  );
}
