import { priceAnswer } from "../../../workings/price/priceAnswer";
import type { PriceCase, TransferAnswer } from "../../../workings/price/priceCase";
import { transferCost } from "../../../workings/price/transferCost";
import { sentenceFor } from "../../shared/sentenceFor";
import type { Problem } from "../../shared/job/problem";
import { FIELD } from "./priceFields";
import type { PriceSolution } from "./priceFound";

/** What the pane calls the arguments of the functions the answer is made of. */
export const LABELS: Readonly<Record<string, string>> = {
  services: "The services",
  pools: "The pools",
  year: "The year",
  surplus: "The surplus",
  contingency: "The contingency",
  "staffing list": "The staffing list",
  utilisation: "Utilisation",
  units: "The number of units",
  variableShare: "The part of cost that varies",
  "direct cost": "Direct cost",
  "full cost": "Full cost",
  vacancy: "Vacancies",
  fte: "FTE",
  salary: "The salary",
  weeklyHours: "The full-time week",
};

/** The fields under which a refusal of an argument is said. */
const FIELDS: Readonly<Record<string, string>> = {
  services: FIELD.services,
  pools: FIELD.pools,
  year: FIELD.year,
  surplus: FIELD.surplus,
  contingency: FIELD.contingency,
  vacancy: FIELD.vacancy,
  pension: FIELD.pension,
  pensionRate: FIELD.pension,
  otherRate: FIELD.other,
  weeklyHours: FIELD.weeklyHours,
  ledger: FIELD.ledger,
};

interface PriceSolved {
  readonly solution: PriceSolution | null;
  readonly problems: readonly Problem[];
}

/** The answer, or a sentence under the field that stands in its way. A refused transfer does not hold back the prices. */
export function solvePrice(priceCase: PriceCase, year: string): PriceSolved {
  try {
    const answer = priceAnswer(priceCase);
    const { transfer, problems } = transferOf(priceCase);
    return { solution: { year, priceCase, answer, transfer }, problems };
  } catch (error) {
    return { solution: null, problems: [{ field: fieldOf(error, FIELD.staff), words: wordsOf(error) }] };
  }
}

function transferOf({ transfer }: PriceCase): { readonly transfer: TransferAnswer | null; readonly problems: readonly Problem[] } {
  if (!transfer) return { transfer: null, problems: [] };
  try {
    return { transfer: transferCost(transfer), problems: [] };
  } catch (error) {
    return { transfer: null, problems: [{ field: FIELD.transfer, words: wordsOf(error) }] };
  }
}

function wordsOf(error: unknown): string {
  const words = sentenceFor(error, LABELS);
  if (words === null) throw error;
  return words;
}

function fieldOf(error: unknown, otherwise: string): string {
  const argument = error instanceof Error && "detail" in error ? (error.detail as Readonly<Record<string, unknown>>)["argument"] : undefined;
  return typeof argument === "string" && Object.hasOwn(FIELDS, argument) ? FIELDS[argument]! : otherwise;
}
