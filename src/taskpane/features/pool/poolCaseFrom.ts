import type { BudgetTable, PartnerTable, ReadingCounts, TableAccount } from "../../../intake/reading";
import type { TierTable } from "../../../intake/readTierTable";
import type { PoolCase, Sourced } from "../../../workings/pool/poolCase";
import { placeWords } from "../../shared/cellAddress";
import { amountWords } from "../../shared/figureWords";
import type { Problem } from "../../shared/job/problem";
import { readingsOf } from "../../shared/job/readingsOf";
import { basisFrom } from "./basisFrom";
import { methodOf } from "./methodOf";
import { isProblem, partnerFigures } from "./partnerFigures";
import { financialYearOf, periodWords } from "./periodWords";
import { FIELD } from "./poolFields";
import type { PoolInputs } from "./poolInputs";
import { riskShareFrom } from "./riskShareFrom";
import { sourcedFrom } from "../../shared/job/sourcedFrom";

interface PoolCaseFound {
  /** Null where a problem leaves nothing to calculate. */
  readonly poolCase: PoolCase | null;
  readonly problems: readonly Problem[];
}

/** Everything the Pool job works from, out of the readings and what was chosen; or what stands in the way. */
export function poolCaseFrom(inputs: PoolInputs): PoolCaseFound {
  const { budget, partners } = inputs;
  const problems = [...budgetProblems(budget.table), ...partnerProblems(partners.table)];
  if (problems.length > 0) return { poolCase: null, problems };

  const method = methodOf(inputs.method, partners.table);
  const basis = basisFrom(inputs, method);
  problems.push(...basis.problems);
  const inKind = optionalColumn(inputs, method.inKind, FIELD.inKind, "in-kind value", problems);
  const paid = optionalColumn(inputs, method.paid, FIELD.settle, "figure for what was paid", problems);
  const risk = inputs.method.risk ? riskShareFrom(inputs, basis.basis) : { riskShare: null, problems: [] };
  problems.push(...risk.problems);
  if (!basis.basis) return { poolCase: null, problems };
  return { poolCase: { ...described(inputs, risk.riskShare ? inputs.tiers : null), basis: basis.basis, inKind, riskShare: risk.riskShare, paid }, problems };
}

/** "Pooled fund 2025-26" where the months say which year. */
export function defaultTitle(table: BudgetTable): string {
  const year = financialYearOf(table.periods);
  return year ? `Pooled fund ${year}` : "Pooled fund";
}

function described({ budget, partners, method }: PoolInputs, tiers: TierTable | null | undefined): Omit<PoolCase, "basis" | "inKind" | "riskShare" | "paid"> {
  const accounts: readonly TableAccount[] = [budget.table, partners.table, ...(tiers ? [tiers] : [])];
  const count = (of: keyof ReadingCounts): number => accounts.reduce((sum, { counts }) => sum + counts[of], 0);
  const single = budget.table.layout === "single total";
  return {
    title: method.title?.trim() || defaultTitle(budget.table),
    periods: single ? ["Year"] : budget.table.periods.map(periodWords),
    services: single ? ["All services"] : budget.table.services.map((service) => service.label),
    budget: budget.table.amounts.flatMap(({ period, service, reading }) =>
      reading.value === null ? [] : [{ period, service, amount: sourcedFrom(reading, reading.value, budget.table.scale) }],
    ),
    partners: partners.table.partners.map((partner) => partner.name),
    readings: [...readingsOf(budget.table, amountWords), ...readingsOf(partners.table, String), ...(tiers ? readingsOf(tiers, String) : [])],
    counts: { read: count("read"), used: count("used"), fixed: count("fixed"), leftOut: count("leftOut") },
  };
}

function optionalColumn({ partners }: PoolInputs, column: number | null, field: string, what: string, problems: Problem[]): readonly Sourced[] | null {
  if (column === null) return null;
  const found = partnerFigures({ ...partners, column, field, what, emptyIsNone: true });
  if (!isProblem(found)) return found;
  problems.push(found);
  return null;
}

/** What keeps a budget from being shared at all. */
export function budgetProblems(table: BudgetTable): Problem[] {
  if (table.amounts.some(({ reading }) => reading.value !== null)) return [];
  return [{ field: FIELD.budget, words: "No figures were found in these cells. Select the whole budget table, its headings included." }];
}

/** What keeps a list of partners from being used at all. */
export function partnerProblems(table: PartnerTable): Problem[] {
  const names = table.partners.map((partner) => partner.name.trim());
  if (names.length === 0) {
    return [{ field: FIELD.partners, words: "No partners were found in these cells. Select the partners' names with their headings." }];
  }
  const unnamed = table.partners.find((partner) => partner.name.trim() === "");
  if (unnamed) return [{ field: FIELD.partners, words: `The partner in ${placeWords(unnamed.place)} has no name. Enter one in the sheet.` }];
  const seen = new Map<string, string>();
  for (const partner of table.partners) {
    const key = partner.name.trim().toLowerCase();
    const before = seen.get(key);
    if (before) {
      return [{ field: FIELD.partners, words: `“${partner.name.trim()}” is in ${before} and again in ${placeWords(partner.place)}. Give each partner one row.` }];
    }
    seen.set(key, placeWords(partner.place));
  }
  return [];
}
