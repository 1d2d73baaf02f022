import { PERCENT, POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { linkedColumns, type LinkedFigure } from "../linkedCells";
import type { Sourced } from "../origin";
import { PlacedInputs } from "../placedInputs";
import { figure, formula, label, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { DUST } from "../../domain/kernel/nearly";
import { SAME } from "../../domain/kernel/nearly";
import type { ComparisonCase } from "./comparisonCase";
import type { ComparisonInputKind, ComparisonInputs, SettingKey } from "./comparisonContext";
import type { ComparisonAnswer } from "./comparisonFigures";

/** Settings that say how things were when the sheets were made: nobody changes them. */
const COUNTED: readonly SettingKey[] = ["flagged", "refused"];

/** Stands where terms have no minimum, maximum or limit. */
const NONE = "none";

interface InputLine extends LinkedFigure {
  readonly kind: ComparisonInputKind;
  readonly of: string;
}

/** Limits and terms, each with its cell, and the numbers of the method. */
export function layOutComparisonInputs(layout: SheetLayout, comparisonCase: ComparisonCase, answer: ComparisonAnswer): ComparisonInputs {
  const withTerms = answer.surplus.length > 0;
  layout.heading("Limits and terms", "Change a linked cell where it stands; change a typed figure here.");
  const lines = inputLines(comparisonCase, withTerms);
  const at = (index: number): InputLine => lines[index]!;
  const figures = new PlacedInputs(layout.table({
    name: "Openbook_inputs",
    rows: lines.length,
    columns: [
      { key: "no", heading: "No.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "figure", heading: "Figure", width: 34, cell: ({ index }) => text(at(index).figure) },
      { key: "of", heading: "Of", width: 20, cell: ({ index }) => text(at(index).of) },
      ...linkedColumns(at),
    ],
  }), lines.map(({ kind }) => kind));
  const terms = withTerms ? termsTable(layout, comparisonCase, figures) : null;
  const setting = settingsTable(layout, answer);
  return { figures, terms, setting };
}

function inputLines({ limits, terms }: ComparisonCase, withTerms: boolean): readonly InputLine[] {
  const one = (kind: ComparisonInputKind, name: string, of: string, sourced: Sourced | null, unit: string, format: string): readonly InputLine[] => (sourced ? [{ kind, figure: name, of, sourced, unit, format }] : []);
  const all = "All returns";
  const ofTerms = (kind: ComparisonInputKind, name: string, key: "minimum" | "maximum" | "providerShare" | "topUpLimit", unit: string, format: string): readonly InputLine[] =>
    (withTerms ? terms.flatMap((each) => one(kind, name, each.name, each[key], unit, format)) : []);
  return [
    ...one("tolerance", "Tolerance: a change within it is not asked about", all, limits.tolerance, "share", PERCENT),
    ...one("ignore below", "A change of less is not asked about", all, limits.ignoreBelow, "£", POUNDS),
    ...one("always above", "A change of so much is always asked about", all, limits.alwaysAbove, "£", POUNDS),
    ...ofTerms("minimum", "Minimum surplus on income", "minimum", "share", PERCENT),
    ...ofTerms("maximum", "Surplus on income above which the excess is shared", "maximum", "share", PERCENT),
    ...ofTerms("share", "The provider's share of the excess", "providerShare", "share", PERCENT),
    ...ofTerms("limit", "The most that is topped up", "topUpLimit", "£", POUNDS),
  ];
}

function termsTable(layout: SheetLayout, { terms }: ComparisonCase, figures: PlacedInputs<ComparisonInputKind>): PlacedTable {
  const sheet = layout.name;
  const used = (kind: ComparisonInputKind, key: "minimum" | "maximum" | "providerShare" | "topUpLimit", format: string) => ({ index }: { index: number }): PlanCell => {
    if (!terms[index]![key]) return text(NONE, "Normal", { align: "right" });
    const place = terms.slice(0, index).filter((each) => each[key]).length;
    return formula(`=${figures.rowCell(kind, place, sheet)}`, format);
  };
  layout.heading("Terms of surplus", `“${NONE}”: no top-up without a minimum, nothing returned without a maximum, no end to a top-up without a limit.`);
  return layout.table({
    name: "Openbook_terms",
    rows: terms.length,
    columns: [
      { key: "no", heading: "Terms no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Terms", width: 34, cell: ({ index }) => text(terms[index]!.name) },
      { key: "minimum", heading: "Minimum", width: 12, cell: used("minimum", "minimum", PERCENT) },
      { key: "maximum", heading: "Maximum", width: 12, cell: used("maximum", "maximum", PERCENT) },
      { key: "share", heading: "Provider's share", width: 12, cell: used("share", "providerShare", PERCENT) },
      { key: "limit", heading: "Top-up limit (£)", width: 14, cell: used("limit", "topUpLimit", POUNDS) },
    ],
  });
}

function settingsTable(layout: SheetLayout, { compared, surplus }: ComparisonAnswer): ComparisonInputs["setting"] {
  const flagged = compared.flatMap(({ lines }) => lines).filter(({ flag }) => flag !== "").length;
  const settings: readonly { readonly key: SettingKey; readonly name: string; readonly value: number; readonly format: string; readonly unit: string; readonly why: string }[] = [
    { key: "dust", name: "Rounding allowed at a limit", value: DUST, format: "0E+00", unit: "share", why: "A change this little beyond the tolerance, for the size of the figures, is at it: decimals are not exact in a spreadsheet." },
    { key: "same", name: "The same but for rounding", value: SAME, format: "0E+00", unit: "share", why: "Figures this near each other, for their size, are one figure." },
    { key: "flagged", name: "Lines flagged when the log was made", value: flagged, format: "0", unit: "lines", why: "Where limits are changed here the flags move and the query log does not: a check says so." },
    { key: "refused", name: "Surpluses that could not be worked out", value: surplus.filter(({ result }) => !result).length, format: "0", unit: "returns", why: "They are in no figure: why is said among what was left out." },
  ];
  layout.heading("Settings of the method");
  const table = layout.table({
    name: "Openbook_settings",
    rows: settings.length,
    columns: [
      { key: "no", heading: "Setting no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "name", heading: "Setting", width: 34, cell: ({ index }) => text(settings[index]!.name) },
      { key: "value", heading: "Value", width: 20, cell: ({ index }) => figure(settings[index]!.value, settings[index]!.format, COUNTED.includes(settings[index]!.key) ? "Normal" : "Input") },
      { key: "unit", heading: "Unit", width: 15, cell: ({ index }) => text(settings[index]!.unit) },
      { key: "why", heading: "What it is for", width: 14, runsOn: true, cell: ({ index }) => text(settings[index]!.why) },
    ],
  });
  return (key, readOn) => table.cell("value", settings.findIndex((each) => each.key === key), readOn);
}
