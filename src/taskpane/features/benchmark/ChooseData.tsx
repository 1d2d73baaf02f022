import { rangeWords } from "../../shared/cellAddress";
import { DataFound } from "../../shared/job/DataFound";
import type { Problem } from "../../shared/job/problem";
import { ReadingLine } from "../../shared/job/ReadingLine";
import { SourceField } from "../../shared/job/SourceField";
import type { Inserting } from "../../shared/job/useInsert";
import { FIELD } from "./benchmarkFields";
import { loadSample } from "./laterParts";
import { forOtherCosts, type Benchmark } from "./useBenchmark";

interface ChooseDataProps {
  readonly benchmark: Benchmark;
  readonly problems: readonly Problem[];
  readonly inserting: Inserting;
}

/** Step 1: one table of unit costs, or of costs and activity. */
export function ChooseData({ benchmark, problems, inserting }: ChooseDataProps) {
  const { form, costs } = benchmark;
  const take = (typed: string) => benchmark.change({ costs: typed, ...forOtherCosts(form.method) });
  return (
    <>
      <DataFound
        state={benchmark}
        inserting={inserting}
        toDo="Nothing in this workbook reads as unit costs of several organisations. Put them on a sheet with their headings, then choose them below: an organisation a row or a column, or a published return as it is."
        sample="To try Openbook first, made-up costs of councils can be added on a new sheet, and removed again under Insert."
        loadSample={loadSample}
        onSample={(sample) => take(rangeWords(sample.costs))}
      />
      <SourceField
        id={FIELD.costs}
        label="Costs"
        hint="Costs with activity, unit costs, cost lines or bids: headings included, organisations down or across. Notes and totals may stay."
        value={form.costs}
        source={costs}
        problems={problems}
        state={benchmark}
        onTyped={take}
      />
      <ReadingLine state={benchmark} chosen={costs.range !== null} />
    </>
  );
}
