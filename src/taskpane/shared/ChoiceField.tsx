import { ChoiceGroup } from "@fluentui/react/lib/ChoiceGroup";

interface ChoiceFieldProps<Key extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: Key;
  readonly options: readonly { readonly key: Key; readonly words: string; readonly why: string }[];
  readonly onChange: (key: Key) => void;
  readonly problem?: string | undefined;
}

/** One of a few ways, each with its line of why. */
export function ChoiceField<Key extends string>({ id, label, value, options, onChange, problem }: ChoiceFieldProps<Key>) {
  const chosen = options.find((option) => option.key === value);
  return (
    <div className={problem ? "field field-wrong" : "field"} role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-why`}>
      <span id={`${id}-label`} className="label">
        {label}
      </span>
      <ChoiceGroup
        id={id}
        ariaLabelledBy={`${id}-label`}
        selectedKey={value}
        options={options.map((option) => ({ key: option.key, text: option.words }))}
        onChange={(_, option) => option && onChange(option.key as Key)}
      />
      {problem && <p className="problem">{problem}</p>}
      <p id={`${id}-why`} className="hint">
        {chosen?.why}
      </p>
    </div>
  );
}
