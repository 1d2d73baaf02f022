import type { CellValue } from "../../../src/intake/cellBlock";
import type { BudgetTable, CellReading, PartnerRole, PartnerTable } from "../../../src/intake/reading";
import type { PoolInputs } from "../../../src/taskpane/features/pool/poolInputs";
import { EMPTY_FORM, type MethodForm } from "../../../src/taskpane/features/pool/poolForm";

function reading(sheet: string, row: number, column: number, seen: CellValue, value: number | null, reason = ""): CellReading {
  const fromText = value !== null && typeof seen === "string" ? { fromText: true } : {};
  const scale = typeof seen === "number" && value !== null && value !== seen ? { scale: value / seen } : {};
  const outcome = value === null ? "left out" : reason ? "fixed" : "used";
  return { place: { sheet, row, column }, seen: String(seen), outcome, value, reason, ...fromText, ...scale };
}

function account(cells: readonly CellReading[]) {
  const count = (outcome: string) => cells.filter((cell) => cell.outcome === outcome).length;
  return { counts: { read: cells.length, used: count("used"), fixed: count("fixed"), leftOut: count("left out") }, cells, footings: [], remarks: [] };
}

/** Two months of one service, in thousands: A "Apr 2025" 100, "May 2025" the text "£1,200". */
export function budgetInThousands(): PoolInputs["budget"] {
  const cells = [reading("Budget", 1, 1, 100, 100_000), reading("Budget", 2, 1, "£1,200", 1_200_000, "text read as a number")];
  const table: BudgetTable = {
    ...account(cells),
    layout: "months down",
    columns: [{ column: 0, heading: "Month" }, { column: 1, heading: "Care £000" }],
    periods: [
      { label: "Apr 2025", month: "2025-04", place: { sheet: "Budget", row: 1, column: 0 } },
      { label: "May 2025", month: "2025-05", place: { sheet: "Budget", row: 2, column: 0 } },
    ],
    services: [{ label: "Care", place: { sheet: "Budget", row: 0, column: 1 } }],
    amounts: cells.map((cell, period) => ({ period, service: 0, reading: cell })),
    scale: 1000,
  };
  return { table };
}

/** A partner table from columns of role and figures; a text is left out. */
export function partnersWith(names: readonly string[], columns: readonly { role: PartnerRole; heading: string; figures: readonly CellValue[] }[]): PoolInputs["partners"] {
  const cells: CellReading[] = [];
  const partners = names.map((name, row) => ({
    name,
    place: { sheet: "Partners", row: row + 1, column: 0 },
    figures: new Map(
      columns.map(({ figures }, column): [number, CellReading] => {
        const seen = figures[row] ?? "";
        const cell = reading("Partners", row + 1, column + 1, seen, typeof seen === "number" ? seen : null, typeof seen === "number" ? "" : "no figure");
        cells.push(cell);
        return [column + 1, cell];
      }),
    ),
  }));
  const table: PartnerTable = {
    ...account(cells),
    columns: [{ column: 0, heading: "Partner", role: "partner" }, ...columns.map(({ role, heading }, column) => ({ column: column + 1, heading, role }))],
    partners,
  };
  return { table };
}

export function methodWith(part: Partial<MethodForm>): MethodForm {
  return { ...EMPTY_FORM.method, ...part };
}
