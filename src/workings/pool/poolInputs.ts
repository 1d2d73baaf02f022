import { cellOnSheet } from "../../cells/sheetReference";
import { PERCENT, POUNDS, QUANTITY } from "../formats";
import type { PlanCell } from "../insertPlan";
import { NOT_APPLICABLE, figure, formula, label, text, words } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { Origin, PoolCase, Sourced } from "./poolCase";

/** What a line of the inputs is; lines of one kind stand together, in this order. */
export type InputKind =
  | "budget" | "share" | "weight" | "indicator weight" | "indicator" | "previous" | "floor" | "ceiling"
  | "in kind" | "paid" | "spend" | "tier limit" | "tier share";

interface InputLine {
  readonly kind: InputKind;
  readonly figure: string;
  readonly item: string;
  readonly period: number | null;
  readonly partner: number | null;
  readonly sourced: Sourced;
  readonly unit: string;
  readonly format: string;
}

/** The inputs in their place: the cells other sheets read. */
export class PoolInputs {
  constructor(readonly table: PlacedTable, private readonly kinds: readonly InputKind[]) {}

  /** The figures of one kind, as used: pounds or fractions. */
  used(kind: InputKind, readOn: string): string {
    return this.column("used", kind, readOn);
  }

  column(key: string, kind: InputKind, readOn: string): string {
    const first = this.kinds.indexOf(kind);
    const count = this.kinds.lastIndexOf(kind) - first + 1;
    if (first < 0) throw new RangeError(`This case has no ${kind}`);
    return this.table.range(key, readOn, first, count);
  }

  /** Neighbouring figures of a kind, as used. */
  part(kind: InputKind, index: number, count: number, readOn: string): string {
    return this.table.range("used", readOn, this.kinds.indexOf(kind) + index, count);
  }

  /** The `index`th figure of a kind, for a reader whose row moves with it. */
  rowCell(kind: InputKind, index: number, readOn: string): string {
    return this.table.rowCell("used", this.kinds.indexOf(kind) + index, readOn);
  }

  /** The `index`th figure of a kind. */
  cell(kind: InputKind, index: number, readOn: string): string {
    return this.table.cell("used", this.kinds.indexOf(kind) + index, readOn);
  }
}

/** The table of inputs: one row a figure, with its cell, how it was read, the figure used, its unit and its source. */
export function inputsTable(layout: SheetLayout, poolCase: PoolCase): PoolInputs {
  const lines = inputLines(poolCase);
  const at = (index: number): InputLine => lines[index]!;
  const table = layout.table({
    name: "Pool_inputs",
    rows: lines.length,
    columns: [
      { key: "line", heading: "Line", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "figure", heading: "Figure", width: 22, cell: ({ index }) => text(at(index).figure) },
      { key: "item", heading: "Item", width: 26, cell: ({ index }) => text(at(index).item) },
      { key: "periodNo", heading: "Period no.", width: 11, cell: ({ index }) => numberOrNone(at(index).period) },
      { key: "period", heading: "Period", width: 16, cell: ({ index }) => text(named(poolCase.periods, at(index).period)) },
      { key: "partner", heading: "Partner", width: 24, cell: ({ index }) => text(named(poolCase.partners, at(index).partner)) },
      { key: "linked", heading: "Linked cell", width: 15, cell: ({ index }) => linkedCell(at(index)) },
      { key: "seen", heading: "Text seen", width: 14, cell: ({ index }) => text(seenText(at(index).sourced.origin)) },
      { key: "readAs", heading: "Typed or read as", width: 18, cell: ({ index }) => typedCell(at(index)) },
      { key: "times", heading: "Multiplied by", width: 14, cell: ({ index }) => figure(scaleOf(at(index).sourced.origin), "#,##0.######") },
      {
        key: "used", heading: "Figure used", width: 16,
        cell: ({ index, cell }) => formula(`=IF(ISNUMBER(${cell("linked")}),${cell("linked")}*${cell("times")},${cell("readAs")})`, at(index).format),
      },
      { key: "unit", heading: "Unit", width: 12, cell: ({ index }) => text(at(index).unit, "Normal", { align: "center" }) },
      { key: "source", heading: "Source", width: 26, cell: ({ index }) => text(sourceText(at(index).sourced.origin)) },
      {
        key: "state", heading: "State", width: 14,
        cell: ({ cell }) => words(
          `=IF(ISNUMBER(${cell("linked")}),"number",IF(NOT(ISNUMBER(${cell("readAs")})),"not a number",IFERROR(IF(EXACT(TRIM(${cell("linked")}),TRIM(${cell("seen")})),"as read","text changed"),"not a number")))`,
        ),
      },
    ],
  });
  return new PoolInputs(table, lines.map((line) => line.kind));
}

