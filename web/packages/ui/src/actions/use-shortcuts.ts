import { useEffect } from 'react';

import { actionFor, type Action } from './action.ts';

/** Performs actions by their shortcuts while the component is shown. */
export function useShortcuts(actions: readonly Action[]): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const action = actionFor(event, actions);
      if (action === null) return;
      event.preventDefault();
      action.perform();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [actions]);
}
