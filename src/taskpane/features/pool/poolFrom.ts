import { DomainError } from "../../../domain/kernel/DomainError";
import { poolSplit } from "../../../domain/pooling/poolSplit";
import { readBudgetTable } from "../../../intake/readBudgetTable";
import { readPartnerTable } from "../../../intake/readPartnerTable";
import type { BudgetChoices, BudgetTable, PartnerChoices, PartnerTable } from "../../../intake/reading";
import type { PoolAnswer, Sourced } from "../../../workings/pool/poolCase";
import { sentenceFor } from "../../shared/sentenceFor";
import type { Source } from "../../shared/useSource";
import { methodOf, type Method } from "./methodOf";
import { budgetProblems, partnerProblems, poolCaseFrom, type PoolInputs } from "./poolCaseFrom";
import { FIELD, type Problem } from "./poolFields";
import type { MethodForm } from "./poolForm";
import { solvePool, type PoolSolution } from "./solvePool";

export interface PoolAsked {
  readonly budget: Source;
  readonly partners: Source;
  readonly budgetChoices: BudgetChoices;
  readonly partnerChoices: PartnerChoices;
  readonly method: MethodForm;
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

/** From the cells read and the choices made to the answer, and every problem on the way with its field. */
export function poolFrom(asked: PoolAsked): PoolFound {
  const problems: Problem[] = [];
  if (asked.budget.problem) problems.push({ field: FIELD.budget, words: asked.budget.problem });
  if (asked.partners.problem) problems.push({ field: FIELD.partners, words: asked.partners.problem });
  for (const [source, field, what] of [[asked.budget, FIELD.budget, "budget"], [asked.partners, FIELD.partners, "partners"]] as const) {
    if (source.status === "empty") problems.push({ field, words: `Select the ${what} in the sheet, or type or choose the place.`, missing: true });
  }
  const budgetTable = tableFrom(asked.budget, (block) => readBudgetTable(block, asked.budgetChoices), FIELD.budget, problems);
  const partnerTable = tableFrom(asked.partners, (block) => readPartnerTable(block, asked.partnerChoices), FIELD.partners, problems);
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

function tableFrom<Table>(source: Source, read: (block: NonNullable<Source["block"]>) => Table, field: string, problems: Problem[]): Table | null {
  if (!source.block) return null;
  try {
    return read(source.block);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    problems.push({ field, words: sentenceFor(error) ?? "" });
    return null;
  }
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
