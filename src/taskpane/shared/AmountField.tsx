import { DefaultButton } from "@fluentui/react/lib/Button";
import { WordField } from "./WordField";

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
export function AmountField({ id, label, what, placeholder, value, problem, found, following, onTyped, onFollow }: AmountFieldProps) {
  return (
    <div className="range-field">
      <WordField
        id={id}
        label={label}
        value={value}
        placeholder={placeholder}
        problem={problem}
        hint={following ? "Following what you select in the sheet. Select one cell." : found ?? "An amount, or the cell that holds it, so that the answer moves with the cell."}
        onChange={onTyped}
      />
      <div className="actions">
        <DefaultButton
          text={following ? "Stop following" : "Use the selection"}
          ariaLabel={`${following ? "Stop following the selection" : "Use the selection"} for ${what}`}
          onClick={() => onFollow(!following)}
        />
      </div>
    </div>
  );
}
