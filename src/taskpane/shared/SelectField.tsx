import type { ReactNode } from "react";
import { FieldFrame } from "./FieldFrame";

interface SelectOption {
  readonly key: string;
  readonly words: string;
  readonly group?: string;
  readonly disabled?: boolean;
}

interface SelectFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (key: string) => void;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
}

/** The browser's own list: keyboard, screen reader, zoom and forced colours all work as people expect. */
export function SelectField({ id, label, value, options, onChange, hint, problem }: SelectFieldProps) {
  const groups = [...new Set(options.map((option) => option.group))];
  const shown = (group: string | undefined) =>
    options.filter((option) => option.group === group).map((option) => (
      <option key={option.key} value={option.key} disabled={option.disabled}>
        {option.words}
      </option>
    ));
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      {({ invalid, ...ids }) => (
        <select
          {...ids}
          className="select"
          aria-invalid={invalid || undefined}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {groups.map((group) =>
            group === undefined ? shown(group) : (
              <optgroup key={group} label={group}>
                {shown(group)}
              </optgroup>
            ),
          )}
        </select>
      )}
    </FieldFrame>
  );
}
