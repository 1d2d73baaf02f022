import { PERCENT, POUNDS, QUANTITY } from "../formats";
import type { PlanCell } from "../insertPlan";
import { linkedColumns, type LinkedFigure } from "../linkedCells";
import { PlacedInputs } from "../placedInputs";
import { NOT_APPLICABLE, label, text } from "../planCells";
import type { SheetLayout } from "../sheetLayout";
import type { PoolCase, Sourced } from "./poolCase";

/** What a line of the inputs is; lines of one kind stand together, in this order. */
export type InputKind =
  | "budget" | "share" | "weight" | "indicator weight" | "indicator" | "previous" | "floor" | "ceiling"
  | "in kind" | "paid" | "spend" | "tier limit" | "tier share";

interface InputLine extends LinkedFigure {
  readonly kind: InputKind;
  readonly item: string;
  readonly period: number | null;
  readonly partner: number | null;
}

/** The inputs in their place: pounds or fractions. */
export type PoolInputs = PlacedInputs<InputKind>;

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
      ...linkedColumns(at),
    ],
  });
  return new PlacedInputs(table, lines.map((line) => line.kind));
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

function numberOrNone(index: number | null): PlanCell {
  return index === null ? text(NOT_APPLICABLE) : label(index + 1);
}

function named(names: readonly string[], index: number | null): string {
  return index === null ? NOT_APPLICABLE : (names[index] ?? NOT_APPLICABLE);
}
