import type { ServiceTable } from "../../../intake/ledgerReading";
import type { Sourced } from "../../../workings/origin";
import { sourcedFrom } from "../../shared/job/sourcedFrom";
import type { DriverOption } from "./priceFound";

type ServiceRow = ServiceTable["lines"][number];

/** The same part of cost moves with units in every service. */
export const SAME = "same";

const VARIES = /\bvari(?:able|es)\b|\bmoves? with\b/i;

/** True for the heading of a column that says which part of a service's cost moves with its units. */
export function saysVariable(heading: string): boolean {
  return VARIES.test(heading);
}

export interface VariableShares {
  /** Empty where the services have no such column. */
  readonly options: readonly DriverOption[];
  readonly chosen: string;
  /** By service; null where one part is typed for all. */
  readonly shares: readonly Sourced[] | null;
}

/** Which part of each service's cost moves with its units, from a column of the services where one says so. */
export function variableShares(services: readonly ServiceRow[], table: ServiceTable | null, chosen: string | null): VariableShares {
  const columns = (table?.columns ?? []).filter(({ role, heading }) => role === "driver" && saysVariable(heading)).flatMap(({ column, heading }) => {
    const shares = sharesIn(services, column);
    return shares ? [{ key: `column ${column}`, words: `Column “${heading}” of the services`, shares }] : [];
  });
  const found = chosen === SAME ? undefined : columns.find(({ key }) => key === chosen) ?? columns[0];
  return {
    options: columns.length === 0 ? [] : [{ key: SAME, words: "The same for every service" }, ...columns.map(({ key, words }) => ({ key, words }))],
    chosen: found?.key ?? SAME,
    shares: found?.shares ?? null,
  };
}

/** Null unless every service has a part from 0 to 1. */
function sharesIn(services: readonly ServiceRow[], column: number): readonly Sourced[] | null {
  const shares = services.flatMap((service) => {
    const reading = service.drivers.get(column);
    return reading && reading.value !== null && reading.value >= 0 && reading.value <= 1 ? [sourcedFrom(reading, reading.value)] : [];
  });
  return services.length > 0 && shares.length === services.length ? shares : null;
}
