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
export { Dialog } from './dialog/dialog.tsx';
export { Question } from './dialog/question.tsx';
export { failureText } from './failure/failure-text.ts';
export { ConflictNotice, StoredValue } from './form/conflict.tsx';
export { CopyLine } from './form/copy-line.tsx';
export { FileChoice } from './form/file-choice.tsx';
export { FormBody } from './form/form-body.tsx';
export { FormButtons } from './form/form-buttons.tsx';
export { Refused } from './form/refused.tsx';
export { TextField } from './form/text-field.tsx';
export { useSubmit, type Submit } from './form/use-submit.ts';
export { useFocusOnShow } from './hooks/use-focus-on-show.ts';
export { useLanguage } from './hooks/use-language.ts';
export { useNarrow } from './hooks/use-narrow.ts';
export { useNow } from './hooks/use-now.ts';
export { useStore } from './hooks/use-store.ts';
export { List } from './list/list.tsx';
export type {
  ChoiceFilter,
  Column,
  Filter,
  ListDefinition,
  ListSource,
  PickedFilter,
} from './list/list-definition.ts';
export { changed, Queries, queries } from './list/queries.tsx';
export { Reading } from './list/reading.tsx';
export { useFound, type Found } from './list/use-found.ts';
export { useRead, type ReadResult } from './list/use-read.ts';
export { CommandBar, type Command } from './page/command-bar.tsx';
export type { Crumb } from './page/breadcrumb.tsx';
export { Facts, type FactLine } from './page/facts.tsx';
export { Page } from './page/page.tsx';
export { Part } from './page/part.tsx';
export { Steps } from './page/steps.tsx';
export { SubPages, type SubPage } from './page/sub-pages.tsx';
export { Center } from './parts/center.tsx';
export { Busy, Sign } from './parts/icon.tsx';
export { LanguageControl } from './parts/language-control.tsx';
export { Notice } from './parts/notice.tsx';
export { Photo } from './parts/photo.tsx';
export { RailItem } from './parts/rail-item.tsx';
export { Shell } from './parts/shell.tsx';
export { StateMark } from './parts/state-mark.tsx';
export { Row, Text } from './parts/text.tsx';
export { Unseen } from './parts/unseen.tsx';
export { UnreadMark } from './parts/unread-mark.tsx';
export { go, useAddress, withQuery, type Address } from './route/address.ts';
export { LeaveQuestion } from './route/leave.tsx';
export { Link } from './route/link.tsx';
export { tell } from './told/told.ts';
export { ToldLine } from './told/told-line.tsx';
export { startAppearance } from './theme/appearance.ts';
export { TandemProvider } from './theme/tandem-provider.tsx';
