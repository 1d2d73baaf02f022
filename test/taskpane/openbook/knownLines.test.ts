import { knownLines } from "../../../src/taskpane/features/openbook/request/knownLines";
import { blockOf } from "../../intake/_block";

const costs = (...rows: Parameters<typeof blockOf>[0][number][]) => knownLines(blockOf([["Cost line", "Unit", "Tendered quantity", "Tendered cost (£)", "Cost last year (£)"], ...rows]), {}).costs;

describe("cost lines from cells, as they would be typed", () => {
  it("have the kind and unit of the usual line of that name where the cells give none", () => {
    expect(costs(["front-line staff", "", 10, 200, 190])[0]).toEqual({ name: "front-line staff", kind: "pay", unit: "hours", quantity: { tendered: "10", last: "" }, cost: { tendered: "200", last: "190" } });
  });

  it("are sums of money where their unit says so, even with nothing known of them", () => {
    expect(costs(["Rent", "sum", "", 24_000, ""], ["Central services", "n/a", "", "", ""]).map(({ name, kind, unit, cost }) => [name, kind, unit, cost.tendered])).toEqual([["Rent", "direct", "", "24000"], ["Central services", "overhead", "", ""]]);
  });

  it("count units where they have a quantity and nobody says of what", () => {
    expect(costs(["Visits by a chef", "", 12, 600, ""])[0]?.unit).toBe("units");
  });
});
