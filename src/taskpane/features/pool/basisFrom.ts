import type { ShareBasis, Sourced } from "../../../workings/pool/poolCase";
import { typedAmount, typedPercent } from "../../shared/typedFigure";
import type { Problem } from "../../shared/job/problem";
import type { Method } from "./methodOf";
import { isProblem, partnerFigures } from "./partnerFigures";
import { FIELD } from "./poolFields";
import type { PoolInputs } from "./poolInputs";
import { typedFor } from "../../shared/typedFor";

interface BasisFound {
  readonly basis: ShareBasis | null;
  readonly problems: readonly Problem[];
}

/** What the cash is split by: fixed shares, weights or need, from the columns chosen or as typed. */
export function basisFrom(inputs: PoolInputs, method: Method): BasisFound {
  if (method.basis === "shares") {
    const shares = method.shares === "typed" ? typedFigures(inputs, "share") : columnFigures(inputs, method.shares, FIELD.shares, "share");
    return "problems" in shares ? { basis: null, problems: shares.problems } : { basis: { kind: "shares", shares: shares.figures }, problems: [] };
  }
  if (method.basis === "weights") {
    const weights = method.weights === "typed" ? typedFigures(inputs, "weight") : columnFigures(inputs, method.weights, FIELD.weights, "weight");
    return "problems" in weights ? { basis: null, problems: weights.problems } : { basis: { kind: "weights", weights: weights.figures }, problems: [] };
  }
  return needFrom(inputs, method);
}

type Figures = { readonly figures: readonly Sourced[] } | { readonly problems: readonly Problem[] };

function columnFigures({ partners }: PoolInputs, column: number, field: string, what: string): Figures {
  const found = partnerFigures({ ...partners, column, field, what });
  return isProblem(found) ? { problems: [found] } : { figures: found };
}

function typedFigures({ partners, method }: PoolInputs, what: "share" | "weight"): Figures {
  const texts = what === "share" ? method.typedShares : method.typedWeights;
  const read = what === "share" ? typedPercent : typedAmount;
  const fieldOf = what === "share" ? FIELD.typedShare : FIELD.typedWeight;
  const problems: Problem[] = [];
  const figures = partners.table.partners.map(({ name }, index): Sourced => {
    const text = typedFor(texts, name) ?? "";
    const value = read(text);
    if (value === null) problems.push({ field: fieldOf(index), words: typedProblem(text, name, what), missing: text.trim() === "" });
    return { value: value ?? 0, origin: { kind: "typed" } };
  });
  return problems.length > 0 ? { problems } : { figures };
}

function typedProblem(text: string, name: string, what: "share" | "weight"): string {
  const example = what === "share" ? "a percentage such as 25" : "a number such as 1,200";
  return text.trim() === "" ? `Enter the ${what} of ${name}: ${example}.` : `“${text.trim()}” is not a number. Enter ${example}.`;
}

function needFrom(inputs: PoolInputs, method: Method): BasisFound {
  const problems: Problem[] = [];
  if (method.indicators.length === 0) {
    problems.push({ field: FIELD.indicators, words: "No column is marked Indicator of need. Mark one in Check the columns." });
  }
  const indicators = method.indicators.map(({ column, name, percent }) => {
    const values = partnerFigures({ ...inputs.partners, column, field: FIELD.indicators, what: `figure for ${name}` });
    if (isProblem(values)) problems.push(values);
    const weight = typedPercent(percent);
    if (weight === null) {
      problems.push({ field: FIELD.indicatorWeight(column), words: `“${percent.trim()}” is not a percentage. Enter one such as 40; together they come to 100.` });
    }
    return { name, weight: typed(weight ?? 0), values: isProblem(values) ? [] : values };
  });
  const damping = method.damping ? dampingFrom(inputs, method, problems) : null;
  if (problems.length > 0) return { basis: null, problems };
  return { basis: { kind: "need", indicators, damping }, problems: [] };
}

function dampingFrom(inputs: PoolInputs, method: Method, problems: Problem[]): NeedDamping {
  const floor = typedPercent(inputs.method.floor);
  if (floor === null) {
    problems.push({
      field: FIELD.floor,
      missing: inputs.method.floor.trim() === "",
      words: percentProblem(inputs.method.floor, "the least change allowed, such as 2 for 2% more than last year or -5 for 5% less"),
    });
  }
  const ceilingText = inputs.method.ceiling.trim();
  const ceiling = ceilingText === "" ? null : typedPercent(ceilingText);
  if (ceilingText !== "" && ceiling === null) {
    problems.push({ field: FIELD.ceiling, words: percentProblem(ceilingText, "the most change allowed, such as 8, or leave it empty") });
  }
  if (method.previous === null) {
    problems.push({ field: FIELD.previous, words: "No column is marked Paid last year. Mark one in Check the columns." });
    return null;
  }
  const previous = partnerFigures({ ...inputs.partners, column: method.previous, field: FIELD.previous, what: "contribution for last year" });
  if (isProblem(previous)) {
    problems.push(previous);
    return null;
  }
  return { previous, floor: typed(floor ?? 0), ceiling: ceiling === null ? null : typed(ceiling) };
}

type NeedDamping = Extract<ShareBasis, { kind: "need" }>["damping"];

function percentProblem(text: string, what: string): string {
  return text.trim() === "" ? `Enter ${what}.` : `“${text.trim()}” is not a percentage. Enter ${what}.`;
}

function typed(value: number): Sourced {
  return { value, origin: { kind: "typed" } };
}
