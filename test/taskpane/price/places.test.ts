import { placesFrom, placingOf, workplaceOf } from "../../../src/taskpane/features/price/placesFrom";
import { keyOf, placedFor, placeOptions } from "../../../src/taskpane/features/price/placedKeys";
import type { Placed } from "../../../src/taskpane/features/price/priceForm";
import { askedOf } from "./_asked";

const placedOf = (asked: ReturnType<typeof askedOf>) => new Map(asked.ledger.table!.table.centres.map((name, at) => [name, placesFrom(asked).placed[at]!]));

describe("where cost centres go", () => {
  it("is suggested by their names: services, support rows as pools, the rest not placed", () => {
    const asked = askedOf();
    const places = placesFrom(asked);
    expect(places.services.map(({ name }) => name)).toEqual(["Outreach", "Hostel"]);
    expect(places.pools.map(({ name }) => name)).toEqual(["Management", "HR", "Premises"]);
    expect(placedOf(asked).get("Outreach")).toEqual({ placed: { kind: "service", name: "Outreach" }, suggested: true });
    expect(placedOf(asked).get("Premises")).toEqual({ placed: { kind: "pool", name: "Premises" }, suggested: true });
    expect(placedOf(asked).get("Old project")).toEqual({ placed: { kind: "unplaced" }, suggested: true });
  });

  it("is as a person says, and suggested again once what they chose is gone", () => {
    const placings = new Map<string, Placed>([["Old project", { kind: "excluded", reason: "Closed" }], ["HR", { kind: "service", name: "Outreach" }], ["Premises", { kind: "pool", name: "Gone" }]]);
    const asked = askedOf({}, { placings });
    expect(placedOf(asked).get("Old project")).toEqual({ placed: { kind: "excluded", reason: "Closed" }, suggested: false });
    expect(placedOf(asked).get("HR")?.placed).toEqual({ kind: "service", name: "Outreach" });
    expect(placedOf(asked).get("Premises")).toEqual({ placed: { kind: "pool", name: "Premises" }, suggested: true });
  });

  it("takes names that a workbook may well hold for what they are", () => {
    const asked = askedOf({ ledger: [["Cost centre", "Amount"], ["constructor", 10], ["__proto__", 20], ["toString", 30]] }, { placings: new Map([["constructor", { kind: "excluded", reason: "x" }]]) });
    expect([...placedOf(asked).values()].map(({ placed }) => placed.kind)).toEqual(["excluded", "unplaced", "unplaced"]);
  });

  it("lets a support row be a service, and calls for pools by the centres' names where no row is one", () => {
    const asService = placesFrom(askedOf({}, { isService: new Map([["Management", true]]) }));
    expect(asService.services.map(({ name }) => name)).toEqual(["Outreach", "Hostel", "Management"]);
    const none = placesFrom(askedOf({ services: [["Service", "Unit", "Units"], ["Outreach", "hour", 10], ["Hostel", "night", 20]] }));
    expect(none.pools.map(({ name }) => name)).toEqual(["Management", "HR", "Premises"]);
  });

  it("is by index in the case", () => {
    const places = placesFrom(askedOf());
    expect(placingOf({ kind: "pool", name: "Premises" }, places)).toEqual({ kind: "pool", pool: 2 });
    expect(placingOf({ kind: "unplaced" }, places)).toEqual({ kind: "unplaced" });
  });

  it("goes for posts by service, by cost centre, or by what a person says; nowhere where the list says nothing", () => {
    const asked = askedOf({}, { worksIn: new Map([["Night team", { kind: "service", name: "Hostel" }]]), placings: new Map([["Old project", { kind: "pool", name: "HR" }]]) });
    const places = placesFrom(asked);
    expect(workplaceOf(" outreach ", places, asked)).toEqual({ kind: "service", name: "Outreach" });
    expect(workplaceOf("Old Project", places, asked)).toEqual({ kind: "pool", name: "HR" });
    expect(workplaceOf("Night team", places, asked)).toEqual({ kind: "service", name: "Hostel" });
    expect(workplaceOf("Somewhere", places, asked)).toEqual({ kind: "unplaced" });
    expect(workplaceOf("", places, asked)).toEqual({ kind: "unplaced" });
  });

  it("is kept by keys that no name can be taken for", () => {
    const names = ["", "out", "own pool", "pool Premises", "service x"];
    const placed: Placed[] = names.flatMap((name): Placed[] => [{ kind: "service", name }, { kind: "pool", name }]);
    for (const one of placed) expect(placedFor(keyOf(one), { kind: "unplaced" })).toEqual(one);
    expect(new Set(placeOptions(names, names).map(({ key }) => key)).size).toBe(2 * names.length + 1);
    expect(placedFor("out", { kind: "excluded", reason: "Closed" })).toEqual({ kind: "excluded", reason: "Closed" });
  });
});
