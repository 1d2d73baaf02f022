import type { DataSource } from "../../workbook/port";
import { SelectField } from "./SelectField";
import { SelectionField } from "./SelectionField";
import { rangeWords } from "./cellAddress";

interface RangeFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly problem?: string | undefined;
  /** What was found at the range, once it has been read. */
  readonly found?: string | undefined;
  readonly following: boolean;
  readonly sources: readonly DataSource[];
  readonly onTyped: (value: string) => void;
  /** With `now` the present selection is taken at once; without, the next one is. */
  readonly onFollow: (follow: boolean, now?: boolean) => void;
}

const GROUP = { table: "Tables", name: "Names", sheet: "Sheets" } as const;

/** A range: taken from the selection and following it, or typed, or picked from what the workbook holds. */
export function RangeField({ id, label, hint, value, problem, found, following, sources, onTyped, onFollow }: RangeFieldProps) {
  const picked = sources.findIndex((source) => sourceText(source) === value);
  return (
    <div className="range-field">
      <SelectionField
        id={id}
        label={label}
        what={label.toLowerCase()}
        value={value}
        placeholder="Sheet1!A1:F20, a table or a name"
        problem={problem}
        hint={found ?? hint}
        toSelect="Select the cells, headings included."
        following={following}
        onTyped={onTyped}
        onFollow={(on) => onFollow(on, true)}
        onFocus={() => value.trim() === "" && onFollow(true)}
      />
      {sources.length > 0 && (
        <SelectField
          id={`${id}-source`}
          label={`Or choose the ${label.toLowerCase()} from`}
          value={String(picked)}
          options={[
            { key: "-1", words: "Choose a table, name or sheet" },
            ...sources.map((source, index) => ({ key: String(index), words: source.name, group: GROUP[source.kind] })),
          ]}
          onChange={(key) => {
            const source = sources[Number(key)];
            if (source) onTyped(sourceText(source));
          }}
        />
      )}
    </div>
  );
}

/** What the field holds when a source is picked: a table or name by name, so that the range stays right as it grows. */
export function sourceText(source: DataSource): string {
  return source.kind === "sheet" ? rangeWords(source.range) : source.name;
}
