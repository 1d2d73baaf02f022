import { Checkbox } from "@fluentui/react/lib/Checkbox";
import type { ReactNode } from "react";

interface CheckFieldProps {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  readonly disabled?: boolean;
}

// The tick is drawn with borders because no icon font is registered.
const DRAWN_TICK = {
  // On top of the box that is drawn, so that what is pressed is the control itself.
  input: { zIndex: 1, width: 20, height: 20, margin: 0, left: 0, top: 0 },
  checkmark: {
    position: "relative" as const,
    width: "100%",
    height: "100%",
    selectors: {
      "::after": {
        content: '""',
        position: "absolute" as const,
        left: 6,
        top: 2,
        width: 5,
        height: 10,
        borderStyle: "solid",
        borderColor: "currentColor",
        borderWidth: "0 2px 2px 0",
        transform: "rotate(45deg)",
      },
    },
  },
};

export function CheckField({ id, label, checked, onChange, hint, problem, disabled }: CheckFieldProps) {
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className={problem ? "field field-wrong" : "field"}>
      <Checkbox
        id={id}
        label={label}
        checked={checked}
        disabled={disabled}
        ariaDescribedBy={described || undefined}
        inputProps={{ "aria-invalid": problem ? true : undefined }}
        checkmarkIconProps={{ iconName: "" }}
        styles={DRAWN_TICK}
        onChange={(_, on) => onChange(Boolean(on))}
      />
      {problem && (
        <p id={`${id}-problem`} className="problem">
          {problem}
        </p>
      )}
      {hint && (
        <div id={`${id}-hint`} className="hint">
          {hint}
        </div>
      )}
    </div>
  );
}
