import {
  Chat20Regular,
  FullScreenMaximize20Regular,
  FullScreenMinimize20Regular,
  PageFit20Regular,
  Pause20Regular,
  Play20Regular,
  SignOut20Regular,
  ZoomIn20Regular,
} from '@fluentui/react-icons';
import type { Action } from '@tandem/ui';

/** What the actions need to know and to do. */
export interface ActionPorts {
  readonly actualSize: boolean;
  readonly fullScreen: boolean;
  readonly chatEnabled: boolean;
  readonly chatOpen: boolean;
  readonly unread: number;
  readonly paused: boolean;
  setActualSize(on: boolean): void;
  setFullScreen(on: boolean): void;
  setChatOpen(on: boolean): void;
  setPaused(on: boolean): void;
  leave(): void;
}

/** Everything a helper can do in a view-only session, in the order of the toolbar. */
export function sessionActions(ports: ActionPorts): Action[] {
  const actions: Action[] = [
    {
      name: 'actual-size',
      label: ports.actualSize ? 'session.fit' : 'session.actualSize',
      icon: ports.actualSize ? <PageFit20Regular /> : <ZoomIn20Regular />,
      permission: null,
      shortcut: { code: 'Digit1', letter: '1' },
      perform: () => ports.setActualSize(!ports.actualSize),
    },
    {
      name: 'full-screen',
      label: ports.fullScreen ? 'session.exitFullScreen' : 'session.fullScreen',
      icon: ports.fullScreen ? <FullScreenMinimize20Regular /> : <FullScreenMaximize20Regular />,
      permission: null,
      shortcut: { code: 'KeyF', letter: 'F' },
      perform: () => ports.setFullScreen(!ports.fullScreen),
    },
    {
      name: 'chat',
      label: 'action.chat',
      icon: <Chat20Regular />,
      permission: null,
      shortcut: { code: 'KeyC', letter: 'C' },
      pressed: ports.chatOpen,
      count: ports.chatOpen ? 0 : ports.unread,
      perform: () => ports.setChatOpen(!ports.chatOpen),
    },
    {
      name: 'pause',
      label: ports.paused ? 'action.resume' : 'action.pause',
      icon: ports.paused ? <Play20Regular /> : <Pause20Regular />,
      permission: null,
      shortcut: { code: 'KeyP', letter: 'P' },
      perform: () => ports.setPaused(!ports.paused),
    },
    {
      name: 'leave',
      label: 'action.leave',
      icon: <SignOut20Regular />,
      permission: null,
      shortcut: { code: 'KeyL', letter: 'L' },
      danger: true,
      perform: () => ports.leave(),
    },
  ];
  return actions.filter(({ name }) => name !== 'chat' || ports.chatEnabled);
}
