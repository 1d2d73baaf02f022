import type { CellValue } from "../../src/workbench/book/book";
import type { InsertPlan } from "../../src/workings/insertPlan";
import type { PoolAnswer, PoolCase } from "../../src/workings/pool/poolCase";

type ReadCell = (sheet: string, row: number, column: number) => CellValue;

/** The figures of an answer in the shape they are compared in: money in whole pence, so that no tolerance is needed. */
interface Figures {
  readonly total: number | string;
  readonly schedule: (number | string)[][];
  readonly periodTotals: (number | string)[];
  readonly partnerTotals: (number | string)[];
  readonly inKind: (number | string)[] | null;
  readonly parts: (number | string)[] | null;
  readonly due: (number | string)[] | null;
  readonly settlement: readonly (readonly [string, string, number | string])[] | null;
}

export function figuresOfAnswer(answer: PoolAnswer, poolCase: PoolCase): Figures {
  const due = answer.riskShare?.due ?? (poolCase.paid ? answer.partnerTotals : null);
  return {
    total: pence(answer.total),
    schedule: answer.schedule.map((row) => row.map(pence)),
    periodTotals: answer.periodTotals.map(pence),
    partnerTotals: answer.partnerTotals.map(pence),
    inKind: answer.inKind && answer.inKind.map(pence),
    parts: answer.riskShare && answer.riskShare.parts.map(pence),
    due: answer.riskShare && due ? due.map(pence) : null,
    settlement: answer.settlement && answer.settlement.map(({ from, to, amount }) => [from, to, pence(amount)] as const),
  };
}

/** Reads what the inserted sheets show, wherever they were calculated. */
export class Inserted {
  constructor(private readonly plan: InsertPlan, private readonly poolCase: PoolCase, private readonly read: ReadCell) {}

  figures(): Figures {
    const { partners, inKind, riskShare, paid } = this.poolCase;
    const schedule = this.table("Pool_contributions");
    const total = this.plan.names.find(({ name }) => name === "openbook_pool_total")!;
    const money = (heading: string) => this.column("Pool_partners", heading).map(pence);
    return {
      total: pence(this.read(total.sheet, total.row, total.column)),
      schedule: schedule.map((row) => row.slice(1, 1 + partners.length).map(pence)),
      periodTotals: schedule.map((row) => pence(row[1 + partners.length])),
      partnerTotals: money("Cash (£)"),
      inKind: inKind && money("In kind (£)"),
      parts: riskShare && money("Variance part (£)"),
      due: riskShare && money("Due (£)"),
      settlement: paid && (partners.length === 1 ? [] : this.payments()),
    };
  }

  private payments(): (readonly [string, string, number | string])[] {
    return this.table("Pool_settlement").filter((row) => row[0] !== "–").map((row) => [String(row[0]), String(row[1]), pence(row[2])] as const);
  }

  get masterCheck(): CellValue {
    const { sheet, row, column } = this.plan.masterCheck;
    return this.read(sheet, row, column);
  }

  /** Checks that do not hold, with what they should be and are. */
  failing(): string[] {
    return this.table("Pool_checks").filter((row) => row.at(-1) !== "Holds").map((row) => row.map(show).join(" | "));
  }

  /** The body of a table of the plan, header left out. */
  table(name: string): CellValue[][] {
    const { sheet, table } = this.find(name);
    return Array.from({ length: table.rows - 1 }, (_, row) =>
      Array.from({ length: table.columns }, (_unused, column) => this.read(sheet.name, table.row + 1 + row, table.column + column)));
  }

  column(name: string, heading: string): CellValue[] {
    const at = this.headings(name).indexOf(heading);
    if (at < 0) throw new Error(`No column ${heading} in ${name}: ${this.headings(name).join(", ")}`);
    return this.table(name).map((row) => row[at]!);
  }

  /** Sheet row and column of a table's cell, by its heading. */
  place(name: string, heading: string, row: number): { sheet: string; row: number; column: number } {
    const { sheet, table } = this.find(name);
    return { sheet: sheet.name, row: table.row + 1 + row, column: table.column + this.headings(name).indexOf(heading) };
  }

  private headings(name: string): (string | number | undefined)[] {
    const { sheet, table } = this.find(name);
    return sheet.rows[table.row]!.slice(table.column, table.column + table.columns).map((cell) => cell?.value);
  }

  private find(name: string) {
    for (const sheet of this.plan.sheets) {
      const table = sheet.tables.find((each) => each.name === name);
      if (table) return { sheet, table };
    }
    throw new Error(`No table ${name}`);
  }
}

/** Whole pence; what is not a number of them to within a millionth is shown as it is. */
function pence(value: CellValue | undefined): number | string {
  if (typeof value !== "number") return show(value ?? null);
  const whole = Math.round(value * 100);
  return Math.abs(value * 100 - whole) < 1e-6 * Math.max(1, Math.abs(value) / 1e6) ? whole + 0 : `${value}`;
}

function show(value: CellValue): string {
  return typeof value === "object" && value !== null ? value.error : String(value);
}
