import { poolAnswer } from "../../../workings/pool/poolAnswer";
import type { PoolAnswer, PoolCase } from "../../../workings/pool/poolCase";
import { sentenceFor } from "../../shared/sentenceFor";
import type { Problem } from "../../shared/job/problem";
import { FIELD } from "./poolFields";

export interface PoolSolution {
  /** The case the answer is of: what was asked, less any part that was refused. */
  readonly poolCase: PoolCase;
  readonly answer: PoolAnswer;
}

interface PoolSolved {
  readonly solution: PoolSolution | null;
  readonly problems: readonly Problem[];
}

/**
 * The answer, or a sentence under the field that stands in its way. A refused settlement or risk share does not
 * hold back the contributions: the case is answered without it and the refusal is shown where it belongs.
 * The part at fault is found by leaving it out.
 */
export function solvePool(asked: PoolCase): PoolSolved {
  const refusal = attempt(asked);
  if ("answer" in refusal) return { solution: refusal, problems: [] };

  const problems: Problem[] = [];
  const base: PoolCase = { ...asked, paid: null, riskShare: null };
  const basis = attempt(base);
  if (!("answer" in basis)) return { solution: null, problems: [{ field: basisField(asked), words: basis.words }] };

  let best: PoolSolution = basis;
  for (const [part, field] of [["riskShare", FIELD.risk], ["paid", FIELD.settle]] as const) {
    if (asked[part] === null) continue;
    const tried = attempt({ ...best.poolCase, [part]: asked[part] });
    if ("answer" in tried) best = tried;
    else problems.push({ field, words: tried.words });
  }
  return { solution: best, problems };
}

/** What the pane calls the arguments of the functions the answer is made of. */
const LABELS: Readonly<Record<string, string>> = {
  paid: "Paid this year",
  due: "what is due",
  shares: "The shares",
  weights: "The weights",
  previous: "Paid last year",
  floor: "The least change",
  ceiling: "The most change",
  limits: "The upper edge of a tier",
  total: "The budget",
  variance: "The variance",
  spend: "The spend",
};

type Attempt = PoolSolution | { readonly words: string };

function attempt(poolCase: PoolCase): Attempt {
  try {
    return { poolCase, answer: poolAnswer(poolCase) };
  } catch (error) {
    const words = sentenceFor(error, LABELS);
    if (words === null) throw error;
    return { words };
  }
}

function basisField({ basis, ...rest }: PoolCase): string {
  if (basis.kind === "shares") return FIELD.shares;
  if (basis.kind === "weights") return FIELD.weights;
  const undamped = attempt({ ...rest, paid: null, riskShare: null, basis: { ...basis, damping: null } });
  return basis.damping && "answer" in undamped ? FIELD.floor : FIELD.indicators;
}
