import { RangeField } from "../RangeField";
import type { Source } from "../useSource";
import type { JobForm } from "./jobForm";
import { problemAt, type Problem } from "./problem";
import { foundWords, useHeard } from "./sourceWords";
import type { JobFormState } from "./useJobForm";

interface SourceFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly source: Source;
  readonly problems: readonly Problem[];
  readonly state: Pick<JobFormState<JobForm>, "following" | "follow" | "sources">;
  readonly onTyped: (value: string) => void;
}

/** A range of a job's data, with what was read there said under it and aloud. */
export function SourceField({ id, label, hint, value, source, problems, state: { following, follow, sources }, onTyped }: SourceFieldProps) {
  useHeard(source);
  return (
    <RangeField
      id={id}
      label={label}
      hint={hint}
      value={value}
      problem={problemAt(problems, id)}
      found={foundWords(source)}
      following={following === id}
      sources={sources}
      onTyped={onTyped}
      onFollow={(on, now) => follow(on ? id : null, now)}
    />
  );
}
