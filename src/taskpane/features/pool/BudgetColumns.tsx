import { useMemo } from "react";
import type { BudgetTable } from "../../../intake/reading";
import { columnLetters } from "../../../cells/address";
import { countWords, listWords } from "../../shared/figureWords";
import { SelectField } from "../../shared/SelectField";
import { HeadingRows } from "../../shared/job/HeadingRows";
import { headingRowsOf } from "../../shared/job/headingRowsOf";
import { problemAt, type Problem } from "../../shared/job/problem";
import { periodWords } from "./periodWords";
import { FIELD } from "./poolFields";
import { TotalsFound } from "../../shared/job/TotalsFound";
import { totalLines, type TotalLine } from "../../shared/job/totalLines";
import type { Pool } from "./usePool";

const LAYOUTS: readonly { readonly key: BudgetTable["layout"]; readonly words: string }[] = [
  { key: "months down", words: "Months down the side, services across" },
  { key: "months across", words: "Services down the side, months across" },
  { key: "list", words: "A list: one row a month and service" },
  { key: "single total", words: "One total for the year" },
];

const SCALES = [
  { key: "1", words: "Pounds" },
  { key: "1000", words: "Thousands of pounds (£000)" },
  { key: "1000000", words: "Millions of pounds (£m)" },
];

interface BudgetColumnsProps {
  readonly pool: Pool;
  readonly table: BudgetTable;
  readonly problems: readonly Problem[];
}

export function BudgetColumns({ pool, table, problems }: BudgetColumnsProps) {
  const choices = pool.form.budgetChoices;
  const headingRows = useMemo(() => headingRowsOf(pool.budget.block), [pool.budget.block]);
  const chose = (part: typeof choices) => pool.change({ budgetChoices: { ...choices, ...part } });
  const totals = totalLines(table, choices);
  return (
    <>
      <SelectField
        id={FIELD.layout}
        label="Layout"
        value={table.layout}
        options={LAYOUTS}
        problem={problemAt(problems, FIELD.layout)}
        onChange={(key) => chose({ layout: key as BudgetTable["layout"] })}
      />
      <HeadingRows id={FIELD.headingFirst} label="Heading rows of the budget" found={choices.headingRows ?? headingRows} onChange={(headingRows) => chose({ headingRows })} />
      <SelectField id={FIELD.scale} label="Figures are in" value={String(table.scale)} options={SCALES} onChange={(key) => chose({ scale: Number(key) })} />
      <Found one="period" labels={table.periods.map(periodWords)} span />
      <Found one="service" labels={table.services.map((service) => service.label)} />
      <TotalsFound job="pool" totals={totals} onChange={(total, leaveOut) => chose(withTotal(choices, total, leaveOut))} />
      <AlsoLeaveOut table={table} choices={choices} onChoose={(line) => chose(withTotal(choices, line, true))} />
    </>
  );
}

type Choices = Pool["form"]["budgetChoices"];
type Line = Pick<TotalLine, "axis" | "index">;

function withTotal(choices: Choices, { axis, index }: Line, isTotal: boolean): Choices {
  const key = axis === "row" ? "totalRows" : "totalColumns";
  return { [key]: new Map(choices[key] ?? []).set(index, isTotal) };
}

/** How many were found and which: from first to last where they run on, else the first few by name. */
function Found({ one, labels, span = false }: { readonly one: string; readonly labels: readonly string[]; readonly span?: boolean }) {
  if (labels.length === 0) return <p className="found">No {one}s found.</p>;
  const some = span && labels.length > 2 ? `${labels[0] ?? ""} to ${labels[labels.length - 1] ?? ""}` : labels.length > 4 ? `${labels.slice(0, 3).join(", ")} and others` : listWords(labels);
  return (
    <details className="found">
      <summary>
        {countWords(labels.length, one)}: {some}
      </summary>
      <ol>
        {labels.map((label, index) => (
          <li key={index}>{label}</li>
        ))}
      </ol>
    </details>
  );
}

/** Offers the rows and columns that are read as data, in case one is a total the sheet does not call one. */
function AlsoLeaveOut({ table, choices, onChoose }: { readonly table: BudgetTable; readonly choices: Choices; readonly onChoose: (line: Line) => void }) {
  const lines = [...table.services, ...table.periods].flatMap(({ label, place }): (Line & { words: string })[] => {
    const sameRow = table.amounts.some(({ reading }) => reading.place.row === place.row);
    const sameColumn = table.amounts.some(({ reading }) => reading.place.column === place.column);
    if (sameRow === sameColumn) return [];
    return sameRow
      ? [{ axis: "row", index: place.row, words: `Row ${place.row + 1}: ${label}` }]
      : [{ axis: "column", index: place.column, words: `Column ${columnLetters(place.column)}: ${label}` }];
  });
  if (lines.length === 0 || table.layout === "list" || table.layout === "single total") return null;
  return (
    <SelectField
      id="pool-also-total"
      label="Leave out another row or column"
      value=""
      options={[{ key: "", words: choices.totalRows || choices.totalColumns ? "None further" : "None" }, ...lines.map((line, index) => ({ key: String(index), words: line.words }))]}
      onChange={(key) => {
        const line = lines[Number(key)];
        if (key !== "" && line) onChoose(line);
      }}
    />
  );
}
