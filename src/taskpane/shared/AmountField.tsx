import { SelectionField } from "./SelectionField";

interface AmountFieldProps {
  readonly id: string;
  readonly label: string;
  /** What the cell holds, in the name of the button: "the price". */
  readonly what: string;
  readonly placeholder: string;
  readonly value: string;
  readonly problem?: string | undefined;
  /** What was read in the cell. */
  readonly found?: string | undefined;
  readonly following: boolean;
  readonly onTyped: (value: string) => void;
  readonly onFollow: (follow: boolean) => void;
}

/** An amount, typed or taken from the one cell that holds it. */
export function AmountField({ found, ...field }: AmountFieldProps) {
  return (
    <div className="range-field">
      <SelectionField {...field} hint={found ?? "An amount, or the cell that holds it, so that the answer moves with the cell."} toSelect="Select one cell." />
    </div>
  );
}
