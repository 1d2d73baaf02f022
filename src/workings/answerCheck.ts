/** Something that must hold of an answer. */
export interface AnswerCheck {
  readonly words: string;
  readonly holds: boolean;
  /** 0 where it holds. */
  readonly difference: number;
  /** What the difference is in: "£", one of the things counted ("initiative"), or "" where there is nothing to count. */
  readonly unit: string;
  /** What it does not hold for, by name; absent where the answer itself shows it. */
  readonly named?: readonly string[];
}
