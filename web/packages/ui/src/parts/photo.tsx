import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { fullName, initials, t } from '@tandem/i18n';
import type { Person } from '@tandem/core';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  frame: {
    display: 'inline-grid',
    placeItems: 'center',
    flexShrink: 0,
    overflow: 'hidden',
    borderRadius: '50%',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
  },
  large: { width: '96px', height: '96px', fontSize: '32px' },
  small: { width: '32px', height: '32px', fontSize: '12px' },
  image: { width: '100%', height: '100%', objectFit: 'cover' },
});

interface Props {
  readonly person: Person;
  readonly size: 'large' | 'small';
}

/** A person's photo from our own server, or initials where there is none or it does not load. */
export function Photo({ person, size }: Props): ReactNode {
  const styles = useStyles();
  const [broken, setBroken] = useState(false);
  const { photoPath } = person;
  const shown = photoPath !== null && /^\/[^/\\]/.test(photoPath) && !broken;
  return (
    <span className={mergeClasses(styles.frame, styles[size])}>
      {shown ? (
        <img
          className={styles.image}
          src={photoPath}
          alt={size === 'large' ? t('trust.photo', { name: fullName(person) }) : ''}
          onError={() => setBroken(true)}
        />
      ) : (
        <span aria-hidden="true">{initials(person)}</span>
      )}
    </span>
  );
}
