import { problemAt, type Problem } from "../../../shared/job/problem";
import { WordField } from "../../../shared/WordField";
import type { KnownForm } from "./requestForm";

interface KnownFieldsProps {
  /** Begins the ids of the two fields. */
  readonly id: string;
  /** "cost, £": what the figures are of. */
  readonly of: string;
  readonly known: KnownForm;
  readonly problems: readonly Problem[];
  readonly onChange: (known: KnownForm) => void;
}

/** What is known of a line before the return is sent: as tendered, and of last year. */
export function KnownFields({ id, of, known, problems, onChange }: KnownFieldsProps) {
  return (
    <>
      {(["tendered", "last"] as const).map((key) => (
        <WordField
          key={key}
          id={`${id}-${key}`}
          label={`${key === "tendered" ? "Tendered" : "Last year’s"} ${of}`}
          figure
          value={known[key]}
          problem={problemAt(problems, `${id}-${key}`)}
          onChange={(typed) => onChange({ ...known, [key]: typed })}
        />
      ))}
    </>
  );
}
