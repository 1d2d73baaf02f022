import { poolSplit } from "../../../domain/pooling/poolSplit";
import { readBudgetTable } from "../../../intake/readBudgetTable";
import { readPartnerTable } from "../../../intake/readPartnerTable";
import type { BudgetChoices, BudgetTable, PartnerChoices, PartnerTable } from "../../../intake/reading";
import { readTierTable, type TierTable } from "../../../intake/readTierTable";
import type { PoolAnswer, Sourced } from "../../../workings/pool/poolCase";
import { tableRead, type ReadSource, type TableRead } from "../../shared/job/tableRead";
import type { Problem } from "../../shared/job/problem";
import { methodOf, type Method } from "./methodOf";
import { budgetProblems, partnerProblems, poolCaseFrom } from "./poolCaseFrom";
import { FIELD } from "./poolFields";
import type { MethodForm } from "./poolForm";
import type { PoolInputs } from "./poolInputs";
import { solvePool, type PoolSolution } from "./solvePool";

export interface PoolAsked {
  readonly budget: TableRead<BudgetTable>;
  readonly partners: TableRead<PartnerTable>;
  readonly method: MethodForm;
  /** Null where tiers are typed in the pane. */
  readonly tiers: TableRead<TierTable> | null;
  readonly spend: Sourced | null;
  readonly spendProblem: string | undefined;
}

export interface PoolFound {
  readonly budgetTable: BudgetTable | null;
  readonly partnerTable: PartnerTable | null;
  readonly method: Method | null;
  /** Percent by partner that the contributions come to. */
  readonly contributionPercents: readonly string[];
  readonly problems: readonly Problem[];
  readonly solution: PoolSolution | null;
  /** Why a settlement nobody asked for is left out, where there is a column of what was paid; null otherwise. */
  readonly settlementLeftOut: string | null;
}

/** The budget in the cells read, as a person chose to have it read. */
export function budgetRead(source: ReadSource, choices: BudgetChoices): TableRead<BudgetTable> {
  return tableRead(source, (block) => readBudgetTable(block, choices), FIELD.budget, "Select the budget in the sheet, or type where it is.");
}

/** The partners in the cells read, as a person chose to have them read. */
export function partnersRead(source: ReadSource, choices: PartnerChoices): TableRead<PartnerTable> {
  return tableRead(source, (block) => readPartnerTable(block, choices), FIELD.partners, "Select the partners in the sheet, or type where they are.");
}

/** The tiers in the cells read, with a column for each of the partners. */
export function tiersRead(source: ReadSource, partners: readonly string[]): TableRead<TierTable> {
  return tableRead(source, (block) => readTierTable(block, partners), FIELD.tiersAt, "Select the table of tiers in the sheet, or type where it is.");
}

/** From the tables read and the method chosen to the answer, and every problem on the way with its field. */
export function poolFrom(asked: PoolAsked): PoolFound {
  const budgetTable = asked.budget.table;
  const partnerTable = asked.partners.table;
  const tiers = asked.method.risk && asked.method.tiersIn === "sheet" ? asked.tiers : null;
  const problems: Problem[] = [...asked.budget.problems, ...asked.partners.problems, ...(tiers?.problems ?? [])];
  const method = partnerTable && methodOf(asked.method, partnerTable);
  const none = { budgetTable, partnerTable, method, contributionPercents: [], problems, solution: null, settlementLeftOut: null };
  if (!budgetTable || !partnerTable) {
    problems.push(...(budgetTable ? budgetProblems(budgetTable) : []), ...(partnerTable ? partnerProblems(partnerTable) : []));
    return none;
  }

  const inputs: PoolInputs = {
    budget: { table: budgetTable },
    partners: { table: partnerTable },
    method: asked.method,
    spend: asked.spend,
    spendProblem: asked.spendProblem,
    contributionPercents: [],
    ...(tiers ? { tiers: tiers.table } : {}),
  };
  const contributionPercents = percentsOf(inputs);
  const { poolCase, problems: caseProblems } = poolCaseFrom({ ...inputs, contributionPercents });
  if (!poolCase) return { ...none, contributionPercents, problems: [...problems, ...caseProblems] };
  const { solution, problems: refusals } = solvePool(poolCase);
  const found = [...problems, ...caseProblems, ...refusals];
  const unsettled = asked.method.settle === null ? found.find(({ field }) => field === FIELD.settle) : undefined;
  return {
    ...none,
    contributionPercents,
    problems: unsettled ? found.filter(({ field }) => field !== FIELD.settle) : found,
    solution,
    settlementLeftOut: unsettled?.words ?? null,
  };
}

/** The contributions as percentages to two places that come to 100 exactly: what a tier shared alike starts from. */
function percentsOf(inputs: PoolInputs): readonly string[] {
  if (!inputs.method.risk) return [];
  const { poolCase } = poolCaseFrom({ ...inputs, method: { ...inputs.method, risk: false, settle: false } });
  const answer = poolCase && solvePool(poolCase).solution?.answer;
  return answer ? poolSplit(100, quantitiesOf(answer)).map(String) : [];
}

function quantitiesOf(answer: PoolAnswer): readonly number[] {
  return answer.partnerTotals.every((amount) => amount >= 0) && answer.total > 0 ? answer.partnerTotals : answer.weights;
}
