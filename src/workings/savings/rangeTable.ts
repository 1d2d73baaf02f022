import { POUNDS } from "../formats";
import { formula, label, NOT_APPLICABLE, text } from "../planCells";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import { numbered, optionalLabel } from "./aloneTable";
import { countsToTheNet } from "./countsToTheNet";
import { nameOf } from "./explainParts";
import { yearKey, type SavingsContext, type SavingsWorkings } from "./savingsContext";

type Tables = Pick<SavingsWorkings, "alone" | "months" | "byInitiative" | "adjusted">;

/** What is simulated: each initiative's low, likely and high in the range's year, and the target taken away as a line of its own. */
export function rangeTable(layout: SheetLayout, context: SavingsContext, { alone, months, byInitiative, adjusted }: Tables): PlacedTable {
  const { savingsCase, rows, inputs, inputsOf, settings } = context;
  const { initiatives, firstYear, range: { year, target } } = savingsCase;
  const sheet = layout.name;
  const at = yearKey(year - firstYear);
  const isTarget = (index: number): boolean => index === rows.length;
  const ofYear = (table: PlacedTable, index: number): string => `${table.rowCell(at, index, sheet)}`;
  const edge = `-(${target ? settings.penny(inputs.cell("target", 0, sheet), sheet) : "0"}-${settings.at("short", sheet)})`;
  const pounds = (key: string, heading: string, body: (index: number, cell: (key: string) => string) => string): ColumnSpec => ({
    key, heading, width: 16, cell: ({ index, cell }) => formula(`=${isTarget(index) ? edge : body(index, cell)}`, POUNDS),
  });
  const scaled = (kind: "low" | "high", no: string, index: number, cell: (key: string) => string): string => {
    const given = numbered(context, kind, no, sheet);
    const amount = `IF(${alone.rowCell("unit", index, sheet)}="£",${given},${alone.rowCell("base", index, sheet)}*${given})`;
    return settings.penny(`${amount}*${cell("part")}`, sheet);
  };
  layout.heading("What is simulated", "In the range's year. Where no low is given it is the saving by its confidence; where no high is given, the saving itself. The target, less half a penny, is taken away as the last line, so that a total below nought misses it.");
  return layout.table({
    name: "Savings_range",
    rows: rows.length + 1,
    columns: [
      { key: "no", heading: "Initiative no. (0 is the target)", width: 12, cell: ({ index }) => label(isTarget(index) ? 0 : index + 1) },
      { key: "name", heading: "Line", width: 30, cell: ({ index }) => text(isTarget(index) ? "The target, taken away" : nameOf(initiatives[rows[index]!]!, rows[index]!)) },
      { key: "counts", heading: "Counts (1 is yes)", width: 12, cell: ({ index }) => label(isTarget(index) || countsToTheNet(savingsCase, initiatives[rows[index]!]!.type) ? 1 : 0) },
      { key: "lowNo", heading: "Low no.", width: 12, cell: ({ index }) => optionalLabel(inputsOf[index]?.low ?? null) },
      { key: "highNo", heading: "High no.", width: 12, cell: ({ index }) => optionalLabel(inputsOf[index]?.high ?? null) },
      {
        key: "part", heading: "Part of it counted in the year", width: 14,
        cell: ({ index }) => (isTarget(index) ? text(NOT_APPLICABLE, "Normal", { align: "right" }) : formula(
          `=IF(${alone.rowCell("alone", index, sheet)}=0,1,${byInitiative.rowCell("counted", index, sheet)}/${alone.rowCell("alone", index, sheet)})*${ofYear(months, index)}/${settings.at("months", sheet)}`, "0.000000",
        )),
      },
      pounds("likely", "Likely (£)", (index, cell) => `${ofYear(byInitiative, index)}*${cell("counts")}`),
      pounds("less", "Adjusted for delivery (£)", (index, cell) => `${ofYear(adjusted, index)}*${cell("counts")}`),
      pounds("low", "Low (£)", (index, cell) => `MIN(${cell("likely")},IF(ISNUMBER(${cell("lowNo")}),${scaled("low", cell("lowNo"), index, cell)}*${cell("counts")},${cell("less")}))`),
      pounds("high", "High (£)", (index, cell) =>
        `MAX(${cell("likely")},IF(ISNUMBER(${cell("highNo")}),${scaled("high", cell("highNo"), index, cell)}*${cell("counts")},IF(ISNUMBER(${cell("lowNo")}),${cell("likely")},${cell("less")})))`),
      { key: "mean", heading: "Mean (£)", width: 16, cell: ({ cell }) => formula(`=(${cell("low")}+${cell("likely")}+${cell("high")})/${settings.at("sides", sheet)}`, POUNDS) },
      {
        key: "variance", heading: "Variance (£²)", width: 20,
        cell: ({ cell }) => {
          const [rise, fall] = [`(${cell("likely")}-${cell("low")})`, `(${cell("high")}-${cell("likely")})`];
          return formula(`=(${rise}*${rise}+${rise}*${fall}+${fall}*${fall})/${settings.at("spread", sheet)}`, "#,##0.00");
        },
      },
    ],
  });
}