/** "Budget!C5", as people write it. */
export function sourceText(origin: Origin): string {
  return origin.kind === "typed" ? "Typed in the pane" : cellOnSheet(origin.sheet, origin.row, origin.column);
}

/** Formula (without "="): the cell's content, and nothing rather than 0 where it is empty. */
export function linkFormula(sheet: string, row: number, column: number): string {
  const address = cellOnSheet(sheet, row, column);
  return `IF(${address}="","",${address})`;
}

function inputLines(poolCase: PoolCase): InputLine[] {
  const { basis, riskShare } = poolCase;
  const lines: InputLine[] = [...poolCase.budget]
    .sort((a, b) => a.period - b.period || a.service - b.service)
    .map(({ period, service, amount }) => ({
      kind: "budget", figure: "Budget", item: poolCase.services[service] ?? NOT_APPLICABLE, period, partner: null,
      sourced: amount, unit: "£", format: POUNDS,
    }));
  const byPartner = (kind: InputKind, figureName: string, item: string, figures: readonly Sourced[], unit: string, format: string): void => {
    figures.forEach((sourced, partner) => lines.push({ kind, figure: figureName, item, period: null, partner, sourced, unit, format }));
  };
  const alone = (kind: InputKind, figureName: string, item: string, sourced: Sourced, unit: string, format: string): void => {
    lines.push({ kind, figure: figureName, item, period: null, partner: null, sourced, unit, format });
  };

  if (basis.kind === "shares") byPartner("share", "Agreed share", NOT_APPLICABLE, basis.shares, "share", PERCENT);
  if (basis.kind === "weights") byPartner("weight", "Weight", NOT_APPLICABLE, basis.weights, "quantity", QUANTITY);
  if (basis.kind === "need") {
    for (const { name, weight } of basis.indicators) alone("indicator weight", "Weight of indicator", name, weight, "share", PERCENT);
    for (const { name, values } of basis.indicators) byPartner("indicator", "Indicator of need", name, values, "quantity", QUANTITY);
    if (basis.damping) {
      byPartner("previous", "Paid before", NOT_APPLICABLE, basis.damping.previous, "£", POUNDS);
      alone("floor", "Floor: least change", NOT_APPLICABLE, basis.damping.floor, "share", PERCENT);
      if (basis.damping.ceiling) alone("ceiling", "Ceiling: most change", NOT_APPLICABLE, basis.damping.ceiling, "share", PERCENT);
    }
  }
  if (poolCase.inKind) byPartner("in kind", "In kind", NOT_APPLICABLE, poolCase.inKind, "£", POUNDS);
  if (poolCase.paid) byPartner("paid", "Paid so far", NOT_APPLICABLE, poolCase.paid, "£", POUNDS);
  if (riskShare) {
    alone("spend", riskShare.on === "forecast" ? "Forecast spend" : "Outturn spend", NOT_APPLICABLE, riskShare.spend, "£", POUNDS);
    riskShare.tiers.forEach(({ upTo }, tier) => upTo && alone("tier limit", "Upper edge of tier", `Tier ${tier + 1}`, upTo, "£", POUNDS));
    riskShare.tiers.forEach(({ shares }, tier) => byPartner("tier share", "Share of variance", `Tier ${tier + 1}`, shares, "share", PERCENT));
  }
  return lines;
}


function linkedCell({ sourced, format }: InputLine): PlanCell {
  const { origin } = sourced;
  if (origin.kind === "typed") return text(NOT_APPLICABLE, "Normal", { align: "right" });
  const shown = origin.scale === 1 ? format : "General";
  return formula(`=${linkFormula(origin.sheet, origin.row, origin.column)}`, shown);
}

function typedCell({ sourced, format, figure: name }: InputLine): PlanCell {
  const { origin, value } = sourced;
  if (origin.kind === "typed") return figure(value, format, "Input", { note: `${name}, typed in the pane. Change it here and everything follows.` });
  if (origin.readFrom === undefined) return text(NOT_APPLICABLE, "Normal", { align: "right" });
  const from = sourceText(origin);
  return figure(value, format, "Input", { note: `Read from the text “${shortened(origin.readFrom)}” in ${from}. Type a number there and it is used instead.` });
}

function shortened(seen: string): string {
  return seen.length > 60 ? `${seen.slice(0, 59)}…` : seen;
}

function seenText(origin: Origin): string {
  return origin.kind === "cell" && origin.readFrom !== undefined ? origin.readFrom : NOT_APPLICABLE;
}

function scaleOf(origin: Origin): number {
  return origin.kind === "cell" ? origin.scale : 1;
}

function numberOrNone(index: number | null): PlanCell {
  return index === null ? text(NOT_APPLICABLE) : label(index + 1);
}

function named(names: readonly string[], index: number | null): string {
  return index === null ? NOT_APPLICABLE : (names[index] ?? NOT_APPLICABLE);
}
