import { useMemo } from "react";
import type { UnitCostTable } from "../../../intake/unitCosts/unitCostReading";
import { CellLink } from "../../shared/CellLink";
import { countWords, quantityWords } from "../../shared/figureWords";
import { LeftOutList } from "../../shared/LeftOutList";
import { SelectField } from "../../shared/SelectField";
import { columnWords } from "../../shared/job/columnWords";
import { HeadingRows } from "../../shared/job/HeadingRows";
import { problemAt, type Problem } from "../../shared/job/problem";
import { totalLines } from "../../shared/job/totalLines";
import { TotalsFound } from "../../shared/job/TotalsFound";
import { FIELD } from "./benchmarkFields";
import { withEntry } from "./benchmarkForm";
import { LAYOUTS, MEASURES, ROLES, SCALES } from "./methodWords";
import { OrganisationsFound } from "./OrganisationsFound";
import { ServicePicker } from "./ServicePicker";
import type { Benchmark } from "./useBenchmark";

interface CheckColumnsProps {
  readonly benchmark: Benchmark;
  readonly problems: readonly Problem[];
}

/** Step 2: how the table was read, which services are benchmarked, and who is an organisation; all of it changeable. */
export default function CheckColumns({ benchmark, problems }: CheckColumnsProps) {
  const { table, method } = benchmark;
  if (!table || !method) return null;
  return (
    <>
      <ServicePicker key={benchmark.form.costs} benchmark={benchmark} method={method} problems={problems} />
      <OrganisationsFound benchmark={benchmark} method={method} />
      <TableRead benchmark={benchmark} table={table} problems={problems} />
      <LeftOutList of="Costs" account={table} figureWords={quantityWords} />
      <Notes table={table} />
    </>
  );
}

/** More columns, measures or totals than this are said as a number. */
const MOST_ROLES = 40;
const MOST_MEASURES = 12;
const MOST_TOTALS = 30;

function TableRead({ benchmark, table, problems }: CheckColumnsProps & { readonly table: UnitCostTable }) {
  const { choices } = benchmark.form;
  const { layout, columns, measureWords, costScale } = table;
  const totals = useMemo(() => totalLines(table, choices.totalRows ? { totalRows: choices.totalRows } : {}).filter(({ axis }) => axis === "row"), [table, choices.totalRows]);
  // Organisations across have a column each, and are listed by name.
  const listed = columns.filter(({ role, column }) => layout !== "across" || role !== "organisation" || choices.roles?.has(column));
  const wrong = problemAt(problems, FIELD.roles);
  return (
    <section aria-labelledby="benchmark-columns">
      <h3 id="benchmark-columns">How the table was read</h3>
      {wrong && <p className="problem">{wrong}</p>}
      <SelectField id={FIELD.layout} label="Layout" value={layout} options={LAYOUTS} onChange={(key) => benchmark.changeChoices({ layout: key as UnitCostTable["layout"] })} />
      <HeadingRows id={FIELD.heading} label="Heading rows" found={table.headingRows} onChange={(headingRows) => benchmark.changeChoices({ headingRows })} />
      <SelectField
        id={FIELD.scale}
        label="Costs are in"
        value={String(costScale.factor)}
        options={SCALES}
        hint={<ScaleWords scale={costScale} />}
        onChange={(key) => benchmark.changeChoices({ costScale: Number(key) })}
      />
      {listed.slice(0, MOST_ROLES).map(({ column, heading, role }) => (
        <SelectField
          key={column}
          id={`benchmark-role-${column}`}
          label={`${columnWords(column, heading)} is`}
          value={role}
          options={ROLES}
          onChange={(key) => benchmark.changeChoices({ roles: new Map(choices.roles ?? []).set(column, key as (typeof ROLES)[number]["key"]) })}
        />
      ))}
      {listed.length < columns.length && <p className="hint">And {countWords(columns.length - listed.length, "column")}, an organisation each.</p>}
      {listed.length > MOST_ROLES && <p className="hint">And {countWords(listed.length - MOST_ROLES, "more column")} not listed here.</p>}
      {measureWords.slice(0, MOST_MEASURES).map(({ key, words, measure }, at) => (
        <SelectField
          key={key}
          id={FIELD.measure(at)}
          label={`“${words}” is`}
          value={choices.measures?.get(key) ?? measure ?? "ignore"}
          options={MEASURES}
          onChange={(chosen) => benchmark.changeChoices({ measures: withEntry(choices.measures ?? new Map(), key, chosen as (typeof MEASURES)[number]["key"]) })}
        />
      ))}
      <TotalsFound
        job="benchmark"
        totals={totals.slice(0, MOST_TOTALS)}
        onChange={({ index }, leaveOut) => benchmark.changeChoices({ totalRows: new Map(choices.totalRows ?? []).set(index, leaveOut) })}
      />
      {totals.length > MOST_TOTALS && <p className="hint">And {totals.length - MOST_TOTALS} more rows left out as totals.</p>}
    </section>
  );
}

const SCALE_WORDS: Readonly<Record<UnitCostTable["costScale"]["how"], string>> = {
  heading: "A heading says so.",
  note: "A note says so.",
  arithmetic: "Found by dividing cost by activity and comparing with the unit costs given.",
  choice: "As you said.",
  none: "Nothing says otherwise.",
};

function ScaleWords({ scale: { how, place, proof, factor } }: { readonly scale: UnitCostTable["costScale"] }) {
  return (
    <>
      {SCALE_WORDS[how]} {place && <CellLink place={place} />}
      {proof && proof.of > 0 && (
        <>
          {" "}
          {factor === 1 ? "Cost ÷ activity" : `${quantityWords(factor)} × cost ÷ activity`} gives {quantityWords(proof.agree)} of {countWords(proof.of, "published unit cost")}
          {proof.withinRounding > 0 && `, and ${quantityWords(proof.withinRounding)} more within the rounding of the figures`}.
        </>
      )}
    </>
  );
}

const MOST_NOTES = 30;

/** The table's own notes: they are data, and may say what the figures mean. */
function Notes({ table: { notes } }: { readonly table: UnitCostTable }) {
  if (notes.length === 0) return null;
  return (
    <details className="found">
      <summary>{countWords(notes.length, "title or note", "titles and notes")} of the table</summary>
      <ul className="sources">
        {notes.slice(0, MOST_NOTES).map(({ place, words }, at) => (
          <li key={at}>
            <CellLink place={place} /> {words}
          </li>
        ))}
      </ul>
      {notes.length > MOST_NOTES && <p className="hint">And {countWords(notes.length - MOST_NOTES, "more note")}.</p>}
    </details>
  );
}
