import { countWords, poundsWords } from "../../shared/figureWords";
import { checksWords } from "../../shared/job/checksWords";
import type { JobProgress, StepNumber } from "../../shared/job/jobSteps";
import { methodName } from "./methodWords";
import { FIELD } from "./priceFields";
import { priceWords } from "./priceWords";
import type { Price } from "./usePrice";

type StepPrice = Pick<Price, "form" | "ledgerTable" | "sums" | "serviceTable" | "method" | "solution">;

/** What each step says when folded, and how far the job has come. */
export function priceProgress(price: StepPrice): JobProgress {
  return {
    chosen: [dataLine(price), columnsLine(price), methodLine(price), answerLine(price)],
    read: price.ledgerTable !== null && price.serviceTable !== null && price.method !== null,
    answered: price.solution !== null,
  };
}

const FIRST: readonly string[] = [FIELD.ledger, FIELD.services, FIELD.staff];
const SECOND: readonly string[] = [FIELD.ledgerHeading, FIELD.ledgerRoles, FIELD.servicesHeading, FIELD.servicesRoles, FIELD.staffHeading, FIELD.staffRoles];
const SECOND_LISTS = [FIELD.post(0), FIELD.fte(0), FIELD.centre(0)].map((field) => field.replace(/0$/, ""));

/** The step in which a field stands. */
export function stepOf(field: string): StepNumber {
  if (FIRST.includes(field)) return 1;
  if (SECOND.includes(field) || SECOND_LISTS.some((begins) => field.startsWith(begins))) return 2;
  return field === FIELD.answerAt ? 5 : 3;
}

function dataLine({ form }: StepPrice): string {
  if (!form.ledger && !form.services) return "Nothing chosen yet.";
  const parts = [`Ledger: ${form.ledger || "none yet"}`, `services: ${form.services || "none yet"}`, ...(form.staff ? [`staffing list: ${form.staff}`] : [])];
  return `${parts.join("; ")}.`;
}

function columnsLine({ method, sums, ledgerTable }: StepPrice): string {
  if (!method || !sums || !ledgerTable) return "Not read yet.";
  const unplaced = method.centres.filter(({ placed }) => placed.kind === "unplaced").length;
  const placed = unplaced === 0 ? "all placed" : `${unplaced} not placed`;
  return `${poundsWords(sums.total)} in ${countWords(sums.centres.length, "cost centre")}, ${placed}; ${countWords(ledgerTable.counts.leftOut, "cell")} left out.`;
}

function methodLine({ method, solution }: StepPrice): string {
  if (!method || !solution) return "Not set yet.";
  const { pools, payFrom } = solution.priceCase;
  return `${method.year}; pay from the ${payFrom === "ledger" ? "ledger" : "staffing list"}; ${countWords(pools.length, "pool")} of overheads, ${methodName(method.method).toLowerCase()}.`;
}

function answerLine({ solution }: StepPrice): string {
  if (!solution) return "No answer yet.";
  const { services, checks } = solution.answer;
  const priced = services.filter(({ pricePerUnit }) => pricePerUnit !== null);
  const [first] = priced;
  const words = priced.length === 1 && services.length === 1 && first ? priceWords(first.pricePerUnit ?? 0) : `${priced.length} of ${countWords(services.length, "service")} priced`;
  return `${words}. ${checksWords(checks)}`;
}
