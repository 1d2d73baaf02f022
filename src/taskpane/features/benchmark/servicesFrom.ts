import type { UnitCostTable } from "../../../intake/unitCosts/unitCostReading";
import type { BenchmarkService, UnitConversion } from "../../../workings/benchmark/benchmarkCase";
import type { Problem } from "../../shared/job/problem";
import { typed } from "../../shared/job/typedFigures";
import { FIELD } from "./benchmarkFields";
import type { Method, UnitsShown } from "./benchmarkFound";
import { canDivide } from "./methodOf";
import { seriesFigures } from "./providersFrom";
import { knownFactor, typedFactor, unitTyped } from "./unitWords";

/** The services chosen, each with its figures in the order of the table's organisations. */
export function servicesFrom(table: UnitCostTable, method: Method, problems: Problem[]): readonly BenchmarkService[] {
  const { services, units, view, basis } = method;
  if (table.series.length === 0) return [];
  if (!services.some(({ chosen }) => chosen)) problems.push({ field: FIELD.services, words: "Choose at least one service to benchmark.", missing: true });
  const conversions = units.map((each, at) => conversionFrom(each, at, problems));
  const figuresOf = seriesFigures(table);
  return services.flatMap(({ name, chosen }, at): BenchmarkService[] => {
    if (!chosen) return [];
    const group = units.findIndex((each) => each.services.includes(name));
    const measures = table.series[at]?.measures ?? [];
    const divides = canDivide(measures) && (view === "costs" ? basis === "cost and activity" : !measures.some(({ measure }) => measure === "unit cost"));
    const byCost = divides || !measures.some(({ measure }) => measure === "unit cost");
    return [{
      name,
      unit: unitTyped(units[group]?.to ?? ""),
      basis: byCost ? "cost and activity" : "unit cost",
      conversion: conversions[group] ?? null,
      figures: figuresOf(at),
    }];
  });
}

function conversionFrom({ from, to, factor }: UnitsShown, at: number, problems: Problem[]): UnitConversion | null {
  const [one, other] = [unitTyped(from), unitTyped(to)];
  if (one === other) return null;
  if (one === "" || other === "") {
    const field = one === "" ? FIELD.unitFrom(at) : FIELD.unitTo(at);
    problems.push({ field, words: "Enter what activity is counted in, such as week, in both fields; or leave both empty." });
    return null;
  }
  const value = typedFactor(factor);
  if (value === null) {
    const seen = factor.trim();
    const enter = `Enter how many of “${other}” there are in one “${one}”, as a number or a division such as 365/7.`;
    problems.push(seen === "" ? { field: FIELD.factor(at), words: enter, missing: true } : { field: FIELD.factor(at), words: `“${seen}” is not a number above zero. ${enter}` });
    return null;
  }
  const shown = factor.trim().replace(/\s*\/\s*/, " ÷ ");
  const assumed = knownFactor(one, other) === "" ? "was typed in the pane" : "is an assumption";
  return { factor: typed(value), from: one, words: `${other.charAt(0).toUpperCase()}${other.slice(1)}s in a ${one}, ${shown}, ${assumed}.` };
}
