import { DefaultButton } from "@fluentui/react/lib/Button";
import type { ReactNode } from "react";
import { SelectField } from "../../shared/SelectField";

interface Pickable {
  readonly key: string;
  readonly name: string;
}

interface PickedListProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problem?: string | undefined;
  /** What the list holds now, in order. */
  readonly picked: readonly Pickable[];
  /** What can be added. */
  readonly others: readonly Pickable[];
  /** The first choice of the list, which adds nothing: "Choose an organisation". */
  readonly choose: string;
  readonly onAdd: (key: string) => void;
  readonly onRemove: (key: string) => void;
  /** More of one that is picked: why. */
  readonly more?: (key: string, at: number) => ReactNode;
}

/** A list that is made by choosing from a longer one, a name at a time. */
export function PickedList({ id, label, hint, problem, picked, others, choose, onAdd, onRemove, more }: PickedListProps) {
  return (
    <div className="picked">
      <SelectField
        id={id}
        label={label}
        hint={hint}
        problem={problem}
        value=""
        options={[{ key: "", words: choose }, ...others.map(({ key, name }) => ({ key, words: name }))]}
        onChange={(key) => key !== "" && onAdd(key)}
      />
      {picked.length > 0 && (
        <ul className="picked-list" aria-label={`${label}: chosen`}>
          {picked.map(({ key, name }, at) => (
            <li key={key}>
              <span>{name}</span> <DefaultButton text="Take out" ariaLabel={`Take out ${name}`} onClick={() => onRemove(key)} />
              {more?.(key, at)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
