import { ChoiceField } from "../../shared/ChoiceField";
import { WordField } from "../../shared/WordField";
import type { Problem } from "../../shared/job/problem";
import { AdjustFields } from "./AdjustFields";
import { FIELD } from "./benchmarkFields";
import { LimitFields } from "./LimitFields";
import { VIEWS } from "./methodWords";
import { PeerFields } from "./PeerFields";
import { UnitFields } from "./UnitFields";
import type { Benchmark } from "./useBenchmark";

/** Step 3: what the table is, the unit, prices and area, whom to compare with, outliers and the saving's target. */
export default function SetMethod({ benchmark, problems }: { readonly benchmark: Benchmark; readonly problems: readonly Problem[] }) {
  const { method } = benchmark;
  if (!method) return null;
  const part = { benchmark, problems, method };
  return (
    <>
      <WordField id={FIELD.title} label="Title" value={method.title} hint="Heads the sheets that are inserted." onChange={(title) => benchmark.changeMethod({ title })} />
      <ChoiceField id={FIELD.view} label="What the figures are" value={method.view} options={VIEWS} onChange={(view) => benchmark.changeMethod({ view })} />
      {method.hasBoth && (
        <ChoiceField
          id={FIELD.basis}
          label="Unit costs are worked out from"
          value={method.basis}
          options={[
            { key: "cost and activity", words: "Cost and activity", why: "Cost ÷ activity, before anything is rounded." },
            { key: "unit cost", words: "The unit costs given", why: "As the table has them, rounded as they are there." },
          ]}
          onChange={(basis) => benchmark.changeMethod({ basis })}
        />
      )}
      <UnitFields {...part} />
      <AdjustFields {...part} />
      <PeerFields {...part} />
      <LimitFields {...part} />
    </>
  );
}
