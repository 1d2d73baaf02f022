import { amountSteps, splitSteps, type LongDivision } from "../exactSplitSteps";
import { POUNDS } from "../formats";
import { formula, label, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { nameOf } from "./explainParts";
import type { SavingsContext, StepCheck } from "./savingsContext";

export interface SharedPlaced {
  /** Columns pounds: a row each initiative that shares its line, in the order of the groups. */
  readonly split: PlacedTable;
  /** Row of the split, from 1, by the context's row; null where the initiative shares nothing. */
  readonly rowOf: (row: number) => number | null;
  readonly checks: readonly StepCheck[];
}

const FRACTION = "0.000000%";

/** Shares of one line combined, and the result split back to the penny; null where no two initiatives share a line. */
export function sharedTables(layout: SheetLayout, context: SavingsContext, alone: PlacedTable): SharedPlaced | null {
  const { groups: { shared, all }, settings, mode } = context;
  if (shared.length === 0) return null;
  const sheet = layout.name;
  const division: LongDivision = { base: settings.at("base", sheet), stages: settings.stages };
  const members = shared.flatMap(({ rows }, group) => rows.map((row, at) => ({ row, group, member: at + 1 })));
  const firsts = shared.map((_, group) => members.findIndex((member) => member.group === group));
  const placed = membersTable(layout, context, alone, members);
  layout.heading("Saved together", "The baseline by what is left of it after every share: adding the shares would count the overlap twice.");
  const together = layout.table({
    name: "Savings_together",
    rows: shared.length,
    columns: [
      { key: "no", heading: "Line no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "line", heading: "Budget line", width: 30, cell: ({ index }) => text(all[shared[index]!.group]!.line) },
      { key: "first", heading: "First row of its initiatives", width: 12, cell: ({ index }) => label(firsts[index]! + 1) },
      { key: "baseline", heading: "Baseline (£)", width: 16, cell: ({ cell }) => formula(`=INDEX(${placed.range("base", sheet)},${cell("first")})`, POUNDS) },
      {
        key: "combined", heading: "Saved together (£, not rounded)", width: 16,
        cell: ({ index, cell }) => formula(
          mode === "functions" ? `=OPENBOOK.SAVE.COMBINE(${cell("baseline")},${placed.range("share", sheet, firsts[index]!, shared[index]!.rows.length)})`
            : `=${cell("baseline")}*SUMIFS(${placed.range("taken", sheet)},${placed.range("groupNo", sheet)},${cell("no")})`,
          "#,##0.00####",
        ),
      },
      { key: "added", heading: "Simply added (£)", width: 16, cell: ({ cell }) => formula(`=SUMIFS(${placed.range("alone", sheet)},${placed.range("groupNo", sheet)},${cell("no")})`, POUNDS) },
      ...amountSteps(({ cell }) => `ROUND(MIN(${settings.penny(cell("combined"), sheet)},${cell("added")})*100,0)`, "Saved together (pence)", division),
    ],
  });
  layout.heading("Each initiative's part of what is saved together", "In proportion to what it saves alone: whole pence first, then a penny more for the largest remainders.");
  const split = layout.table({
    name: "Savings_parts",
    rows: members.length,
    columns: [
      { key: "no", heading: "Row no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Initiative", width: 30, cell: ({ index }) => text(nameAt(context, members[index]!.row)) },
      { key: "groupNo", heading: "Line no.", width: 12, cell: ({ index }) => label(members[index]!.group + 1) },
      { key: "memberNo", heading: "Place on the line", width: 12, cell: ({ index }) => label(members[index]!.member) },
      ...splitSteps({ group: "groupNo", member: "memberNo", amounts: together, sheet, units: ({ index }) => `ROUND(${placed.rowCell("alone", index, sheet)}*100,0)`, unitsHeading: "Saved alone (pence)" }, division),
      { key: "pounds", heading: "Counted (£)", width: 16, cell: ({ cell }) => formula(`=${cell("share")}/100`, POUNDS) },
    ],
  });
  return {
    split,
    rowOf: (row) => { const at = members.findIndex((member) => member.row === row); return at < 0 ? null : at + 1; },
    checks: [
      { words: "Steps of the long division too large to be exact", unit: "tables", is: (readOn) => `IF(MAX(${split.block("part1", `rest${settings.stages}`, readOn)})>${settings.at("largest", readOn)},1,0)` },
      { words: "Savings together too large for their parts", unit: "lines", is: (readOn) => `SUMPRODUCT((${together.range("part1", readOn)}>=${settings.at("base", readOn)})*1)` },
    ],
  };
}

function membersTable(layout: SheetLayout, context: SavingsContext, alone: PlacedTable, members: readonly { readonly row: number; readonly group: number; readonly member: number }[]): PlacedTable {
  const sheet = layout.name;
  const of = (key: string, no: string): string => `INDEX(${alone.range(key, sheet)},${no})`;
  layout.heading("Shares of one line", "In the order of the register, each share is taken of what those before it leave; the order does not change what they come to.");
  return layout.table({
    name: "Savings_shares",
    rows: members.length,
    columns: [
      { key: "no", heading: "Row no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Initiative", width: 30, cell: ({ index }) => text(nameAt(context, members[index]!.row)) },
      { key: "groupNo", heading: "Line no.", width: 12, cell: ({ index }) => label(members[index]!.group + 1) },
      { key: "memberNo", heading: "Place on the line", width: 12, cell: ({ index }) => label(members[index]!.member) },
      { key: "initiativeNo", heading: "Initiative no.", width: 12, cell: ({ index }) => label(members[index]!.row + 1) },
      { key: "base", heading: "Baseline of the line (£)", width: 16, cell: ({ cell }) => formula(`=${of("lineBase", cell("initiativeNo"))}`, POUNDS) },
      { key: "alone", heading: "Saved alone (£)", width: 16, cell: ({ cell }) => formula(`=${of("alone", cell("initiativeNo"))}`, POUNDS) },
      { key: "share", heading: "Share of the line", width: 14, cell: ({ cell }) => formula(`=${of("share", cell("initiativeNo"))}`, FRACTION) },
      ...(context.mode === "functions" ? [] : [
        { key: "left", heading: "Left by those before it", width: 14, cell: ({ cell, above }: { cell: (key: string) => string; above: (key: string) => string }) => formula(`=IF(${cell("memberNo")}=1,1,${above("left")}-${above("taken")})`, FRACTION) },
        { key: "taken", heading: "Taken of the line", width: 14, cell: ({ cell }: { cell: (key: string) => string }) => formula(`=MIN(1,${cell("share")})*${cell("left")}`, FRACTION) },
      ]),
    ],
  });
}

function nameAt({ savingsCase: { initiatives }, rows }: SavingsContext, row: number): string {
  return nameOf(initiatives[rows[row]!]!, rows[row]!);
}
