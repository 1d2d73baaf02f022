import { isDeepStrictEqual } from "node:util";
import type { CellValue } from "../../../src/workbench/book/book";
import type { PoolAnswer, PoolCase } from "../../../src/workings/pool/poolCase";
import { shown, type Inserted } from "../_inserted";

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

function figuresOfAnswer(answer: PoolAnswer, poolCase: PoolCase): Figures {
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

/** The same figures as the inserted sheets show them, wherever they were calculated. */
export function figuresInserted(inserted: Inserted, { partners, inKind, riskShare, paid }: PoolCase): Figures {
  const schedule = inserted.table("Pool_contributions");
  const money = (heading: string) => inserted.column("Pool_partners", heading).map(pence);
  return {
    total: pence(inserted.named("openbook_pool_total")),
    schedule: schedule.map((row) => row.slice(1, 1 + partners.length).map(pence)),
    periodTotals: schedule.map((row) => pence(row[1 + partners.length])),
    partnerTotals: money("Cash (£)"),
    inKind: inKind && money("In kind (£)"),
    parts: riskShare && money("Variance part (£)"),
    due: riskShare && money("Due (£)"),
    settlement: paid && (partners.length === 1 ? [] : payments(inserted)),
  };
}

/** What the inserted sheets show that is not what the answer says: nothing where they agree. */
export function differences(inserted: Inserted, poolCase: PoolCase, answer: PoolAnswer): string[] {
  const [found, expected] = [figuresInserted(inserted, poolCase), figuresOfAnswer(answer, poolCase)];
  return (Object.keys(expected) as (keyof Figures)[])
    .flatMap((figure) => (isDeepStrictEqual(found[figure], expected[figure]) ? [] : [`${figure}: ${JSON.stringify(found[figure])}, not ${JSON.stringify(expected[figure])}`]));
}

function payments(inserted: Inserted): (readonly [string, string, number | string])[] {
  return inserted.table("Pool_settlement").filter((row) => row[0] !== "–").map((row) => [String(row[0]), String(row[1]), pence(row[2])] as const);
}

/** Whole pence; what is not a number of them to within a millionth is shown as it is. */
function pence(value: CellValue | undefined): number | string {
  if (typeof value !== "number") return shown(value ?? null);
  const whole = Math.round(value * 100);
  return Math.abs(value * 100 - whole) < 1e-6 * Math.max(1, Math.abs(value) / 1e6) ? whole + 0 : `${value}`;
}
