import { USUAL_K } from "../../../domain/benchmarking/outlierFences";
import type { CostSeries, UnitCostTable } from "../../../intake/unitCosts/unitCostReading";
import { referenceFigures, type ReferenceFigures } from "../../../reference/referenceFigures";
import type { BenchmarkView } from "../../../workings/benchmark/benchmarkCase";
import type { BenchmarkForm, MethodForm } from "./benchmarkForm";
import type { Method, OrganisationShown, ServiceShown, UnitsShown } from "./benchmarkFound";
import { serviceNames, sharedWords } from "./serviceNames";
import { knownFactor, unitGiven, unitTyped } from "./unitWords";

/** More series than this are not all chosen unasked, unless they are lines of one cost. */
const MOST_SUGGESTED = 6;
const FEWEST_LINES = 4;
const LONGEST_TITLE = 80;
/** Series that measure the general level of prices. */
const DEFLATORS = ["GDPDEF", "CPI", "CPIH", "RPI"];

export type MethodAsked = Pick<BenchmarkForm, "services" | "leftOut" | "method">;

/** What the method comes to: what a person chose, and what the table suggests for the rest. */
export function methodOf(table: UnitCostTable, { services: chosen, leftOut, method: form }: MethodAsked): Method {
  const view = form.view ?? suggestedView(table);
  const services = servicesShown(table, chosen, view);
  const used = table.series.filter((_, at) => services[at]?.chosen);
  const factor = table.columns.find(({ role }) => role === "area factor");
  return {
    title: form.title ?? suggestedTitle(table, used, view),
    view, services,
    organisations: organisationsShown(table, leftOut),
    hasBoth: view === "costs" && used.some(({ measures }) => canDivide(measures) && measures.some(({ measure }) => measure === "unit cost")),
    basis: form.basis,
    units: unitsShown(table, used, services, form),
    indicators: table.columns.flatMap(({ column, heading, role }) => (role === "indicator" ? [{ column, heading, weight: form.weights.get(column) ?? "1" }] : [])),
    prices: pricesShown(table, form, referenceFigures()),
    area: factor ? { on: form.area ?? true, heading: factor.heading || "Area factor" } : null,
    k: form.k ?? String(USUAL_K[form.rule]),
  };
}

/** Costs and activity both given. */
export function canDivide(measures: CostSeries["measures"]): boolean {
  return measures.some(({ measure }) => measure === "cost") && measures.some(({ measure }) => measure === "activity");
}

function suggestedView(table: UnitCostTable): BenchmarkView {
  const { series, columns, notes } = table;
  const priceOnly = series.length > 0 && series.every(({ measures }) => !canDivide(measures));
  if (!priceOnly) return "costs";
  const words = [...columns.map(({ heading }) => heading), ...notes.slice(0, 3).map((note) => note.words)].join(" ");
  if (/\b(?:bids?|bidders?|tenders?|tenderers?|tendered|quotes?|quotations?)\b/i.test(words)) return "bids";
  const alone = series.every(({ measures }) => measures.every(({ measure }) => measure === "unit cost"));
  return alone && series.length >= FEWEST_LINES && areLines(table) ? "lines" : "costs";
}

/** True where the series are said to be lines of one cost, or have a total: several services have neither. */
function areLines({ categories, columns, notes, totals }: UnitCostTable): boolean {
  if (categories.filter(({ values }) => values.length > 1).length > 1) return false;
  const summed = (totals ?? []).some(({ axis }) => axis === "row") || columns.some(({ role, heading }) => role === "ignore" && /\btotal\b/i.test(heading));
  return summed || [...categories.map(({ heading }) => heading), ...notes.map(({ words }) => words)].some((words) => /\b(?:cost|expenditure|budget)? ?(?:lines?|elements?|items?)\b|\b(?:fair )?cost of care\b|\bsubjectives?\b/i.test(words));
}

function servicesShown(table: UnitCostTable, chosen: MethodAsked["services"], view: BenchmarkView): readonly ServiceShown[] {
  const names = serviceNames(table);
  const all = view !== "costs" || table.series.length <= MOST_SUGGESTED;
  return table.series.map(({ key, words }, at) => ({ key, words, name: names[at] ?? "", chosen: chosen ? chosen.has(key) : all || at === 0 }));
}

function suggestedTitle(table: UnitCostTable, used: readonly CostSeries[], view: BenchmarkView): string {
  const top = table.headingRows?.[0] ?? 0;
  const title = table.notes.find(({ place, words }) => place.row < top && words.trim() !== "" && words.length <= LONGEST_TITLE)?.words.trim();
  if (title) return title;
  const what = view === "bids" ? "Bids" : view === "lines" ? "Cost of care" : "Unit costs";
  const shared = sharedWords(used);
  return shared === "" || shared.length > LONGEST_TITLE ? what : `${what}: ${shared}`;
}

function organisationsShown({ organisations }: UnitCostTable, leftOut: MethodAsked["leftOut"]): readonly OrganisationShown[] {
  const own = organisations.filter(({ aggregate }) => aggregate === null);
  const times = new Map<string, number>();
  for (const { name } of own) times.set(name, (times.get(name) ?? 0) + 1);
  return own.map(({ key, name, code, group }) => ({
    key, group, leftOut: leftOut.get(key) ?? null, name: (times.get(name) ?? 0) > 1 ? `${name} (${code || group || key})` : name,
  }));
}

function unitsShown(table: UnitCostTable, used: readonly CostSeries[], services: readonly ServiceShown[], { units }: MethodForm): readonly UnitsShown[] {
  const byUnit = new Map<string, string[]>();
  for (const series of used) {
    const given = unitGiven(series, table);
    byUnit.set(given, [...(byUnit.get(given) ?? []), services.find(({ key }) => key === series.key)?.name ?? series.name]);
  }
  return [...byUnit].map(([given, names]) => {
    const typed = units.get(given);
    const from = typed?.from ?? given;
    const to = typed?.to ?? from;
    const [one, other] = [unitTyped(from), unitTyped(to)];
    return { given, services: names, from, to, factor: one === other ? "" : (typed?.factor ?? knownFactor(one, other)) };
  });
}

function pricesShown({ organisations, priceBase, columns }: UnitCostTable, form: MethodForm, figures: ReferenceFigures): Method["prices"] {
  const own = organisations.filter(({ aggregate }) => aggregate === null).map((each) => each.priceBase?.period ?? null);
  const periods = [...new Set(own.filter((period) => period !== null))].sort();
  const base = priceBase?.period ?? null;
  const monthly = [...periods, ...(base === null ? [] : [base])].some((period) => /^\d{4}-\d{2}$/.test(period) && !isYear(period));
  const each = columns.some(({ role }) => role === "price year") && own.every((period) => period !== null) && own.length > 0;
  return {
    on: form.rebase ?? periods.length > 1,
    series: form.series ?? (monthly ? "CPI" : "GDPDEF"),
    options: figures.seriesHeld().filter(({ id, measure }) => measure === "index" && DEFLATORS.includes(id)).map(({ id, title }) => ({ series: id, title })),
    to: form.pricesTo ?? periods[periods.length - 1] ?? base ?? "",
    from: each ? null : (form.pricesFrom ?? base ?? ""),
  };
}

/** "2024-25", and not the month "2024-11". */
function isYear(period: string): boolean {
  const [year, next] = [Number(period.slice(2, 4)), Number(period.slice(5))];
  return next === (year + 1) % 100;
}
