import { TextField } from "@fluentui/react/lib/TextField";
import type { ReactNode } from "react";
import { FieldFrame } from "./FieldFrame";

interface WordFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  readonly placeholder?: string;
  /** Figures are right-aligned and offer a number keyboard. */
  readonly figure?: boolean;
  /** Several lines, for words that run on. */
  readonly long?: boolean;
  readonly onFocus?: () => void;
}

/** Text or a figure to type. */
export function WordField({ id, label, value, onChange, hint, problem, placeholder, figure, long, onFocus }: WordFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      {({ invalid, ...ids }) => (
        <TextField
          {...ids}
          invalid={invalid}
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          multiline={long}
          rows={long ? 3 : undefined}
          autoAdjustHeight={long}
          resizable={false}
          spellCheck={false}
          inputMode={figure ? "decimal" : undefined}
          inputClassName={figure ? "figure-input" : undefined}
          onChange={(_, typed) => onChange(typed ?? "")}
          onFocus={onFocus}
        />
      )}
    </FieldFrame>
  );
}
