import type { Placed } from "./priceForm";

/** What a list of places says for where something goes, and the way back. */
export const UNPLACED = "";
export const OUT = "out";
export const OWN_POOL = "own pool";
const SERVICE = "service ";
const POOL = "pool ";

/** Said of a cost centre left out until a person says otherwise. */
export const FIRST_REASON = "Not part of the services priced";

export function keyOf(placed: Placed): string {
  switch (placed.kind) {
    case "service":
      return SERVICE + placed.name;
    case "pool":
      return POOL + placed.name;
    case "excluded":
      return OUT;
    case "unplaced":
      return UNPLACED;
  }
}

/** What a key means; null for a pool that is still to be made. */
export function placedFor(key: string, was: Placed): Placed | null {
  if (key === UNPLACED) return { kind: "unplaced" };
  if (key === OUT) return was.kind === "excluded" ? was : { kind: "excluded", reason: FIRST_REASON };
  if (key === OWN_POOL) return null;
  return key.startsWith(SERVICE) ? { kind: "service", name: key.slice(SERVICE.length) } : { kind: "pool", name: key.slice(POOL.length) };
}

interface PlaceOption {
  readonly key: string;
  readonly words: string;
  readonly group?: string;
}

/** Where something may go: a service, a pool, or nowhere yet. */
export function placeOptions(services: readonly string[], pools: readonly string[]): readonly PlaceOption[] {
  return [
    { key: UNPLACED, words: "Not placed" },
    ...services.map((name) => ({ key: SERVICE + name, words: name, group: "Services" })),
    ...pools.map((name) => ({ key: POOL + name, words: name, group: "Pools of overheads" })),
  ];
}
