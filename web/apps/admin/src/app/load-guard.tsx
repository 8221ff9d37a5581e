import { t } from '@tandem/i18n';
import { Center } from '@tandem/ui';
import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly hasFailed: boolean;
}

/** Says so where a part of the page cannot be loaded, for example after the server was updated; loading the page again helps. */
export class LoadGuard extends Component<Props, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Center title={t('admin.notLoaded')}>
        <p>{t('admin.notLoaded.text')}</p>
        <p>
          <a href={location.pathname + location.search}>{t('tryAgain')}</a>
        </p>
      </Center>
    );
  }
}
