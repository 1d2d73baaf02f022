/** Where a figure came from: a cell (linked, so that it stays live) or the pane. */
export type Origin =
  | {
      readonly kind: "cell";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      /** What the cell showed where it was text and had to be read; undefined where it was a number already. */
      readonly readFrom?: string;
      /** What a number in the cell is multiplied by to be pounds (1000 under a "£000" heading); 1 otherwise. */
      readonly scale: number;
    }
  | { readonly kind: "typed" };

export interface Sourced {
  readonly value: number;
  readonly origin: Origin;
}
