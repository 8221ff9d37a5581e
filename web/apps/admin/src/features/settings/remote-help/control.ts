/** What the control of a setting needs, whatever it looks like. */
export interface Control {
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly isWrong: boolean;
  readonly change: (value: string) => void;
}
