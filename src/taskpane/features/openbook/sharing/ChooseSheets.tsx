import { CheckField } from "../../../shared/CheckField";
import { problemAt, type Problem } from "../../../shared/job/problem";
import { FIELD } from "./sharingFields";
import type { Sharing } from "./useSharing";

/** Step 3: which of the sheets that are shown go into a copy. */
export default function ChooseSheets({ sharing, problems }: { readonly sharing: Sharing; readonly problems: readonly Problem[] }) {
  const { looked, chosen, choose } = sharing;
  const wrong = problemAt(problems, FIELD.sheets);
  if (!looked) return null;
  return (
    <fieldset className="plain">
      <legend>Sheets for the copy</legend>
      <p className="hint">Only what is shown goes in: values with their formats, in their order. Hidden rows and columns stay behind.</p>
      {wrong !== undefined && <p className="problem">{wrong}</p>}
      {looked.copyable.map((name, at) => (
        <CheckField key={name} id={FIELD.sheet(at)} label={name} checked={chosen.has(name)} onChange={(on) => choose(name, on)} />
      ))}
    </fieldset>
  );
}
