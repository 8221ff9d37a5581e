export {
  actionFor,
  permitted,
  shortcutText,
  type Action,
  type Shortcut,
} from './actions/action.ts';
export { ActionButton } from './actions/action-button.tsx';
export { useShortcuts } from './actions/use-shortcuts.ts';
export { ChatPanel } from './chat/chat-panel.tsx';
export { useFocusOnShow } from './hooks/use-focus-on-show.ts';
export { useLanguage } from './hooks/use-language.ts';
export { useNow } from './hooks/use-now.ts';
export { useStore } from './hooks/use-store.ts';
export { Center } from './parts/center.tsx';
export { Busy, Sign } from './parts/icon.tsx';
export { LanguageControl } from './parts/language-control.tsx';
export { Notice } from './parts/notice.tsx';
export { Photo } from './parts/photo.tsx';
export { RailItem } from './parts/rail-item.tsx';
export { Shell } from './parts/shell.tsx';
export { Row, Text } from './parts/text.tsx';
export { Unseen } from './parts/unseen.tsx';
export { UnreadMark } from './parts/unread-mark.tsx';
export { startAppearance } from './theme/appearance.ts';
export { TandemProvider } from './theme/tandem-provider.tsx';
