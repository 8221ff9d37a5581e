import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { t } from '@tandem/i18n';
import { useState, type ReactNode } from 'react';

import { Dialog } from '../dialog/dialog.tsx';
import { Text } from '../parts/text.tsx';
import type { ListDefinition } from './list-definition.ts';
import { usualColumns } from './list-state.ts';

const useStyles = makeStyles({ boxes: { display: 'flex', flexDirection: 'column' } });

interface Props {
  readonly list: Pick<ListDefinition<never>, 'columns'>;
  readonly shown: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
  readonly close: () => void;
}

/** Which columns a list shows. The first one names the row and stays. */
export function ColumnsDialog({ list, shown, choose, close }: Props): ReactNode {
  const styles = useStyles();
  const [ids, setIds] = useState(shown);
  const buttons = (
    <>
      <Button appearance="primary" onClick={() => choose(ids)}>
        {t('list.columns.apply')}
      </Button>
      <Button onClick={() => setIds(usualColumns(list))}>{t('list.columns.usual')}</Button>
    </>
  );
  return (
    <Dialog title={t('list.columns')} shape="panel" close={close} buttons={buttons}>
      <Text quiet>{t('list.columns.lead')}</Text>
      <div className={styles.boxes}>
        {list.columns.slice(1).map(({ id, label }) => (
          <Checkbox
            key={id}
            label={t(label)}
            checked={ids.includes(id)}
            onChange={(_, { checked }) =>
              setIds(checked === true ? [...ids, id] : ids.filter((other) => other !== id))
            }
          />
        ))}
      </div>
    </Dialog>
  );
}
