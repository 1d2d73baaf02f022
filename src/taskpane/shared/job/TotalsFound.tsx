import { CheckField } from "../CheckField";
import type { TotalLine } from "./totalLines";

interface TotalsFoundProps {
  readonly job: string;
  readonly totals: readonly TotalLine[];
  readonly onChange: (total: TotalLine, leaveOut: boolean) => void;
}

/** The rows and columns left out as totals, each of which a person may take back in. */
export function TotalsFound({ job, totals, onChange }: TotalsFoundProps) {
  if (totals.length === 0) return null;
  return (
    <fieldset className="plain">
      <legend>Totals in the table</legend>
      {totals.map((total) => (
        <CheckField
          key={total.key}
          id={`${job}-total-${total.key}`}
          label={`Leave out ${total.words} (${total.why})`}
          checked={total.leftOut}
          onChange={(leaveOut) => onChange(total, leaveOut)}
        />
      ))}
      <p className="hint">A total left in would be counted twice.</p>
    </fieldset>
  );
}
