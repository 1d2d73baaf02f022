import { DefaultButton } from "@fluentui/react/lib/Button";
import { WordField } from "./WordField";

interface SelectionFieldProps {
  readonly id: string;
  readonly label: string;
  /** What is taken from the selection, in the name of the button: "the price". */
  readonly what: string;
  readonly value: string;
  readonly placeholder: string;
  readonly problem?: string | undefined;
  readonly hint: string;
  /** What to select, said while the field follows the selection: "Select one cell." */
  readonly toSelect: string;
  readonly following: boolean;
  readonly onTyped: (value: string) => void;
  readonly onFollow: (follow: boolean) => void;
  readonly onFocus?: () => void;
}

/** Something typed, or taken from what is selected in the sheet. */
export function SelectionField({ id, label, what, value, placeholder, problem, hint, toSelect, following, onTyped, onFollow, onFocus }: SelectionFieldProps) {
  return (
    <>
      <WordField
        id={id}
        label={label}
        value={value}
        placeholder={placeholder}
        problem={problem}
        hint={following ? `Following what you select in the sheet. ${toSelect}` : hint}
        onChange={onTyped}
        onFocus={onFocus}
      />
      <div className="actions">
        <DefaultButton
          text={following ? "Stop following" : "Use the selection"}
          ariaLabel={`${following ? "Stop following the selection" : "Use the selection"} for ${what}`}
          onClick={() => onFollow(!following)}
        />
      </div>
    </>
  );
}
