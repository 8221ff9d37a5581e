import { makeStyles, tokens } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  code: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    columnGap: '0.6em',
    padding: '24px 16px',
    fontFamily:
      "ui-monospace, 'Cascadia Mono', 'SF Mono', 'DejaVu Sans Mono', 'Noto Sans Mono', monospace",
    fontSize: 'clamp(40px, 9vw, 64px)',
    lineHeight: 1.2,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'slashed-zero tabular-nums',
    letterSpacing: '0.06em',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    userSelect: 'all',
  },
});

interface Props {
  /** `NNN` */
  readonly nameplate: string;
  /** `SSSSS` */
  readonly secret: string;
}

/** The eight characters in two groups of four, read left to right in every language. */
export function CodeCard({ nameplate, secret }: Props): ReactNode {
  const code = `${nameplate}${secret}`;
  return (
    <output className={useStyles().code} dir="ltr" translate="no" aria-label={t('code.label')}>
      <span>{code.slice(0, 4)}</span> <span>{code.slice(4)}</span>
    </output>
  );
}
