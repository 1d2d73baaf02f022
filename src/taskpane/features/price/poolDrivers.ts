import type { ServiceTable } from "../../../intake/ledgerReading";
import type { PoolDriver } from "../../../workings/price/priceCase";
import type { Sourced } from "../../../workings/origin";
import { sourcedFrom } from "../../shared/job/sourcedFrom";
import { typed } from "../../shared/job/typedFigures";
import type { Problem } from "../../shared/job/problem";
import { typedAmount } from "../../shared/typedFigure";
import type { PlacesFound } from "./placesFrom";
import { FIELD } from "./priceFields";
import type { MethodForm, PoolForm } from "./priceForm";
import type { DriverOption, PoolShown, QuantityAsked } from "./priceFound";
import type { PostFound } from "./staffFrom";
import { saysVariable } from "./variableShares";

/** What pools can be shared by, by key: "direct", "fte", "posts", "typed", or "column" and a sheet column of the services. */
const DIRECT = "direct";
const FTE = "fte";
const POSTS = "posts";
const TYPED = "typed";
const TYPED_NAME = "Quantity typed here";

interface PoolsFrom {
  readonly drivers: readonly PoolDriver[];
  readonly shown: readonly Omit<PoolShown, "amount">[];
  readonly problems: readonly Problem[];
}

/** A driver that the sheets give: its quantity in each service and pool, null where none is given. */
interface DriverFound extends DriverOption {
  readonly name: string;
  readonly byService: readonly (Sourced | null)[];
  readonly byPool: readonly (Sourced | null)[];
  readonly counted?: "fte" | "people";
}

/** What each pool is shared by, and the quantities that a person has to type because no sheet gives them. */
export function poolDrivers(places: PlacesFound, table: ServiceTable | null, posts: readonly PostFound[] | null, form: MethodForm): PoolsFrom {
  const { pools, services } = places;
  const found = driversFound(places, table, posts);
  const options: DriverOption[] = [{ key: DIRECT, words: "Direct cost of each service" }, ...found.map(({ key, words }) => ({ key, words })), { key: TYPED, words: "Quantities typed here" }];
  const problems: Problem[] = [];
  const each = pools.map((pool, at) => {
    const key = driverKey(pool, options);
    if (key === DIRECT) return { driver: { kind: "direct cost" } as const, shown: { name: pool.name, driver: key, drivers: options, quantities: [] } };
    const given = found.find((driver) => driver.key === key);
    const texts = form.quantities.get(key === TYPED ? `${TYPED} ${pool.name}` : key);
    const quantities: QuantityAsked[] = [];
    const ask = (name: string, place: number, held: Sourced | null | undefined, field: string, required: boolean): Sourced => {
      if (held) return held;
      const text = texts?.get(name) ?? "";
      quantities.push({ name, place, text });
      const value = text.trim() === "" ? 0 : typedAmount(text);
      if (value === null || value < 0) problems.push({ field, words: `“${text.trim()}” is not a quantity. Enter a number such as 12, or 0 for none.` });
      else if (text.trim() === "" && required) problems.push({ field, words: "Enter how much of it there is, or 0 for none.", missing: true });
      return typed(value === null || value < 0 ? 0 : value);
    };
    // A pool uses nothing of itself.
    const bySupport = pools.map(({ name }, other) => (other === at ? typed(0) : ask(name, other, given?.byPool[other], FIELD.quantity(at, other), false)));
    const byService = services.map(({ name }, other) => ask(name, pools.length + other, given?.byService[other], FIELD.quantity(at, pools.length + other), true));
    return {
      driver: { kind: "quantities", name: given?.name ?? TYPED_NAME, bySupport, byService, ...(given?.counted ? { counted: given.counted } : {}) } as const,
      shown: { name: pool.name, driver: key, drivers: options, quantities },
    };
  });
  return { drivers: each.map(({ driver }) => driver), shown: each.map(({ shown }) => shown), problems };
}

/** The key under which quantities typed for a pool are kept: a column's are the same for every pool that is shared by it. */
export function quantitiesKey({ name, driver }: Pick<PoolShown, "name" | "driver">): string {
  return driver === TYPED ? `${TYPED} ${name}` : driver;
}

function driversFound({ services, supports, pools }: PlacesFound, table: ServiceTable | null, posts: readonly PostFound[] | null): readonly DriverFound[] {
  const columns = (table?.columns ?? []).filter(({ role, heading }) => role === "driver" && !saysVariable(heading)).map(({ column, heading }): DriverFound => {
    const inRow = (row: (typeof services)[number] | undefined): Sourced | null => {
      const reading = row?.drivers.get(column);
      return reading && reading.value !== null ? sourcedFrom(reading, reading.value) : null;
    };
    return {
      key: `column ${column}`,
      name: heading || "Quantity",
      words: heading || "A column without a heading",
      byService: services.map(inRow),
      byPool: pools.map(({ name }) => inRow(supports.find((row) => row.name === name))),
    };
  });
  if (!posts || posts.length === 0) return columns;
  const counted = (as: "fte" | "people", key: string, name: string, words: string, of: (post: PostFound) => number): DriverFound => {
    const sum = (place: number): Sourced => typed(posts.filter(({ worksIn }) => worksIn === place).reduce((total, post) => total + of(post), 0));
    return { key, name, words, counted: as, byService: services.map((_, at) => sum(at)), byPool: pools.map((_, at) => sum(services.length + at)) };
  };
  return [
    ...columns,
    counted("fte", FTE, "FTE", "FTE, from the staffing list", ({ fte }) => fte.value),
    counted("people", POSTS, "People in post", "People, from the staffing list", ({ fte }) => Math.ceil(fte.value)),
  ];
}

const PREMISES = /\b(premises|property|estates?|facilit|buildings?|rent|accommodation)/i;
const AREA = /\b(floor|area|m2|m²|sq|space|rooms?)\b/i;
const BY_PEOPLE = /\b(hr|human resources|personnel|recruitment|workforce|it|ict|digital|computing|payroll|training)\b/i;
const PEOPLE = /\b(heads?|headcount|people|persons?|staff|employees?|fte|wte|posts?)\b/i;

function driverKey({ name, driver }: PoolForm, options: readonly DriverOption[]): string {
  if (driver !== null && options.some(({ key }) => key === driver)) return driver;
  const columns = options.filter(({ key }) => key.startsWith("column "));
  const wanted = PREMISES.test(name) ? AREA : BY_PEOPLE.test(name) ? PEOPLE : null;
  const suggested = wanted && (columns.find(({ words }) => wanted.test(words)) ?? (wanted === PEOPLE ? options.find(({ key }) => key === FTE) : undefined));
  return suggested ? suggested.key : DIRECT;
}
