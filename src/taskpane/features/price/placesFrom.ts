import type { ServiceTable } from "../../../intake/ledgerReading";
import { overheadNamed } from "../../../workings/price/overheadWords";
import { placeCentres, suggestedPools } from "../../../workings/price/placeCentres";
import type { CentrePlacing } from "../../../workings/price/priceCase";
import type { PriceAsked } from "./priceAsked";
import type { Placed, PoolForm } from "./priceForm";

type ServiceRow = ServiceTable["lines"][number];

/** The services, the pools, and where every cost centre goes. */
export interface PlacesFound {
  readonly services: readonly ServiceRow[];
  /** Rows of the services table that are support services: they only say how much of a driver a pool uses. */
  readonly supports: readonly ServiceRow[];
  readonly supportRows: readonly { readonly name: string; readonly isService: boolean }[];
  readonly pools: readonly PoolForm[];
  /** In the order of the ledger's centres. */
  readonly placed: readonly { readonly placed: Placed; readonly suggested: boolean }[];
}

/** Where everything goes: as a person has said, else as the names suggest. */
export function placesFrom({ ledger, services: read, form }: Pick<PriceAsked, "ledger" | "services" | "form">): PlacesFound {
  const rows = read.table?.lines ?? [];
  const supportRows = rows.filter(hasNoServiceFigures).map(({ name }) => ({ name, isService: form.isService.get(name) ?? overheadNamed(name) === null }));
  const notServices = new Set(supportRows.filter(({ isService }) => !isService).map(({ name }) => name));
  const services = rows.filter(({ name }) => !notServices.has(name));
  const supports = rows.filter(({ name }) => notServices.has(name));
  const serviceNames = services.map(({ name }) => name);
  const centres = ledger.table?.table.centres ?? [];
  const pools = form.method.pools ?? poolsSuggested(centres, serviceNames, supports.map(({ name }) => name));
  const poolNames = pools.map(({ name }) => name);
  const suggestions = remembered(centres, "places", [serviceNames, poolNames], () => placeCentres(centres, serviceNames, poolNames));
  const placed = centres.map((centre, at) => {
    const said = form.placings.get(centre);
    const there = said && isThere(said, serviceNames, poolNames);
    return { placed: there ? said : placedAs(suggestions[at], serviceNames, poolNames), suggested: !there };
  });
  return { services, supports, supportRows, pools, placed };
}

/** Where posts work by what the staffing list says: as a person has said, as a service or pool of that name, or with the cost centre of that name. */
export function workplaceOf(words: string, { services, pools, placed }: PlacesFound, { ledger, form }: Pick<PriceAsked, "ledger" | "form">): Placed {
  const serviceNames = services.map(({ name }) => name);
  const poolNames = pools.map(({ name }) => name);
  const said = form.worksIn.get(words);
  if (said && isThere(said, serviceNames, poolNames)) return said;
  const centre = ledger.table?.table.centres.findIndex((name) => words.trim() !== "" && name.trim().toLowerCase() === words.trim().toLowerCase()) ?? -1;
  const alike = placed[centre]?.placed;
  if (alike?.kind === "service" || alike?.kind === "pool") return alike;
  return words.trim() === "" ? { kind: "unplaced" } : placedAs(placeCentres([words], serviceNames, poolNames)[0], serviceNames, poolNames);
}

/** By index, as the case has it. */
export function placingOf(placed: Placed, { services, pools }: PlacesFound): CentrePlacing {
  switch (placed.kind) {
    case "service":
      return { kind: "service", service: services.findIndex(({ name }) => name === placed.name) };
    case "pool":
      return { kind: "pool", pool: pools.findIndex(({ name }) => name === placed.name) };
    case "excluded":
    case "unplaced":
      return placed;
  }
}

function poolsSuggested(centres: readonly string[], services: readonly string[], supports: readonly string[]): readonly PoolForm[] {
  const names = [...services, ...supports];
  const called = remembered(centres, "pools", names, () => suggestedPools(centres, names));
  return [...supports, ...called].map((name) => ({ name, driver: null }));
}

function hasNoServiceFigures({ unit, units, capacity, utilisation, funding }: ServiceRow): boolean {
  return unit === "" && [units, capacity, utilisation, funding].every((reading) => reading === null || reading.value === null);
}

function isThere(placed: Placed, services: readonly string[], pools: readonly string[]): boolean {
  if (placed.kind === "service") return services.includes(placed.name);
  if (placed.kind === "pool") return pools.includes(placed.name);
  return true;
}

function placedAs(placing: CentrePlacing | undefined, services: readonly string[], pools: readonly string[]): Placed {
  switch (placing?.kind) {
    case "service":
      return { kind: "service", name: services[placing.service] ?? "" };
    case "pool":
      return { kind: "pool", name: pools[placing.pool] ?? "" };
    case "excluded":
      return placing;
    default:
      return { kind: "unplaced" };
  }
}

/** What the names of a ledger's centres suggested last: thousands of names are not gone through again for every choice. */
const memory = new WeakMap<readonly string[], Map<string, { readonly key: string; readonly found: unknown }>>();

function remembered<Found>(centres: readonly string[], what: string, by: unknown, find: () => Found): Found {
  const of = memory.get(centres) ?? new Map<string, { readonly key: string; readonly found: unknown }>();
  memory.set(centres, of);
  const key = JSON.stringify(by);
  const known = of.get(what);
  if (known?.key === key) return known.found as Found;
  const found = find();
  of.set(what, { key, found });
  return found;
}
