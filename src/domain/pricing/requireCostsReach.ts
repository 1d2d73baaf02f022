import { DomainError } from "../kernel/DomainError";
import type { OverheadMethod } from "./fullCosts";
import { suppliesFrom, unreachedSupports } from "./unreachedSupports";

/**
 * Refuses support services whose cost has nowhere to go: one that supplies nobody but itself; by the direct method one that
 * supplies no front-line service; by step-down one that supplies only those closed before it; by the reciprocal method
 * those that supply only one another. A service that costs nothing is refused too: its cost may be entered later.
 *
 * @param usage one row a support service: zero or more of each service, support services first
 * @throws {DomainError} supplies-nobody, supplies-no-front-line, supplies-only-before, supplies-one-another
 * @source pricing/METHOD.md, Overheads
 */
export function requireCostsReach(usage: readonly (readonly number[])[], method: OverheadMethod): void {
  const supports = usage.length;
  usage.forEach((row, service) => {
    const detail = { argument: "usage", row: service + 1 };
    if (!row.some((quantity, i) => quantity > 0 && i !== service)) throw new DomainError("supplies-nobody", detail);
    if (method === "direct" && !suppliesFrom(row, supports)) throw new DomainError("supplies-no-front-line", detail);
    if (method === "stepdown" && !suppliesFrom(row, service + 1)) throw new DomainError("supplies-only-before", detail);
  });
  const cutOff = unreachedSupports(usage).map((service) => service + 1);
  if (cutOff.length > 0) {
    throw new DomainError("supplies-one-another", { argument: "usage", services: `${cutOff.slice(0, -1).join(", ")} and ${cutOff.at(-1)}` });
  }
}
