import { matchingKey, singleSpaced } from "../cleanText";
import { financialYearsIn } from "../financialYear";
import { withoutUnit } from "../headings";
import { serviceIn } from "./measureWords";
import type { CostMeasure } from "./unitCostReading";

/** A column of figures with what it measures. */
export interface MeasuredColumn {
  readonly heading: string;
  readonly measure: CostMeasure;
}

/**
 * The service each column is of, by the words of its heading without those of its measure, so that "Nursing cost" goes with "Nursing weeks".
 * "" for all where each measure has one column. Columns that would be the same service and measure keep their whole headings.
 */
export function columnServices(columns: readonly MeasuredColumn[]): readonly string[] {
  const perMeasure = new Map<CostMeasure, number>();
  for (const { measure } of columns) perMeasure.set(measure, (perMeasure.get(measure) ?? 0) + 1);
  if ([...perMeasure.values()].every((count) => count === 1)) return columns.map(() => "");
  const years = new Set(columns.flatMap(({ heading }) => financialYearsIn(heading)));
  const services = columns.map(({ heading }) => {
    const service = serviceIn(heading);
    const year = years.size > 1 ? yearWords(heading) : "";
    return singleSpaced(`${service} ${year}`);
  });
  // Figures that name no service beside others that do are of all of them together: called as the table heads them.
  const together = columns.find(({ measure }, at) => measure !== "activity" && services[at] === "")?.heading;
  if (together !== undefined) for (const [at, { measure }] of columns.entries()) if (measure !== "activity" && services[at] === "") services[at] = withoutUnit(together);
  const count = new Map<string, number>();
  const idOf = (at: number): string => `${columns[at]?.measure ?? ""} ${matchingKey(services[at] ?? "")}`;
  services.forEach((_, at) => count.set(idOf(at), (count.get(idOf(at)) ?? 0) + 1));
  return services.map((service, at) => ((count.get(idOf(at)) ?? 0) > 1 ? singleSpaced(columns[at]?.heading ?? service) : service));
}

/** The services that a column's figures are for: its own, or, for activity that names none, every service that has no activity of its own. */
export function servicesServed(columns: readonly MeasuredColumn[], services: readonly string[], at: number): readonly string[] {
  const own = services[at] ?? "";
  if (columns[at]?.measure !== "activity" || own !== "") return [own];
  const active = new Set(services.filter((_, index) => columns[index]?.measure === "activity").map(matchingKey));
  const shared = new Map(services.flatMap((service, index) => (columns[index]?.measure === "activity" || active.has(matchingKey(service)) ? [] : [[matchingKey(service), service]])));
  return shared.size > 0 ? [...shared.values()] : [own];
}

function yearWords(heading: string): string {
  const [year] = financialYearsIn(heading);
  return year === undefined ? "" : `${String(year)}-${String((year + 1) % 100).padStart(2, "0")}`;
}
