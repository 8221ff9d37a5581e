import { makeStyles, tokens } from '@fluentui/react-components';
import type { GivenPermission } from '@tandem/api';
import { t, type TextKey } from '@tandem/i18n';
import { Text } from '@tandem/ui';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: { padding: '6px 12px 6px 0', textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
  cell: {
    padding: '8px 12px 8px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
  },
});

const names: Readonly<Record<string, TextKey>> = {
  'view-screen': 'people.permission.view-screen',
  'take-full-control': 'people.permission.take-full-control',
  elevation: 'people.permission.elevation',
  'offer-remote-assistance': 'people.permission.offer-remote-assistance',
  'read-settings': 'people.permission.read-settings',
  'update-settings': 'people.permission.update-settings',
  'view-reports': 'people.permission.view-reports',
  'view-audit-log': 'people.permission.view-audit-log',
  'read-people': 'people.permission.read-people',
  'manage-people': 'people.permission.manage-people',
  'manage-sign-in': 'people.permission.manage-sign-in',
};

interface Props {
  readonly permissions: readonly GivenPermission[];
}

/** What a person may do, each with the rule that says so. */
export function PermissionTable({ permissions }: Props): ReactNode {
  const styles = useStyles();
  if (permissions.length === 0) return <Text quiet>{t('people.permissions.none')}</Text>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {t('people.permission')}
          </th>
          <th scope="col" className={styles.head}>
            {t('people.permission.rule')}
          </th>
        </tr>
      </thead>
      <tbody>
        {permissions.map(({ permission, rule }) => (
          <tr key={permission}>
            <th scope="row" className={styles.cell}>
              {permissionText(permission)}
            </th>
            <td className={styles.cell}>
              <bdi>{rule}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In words; a permission this build does not know is shown as the server wrote it. */
export function permissionText(permission: string): string {
  const key = Object.hasOwn(names, permission) ? names[permission] : undefined;
  return key === undefined ? permission : t(key);
}
