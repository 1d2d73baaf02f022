import { financialYearText } from "../../domain/kernel/financialYear";
import { PERCENT, POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { formula, label, NOT_APPLICABLE, text } from "../planCells";
import type { PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import { nameOf } from "./explainParts";
import type { SavingsContext } from "./savingsContext";
import { DATE, type SavingsInputKind } from "./savingsInputs";

/** Each initiative by itself: its baseline, what it saves, and whether it looks like another. */
export function aloneTable(layout: SheetLayout, context: SavingsContext): PlacedTable {
  const { savingsCase: { initiatives }, rows, groups, inputs, inputsOf, settings } = context;
  const sheet = layout.name;
  const at = (index: number) => initiatives[rows[index]!]!;
  const pounds = (key: string, heading: string, body: (place: RowPlace) => string) => ({ key, heading, width: 16, cell: (place: RowPlace): PlanCell => formula(`=${body(place)}`, POUNDS) });
  layout.heading("Each initiative by itself", "What it saves in a full year, or once, before the others on its line are looked at. A baseline that is not given is its line's.");
  return layout.table({
    name: "Savings_alone",
    rows: rows.length,
    columns: [
      { key: "no", heading: "Initiative no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Initiative", width: 30, cell: ({ index }) => text(nameOf(at(index), rows[index]!)) },
      { key: "line", heading: "Budget line", width: 20, cell: ({ index }) => text(at(index).line.trim() || NOT_APPLICABLE) },
      { key: "lineNo", heading: "Line no. (0 is none)", width: 10, cell: ({ index }) => label(groups.lineNo[index]!) },
      { key: "groupNo", heading: "Group no. (0 is none)", width: 10, cell: ({ index }) => label(groups.groupNo[index]!) },
      { key: "kind", heading: "Recurrent or one-off", width: 12, cell: ({ index }) => text(at(index).recurrence) },
      { key: "unit", heading: "Saving given in", width: 12, cell: ({ index }) => text(at(index).saving.unit === "pounds" ? "£" : "share") },
      { key: "ownNo", heading: "Baseline no.", width: 10, cell: ({ index }) => optionalLabel(inputsOf[index]!.baseline) },
      pounds("own", "Own baseline (£)", ({ cell }) => `IF(ISNUMBER(${cell("ownNo")}),${numbered(context, "baseline", cell("ownNo"), sheet)},0)`),
      pounds("lineBase", "Largest baseline of its line (£)", ({ cell, range }) => `IF(${cell("lineNo")}=0,${cell("own")},SUMPRODUCT(MAX((${range("lineNo")}=${cell("lineNo")})*${range("own")})))`),
      pounds("base", "Baseline used (£)", ({ cell }) => `IF(ISNUMBER(${cell("ownNo")}),${cell("own")},${cell("lineBase")})`),
      { key: "likely", heading: "Saving as given (£ or share)", width: 14, cell: ({ cell }) => formula(`=INDEX(${inputs.used("likely", sheet)},${cell("no")})`, "#,##0.00####;-#,##0.00####") },
      { key: "saved", heading: "Saving (£, not rounded)", width: 16, cell: ({ cell }) => formula(`=IF(${cell("unit")}="£",${cell("likely")},${cell("base")}*${cell("likely")})`, "#,##0.00####;-#,##0.00####") },
      pounds("alone", "Saved alone (£)", ({ cell }) => settings.penny(cell("saved"), sheet)),
      {
        key: "share", heading: "Share of the line", width: 12,
        cell: ({ cell }) => formula(`=IF(${cell("unit")}="£",0,IF(OR(${cell("lineNo")}=0,${cell("base")}=${cell("lineBase")}),${cell("likely")},${cell("saved")}/${cell("lineBase")}))`, PERCENT),
      },
      { key: "start", heading: "Start", width: 14, cell: ({ cell }) => formula(`=INDEX(${inputs.used("start", sheet)},${cell("no")})`, DATE) },
      { key: "named", heading: "Named before (1 is yes)", width: 12, cell: ({ index }) => label(groups.named[index]! ? 1 : 0) },
      {
        key: "twice", heading: "There twice (1 is yes)", width: 12,
        cell: ({ cell, toDate }) => {
          const same = ["lineNo", "alone", "start", "kind"].map((key) => `${toDate(key)},${cell(key)}`).join(",");
          return formula(`=IF(${cell("named")}=1,1,IF(OR(${cell("lineNo")}=0,${cell("alone")}=0),0,IF(COUNTIFS(${same})>1,1,0)))`, "0");
        },
      },
      {
        key: "differs", heading: "Baseline differs from its line's (1 is yes)", width: 14,
        cell: ({ cell }) => formula(`=IF(OR(${cell("lineNo")}=0,NOT(ISNUMBER(${cell("ownNo")}))),0,IF(${settings.penny(cell("own"), sheet)}=${settings.penny(cell("lineBase"), sheet)},0,1))`, "0"),
      },
    ],
  });
}

/** What the initiatives of each line save, simply added, against what the line costs; null where none names a line. */
export function linesTable(layout: SheetLayout, { groups: { all, lineNo } }: SavingsContext, alone: PlacedTable): PlacedTable | null {
  if (all.length === 0) return null;
  const sheet = layout.name;
  layout.heading("Budget lines", "Savings simply added, against what the line costs. One-off savings of a year stand with those that are saved every year.");
  return layout.table({
    name: "Savings_lines",
    rows: all.length,
    columns: [
      { key: "no", heading: "Group no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "line", heading: "Budget line", width: 30, cell: ({ index }) => text(all[index]!.line) },
      { key: "when", heading: "Saved", width: 20, cell: ({ index }) => text(whenSaved(all[index]!.oneOffYear)) },
      { key: "recurrentNo", heading: "Group saved every year", width: 12, cell: ({ index }) => optionalLabel(all[index]!.recurrent) },
      { key: "baseline", heading: "Baseline (£)", width: 16, cell: ({ cell }) => formula(`=SUMPRODUCT(MAX((${alone.range("groupNo", sheet)}=${cell("no")})*${alone.range("lineBase", sheet)}))`, POUNDS) },
      { key: "added", heading: "Added (£)", width: 16, cell: ({ cell }) => formula(`=SUMIFS(${alone.range("alone", sheet)},${alone.range("groupNo", sheet)},${cell("no")})`, POUNDS) },
      { key: "recurrent", heading: "Saved every year on the line (£)", width: 16, cell: ({ cell, range }) => formula(`=IF(ISNUMBER(${cell("recurrentNo")}),INDEX(${range("added")},${cell("recurrentNo")}),0)`, POUNDS) },
      { key: "together", heading: "Added in the year (£)", width: 16, cell: ({ cell }) => formula(`=${cell("added")}+${cell("recurrent")}`, POUNDS) },
      { key: "lineNo", heading: "Line no.", width: 12, cell: ({ index }) => label(lineNo[all[index]!.rows[0]!]!) },
      { key: "hasBase", heading: "Baselines given", width: 12, cell: ({ cell }) => formula(`=SUMPRODUCT((${alone.range("lineNo", sheet)}=${cell("lineNo")})*ISNUMBER(${alone.range("ownNo", sheet)}))`, "0") },
      { key: "beyond", heading: "Beyond the baseline (£)", width: 16, cell: ({ cell }) => formula(`=IF(${cell("hasBase")}>0,MAX(0,ROUND((${cell("together")}-${cell("baseline")})*100,0)/100),0)`, POUNDS, "Output") },
    ],
  });
}

/** "every year", or "once, in 2026-27". */
export function whenSaved(oneOffYear: Parameters<typeof financialYearText>[0] | null): string {
  return oneOffYear === null ? "every year" : `once, in ${financialYearText(oneOffYear)}`;
}

/** Formula (without "="): the figure of a kind by its number; nothing where the case has none of the kind. */
export function numbered({ inputs }: SavingsContext, kind: SavingsInputKind, no: string, readOn: string): string {
  return inputs.has(kind) ? `INDEX(${inputs.used(kind, readOn)},${no})` : "0";
}

export function optionalLabel(place: number | null): PlanCell {
  return place === null ? text(NOT_APPLICABLE) : label(place + 1);
}
