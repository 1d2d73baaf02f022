import { priceFrom } from "../../../src/taskpane/features/price/priceFrom";
import { priceCaseFrom } from "../../../src/taskpane/features/price/priceCaseFrom";
import { FIELD } from "../../../src/taskpane/features/price/priceFields";
import type { Placed } from "../../../src/taskpane/features/price/priceForm";
import { askedOf, type Sheets } from "./_asked";
import { ledgerRows, serviceRows, staffRows } from "./_priceSheets";

const PLACED = { placings: new Map<string, Placed>([["Old project", { kind: "excluded", reason: "Closed" }]]) };
const problemsOf = (...args: Parameters<typeof askedOf>) => priceFrom(askedOf(...args)).problems.map(({ field }) => field);
const withRow = (rows: readonly (readonly (string | number | boolean)[])[], at: number, row: readonly (string | number)[]) => rows.map((each, index) => (index === at ? row : each));

describe("the case the pane makes", () => {
  it("closes to the ledger once every centre is placed, and says so until then", () => {
    const open = priceFrom(askedOf());
    expect(open.problems).toEqual([]);
    expect(open.solution!.answer.checks.filter(({ holds }) => !holds)).toHaveLength(2);
    expect(open.solution!.answer.unplaced).toEqual([{ centre: "Old project", amount: 2000 }]);
    const closed = priceFrom(askedOf({}, PLACED)).solution!.answer;
    expect(closed.checks.every(({ holds }) => holds)).toBe(true);
    const full = closed.services.reduce((sum, service) => sum + Math.round(service.full * 100), 0);
    expect(full + 200_000).toBe(10_000_000);
  });

  it("takes units, or a capacity and its utilisation, and asks for what is missing", () => {
    const { services } = priceFrom(askedOf()).solution!.priceCase;
    expect(services.map(({ units, capacity, utilisation, funding }) => [units?.value ?? null, capacity?.value ?? null, utilisation?.value ?? null, funding?.value])).toEqual([[1600, null, null, 40000], [null, 2000, 0.8, 50000]]);
    const rows = withRow(withRow(serviceRows(), 1, ["Outreach", "hour", "", "", "", 40000, 3, 50]), 2, ["Hostel", "night", "", 2000, "", 50000, 4, 400]);
    const asked = priceFrom(askedOf({ services: rows }));
    expect(asked.method!.unitsAsked.map(({ name, asks }) => [name, asks])).toEqual([["Outreach", "units"], ["Hostel", "utilisation"]]);
    expect(asked.problems).toEqual([]);
    expect(asked.solution!.answer.services.map(({ pricePerUnit }) => pricePerUnit)).toEqual([null, null]);
    const typed = priceFrom(askedOf({ services: rows }, {}, { units: new Map([["Outreach", "1,600"]]), utilisation: new Map([["Hostel", "80%"]]) }));
    expect(typed.solution!.answer.services.map(({ pricePerUnit }) => pricePerUnit)).toEqual(priceFrom(askedOf()).solution!.answer.services.map(({ pricePerUnit }) => pricePerUnit));
    expect(problemsOf({ services: rows }, {}, { units: new Map([["Outreach", "lots"]]), utilisation: new Map([["Hostel", "180"]]) })).toEqual([FIELD.units(0), FIELD.utilisation(1)]);
  });

  it("takes the utilisation from units and a capacity, and says where a row's figures do not agree", () => {
    const rows = (units: number, capacity: number, utilisation: number | "") => withRow(serviceRows(), 1, ["Outreach", "hour", units, capacity, utilisation, 40000, 3, 50]);
    const found = (...figures: Parameters<typeof rows>) => {
      const { method, solution } = priceFrom(askedOf({ services: rows(...figures) }));
      const [given, priced] = [solution!.priceCase.services[0]!, solution!.answer.services[0]!];
      return { given: [given.units?.value, given.capacity?.value, given.utilisation?.value], delivered: priced.unitsDelivered, atHalf: priced.byUtilisation[0]! / priced.pricePerUnit!, doubts: method!.unitsDoubts };
    };
    // All cost is fixed: at half of 2,000, 1,000 hours bear what 1,600 do now.
    expect(found(1600, 2000, "")).toEqual({ given: [1600, 2000, undefined], delivered: 1600, atHalf: expect.closeTo(1.6, 12), doubts: [] });
    expect(found(1600, 2000, 0.8)).toMatchObject({ given: [undefined, 2000, 0.8], delivered: 1600, doubts: [] });
    expect(found(1600, 2000, 0.7)).toMatchObject({
      given: [1600, 2000, undefined], delivered: 1600,
      doubts: ["Outreach: 1,600 hours are 80% of its capacity of 2,000, and its utilisation says 70%. The units and the capacity are used: check which is right."],
    });
    expect(found(1600, 1500, "")).toMatchObject({
      given: [1600, undefined, undefined], delivered: 1600,
      doubts: ["Outreach: 1,600 hours are more than its capacity of 1,500. The units are used and the capacity is left out: check both figures."],
    });
    expect(found(1600, 0, "")).toMatchObject({ given: [1600, undefined, undefined], delivered: 1600 });
  });

  it("takes the part of cost that moves with units from a column of the services, unless one for all is chosen", () => {
    const withColumn = (heading: string, ...values: readonly (number | string)[]) => serviceRows().map((row, at) => [...row, at === 0 ? heading : values[at - 1] ?? ""]);
    const shares = (rows: ReturnType<typeof withColumn>, method: Parameters<typeof askedOf>[2] = {}) => {
      const found = priceFrom(askedOf({ services: rows }, {}, method));
      return { shares: found.solution?.priceCase.services.map(({ variableShare: { value, origin } }) => [value, origin.kind]), from: found.method!.variableFrom, problems: found.problems.map(({ field }) => field), drivers: found.method!.pools[0]!.drivers.map(({ words }) => words) };
    };
    const given = shares(withColumn("Variable share", 0.25, 0.4), { variableShare: "not a number" });
    expect(given).toMatchObject({ shares: [[0.25, "cell"], [0.4, "cell"]], problems: [], from: { chosen: "column 8", options: [{ key: "same" }, { key: "column 8", words: "Column “Variable share” of the services" }] } });
    expect(given.drivers).not.toContain("Variable share");
    expect(shares(withColumn("Variable share", 0.25, 0.4), { variableShare: "10", variableFrom: "same" }).shares).toEqual([[0.1, "typed"], [0.1, "typed"]]);
    // A part that is missing or above the whole is not guessed: one for all is asked for, as without such a column.
    for (const values of [[0.25, ""], [0.25, 25]]) expect(shares(withColumn("Variable share", ...values), { variableShare: "10" })).toMatchObject({ shares: [[0.1, "typed"], [0.1, "typed"]], from: { options: [], chosen: "same" } });
    expect(shares(serviceRows())).toMatchObject({ from: { options: [], chosen: "same" } });
  });

  it("suggests what a pool is shared by from its name, and takes pools' own quantities from their rows", () => {
    const { pools } = priceFrom(askedOf()).solution!.priceCase;
    expect(pools.map(({ name, driver }) => [name, driver.kind === "quantities" ? driver.name : driver.kind])).toEqual([["Management", "direct cost"], ["HR", "Headcount"], ["Premises", "Floor area (m²)"]]);
    const { driver } = pools[2]!;
    expect(driver.kind === "quantities" && [driver.bySupport, driver.byService].map((list) => list.map(({ value }) => value))).toEqual([[20, 20, 0], [50, 400]]);
  });

  it("shares by the staffing list's FTE or people where a person says, and by what is typed", () => {
    const fte = priceFrom(askedOf({}, { fte: new Map([[3, "1.2"]]) }, { pools: [{ name: "HR", driver: "fte" }, { name: "Management", driver: "posts" }, { name: "Premises", driver: "typed" }] }));
    expect(fte.problems.map(({ field, missing }) => [field, missing])).toEqual([[FIELD.quantity(2, 3), true], [FIELD.quantity(2, 4), true]]);
    const [hr, management] = fte.solution!.priceCase.pools;
    expect([hr, management].map((pool) => pool!.driver.kind === "quantities" && pool!.driver.counted)).toEqual(["fte", "people"]);
    expect(hr!.driver.kind === "quantities" && hr!.driver.byService.map(({ value }) => value)).toEqual([1, 2.7]);
    // 1.5 FTE is two people, 1.2 is two.
    expect(management!.driver.kind === "quantities" && management!.driver.byService.map(({ value }) => value)).toEqual([1, 4]);
  });

  it("costs posts once a pension is given, leaves one without an FTE out until it is typed, and takes pay from the list on request", () => {
    expect(priceFrom(askedOf()).solution!.priceCase.staff).toBeNull();
    const beside = priceFrom(askedOf({}, {}, { pension: "3" }));
    expect(beside.method!.missing.map(({ post, missing, given }) => [post, missing, given])).toEqual([["Night worker", "fte", false]]);
    expect(beside.solution!.priceCase.staff!.posts.map(({ post, worksIn }) => [post, worksIn])).toEqual([["Outreach worker", 0], ["Hostel worker", 1], ["Manager", 2]]);
    const from = priceFrom(askedOf({}, { ...PLACED, fte: new Map([[3, "1"]]) }, { pension: "3", payFrom: "staffing" }));
    expect(from.problems).toEqual([]);
    expect(from.solution!.priceCase.payInLedger).toBe(79999.5);
    expect(from.solution!.answer.checks.every(({ holds }) => holds)).toBe(true);
    expect(from.method!.missing[0]).toMatchObject({ given: true });
  });

  it("needs the pension, and a place for every post, before pay can come from the list", () => {
    expect(problemsOf({}, {}, { payFrom: "staffing" })).toEqual([FIELD.pension]);
    const lost = withRow(staffRows(), 1, ["Outreach worker", 30000, 1, "Somewhere", "", "", ""]);
    expect(problemsOf({ staff: lost }, {}, { payFrom: "staffing", pension: "3" })).toEqual([FIELD.post(0)]);
    expect(problemsOf({ staff: lost }, { worksIn: new Map([["Somewhere", { kind: "service", name: "Outreach" }]]) }, { payFrom: "staffing", pension: "3" })).toEqual([]);
    expect(problemsOf({ staff: lost })).toEqual([]);
  });

  it("works out FTE from hours in a list that has no FTE", () => {
    const staff = [["Post", "Salary (£)", "Hours a week", "Service"], ["Worker", 30000, 18.5, "Outreach"], ["Other", 30000, 37, "Hostel"]];
    const posts = priceFrom(askedOf({ staff }, {}, { pension: "3" })).solution!.priceCase.staff!.posts;
    expect(posts.map(({ fte }) => fte.value)).toEqual([0.5, 1]);
    expect(posts[0]!.fte.origin).toMatchObject({ kind: "cell", scale: 1 / 37 });
  });

  it("costs transferring posts on request, once the date and the pensions are given", () => {
    expect(problemsOf({}, {}, { transfer: true, pension: "3" })).toEqual([FIELD.transferEnd]);
    const { solution } = priceFrom(askedOf({}, {}, { transfer: true, pension: "3", protectedPension: "14", transferEnd: "31 March 2026" }));
    expect(solution!.transfer!.posts.map(({ post, redundancyWeeks }) => [post, redundancyWeeks])).toEqual([["Hostel worker", null]]);
    expect(solution!.transfer!.more).toBeGreaterThan(0);
  });

  it("takes the year from the heading of the amounts, and refuses one that nothing is held for", () => {
    expect(priceFrom(askedOf()).method!.year).toBe("2025-26");
    const two = ledgerRows().map((row, at) => (at === 0 ? ["Cost centre", "Account", "Budget 2024-25 (£)"] : row));
    expect(priceFrom(askedOf({ ledger: two })).method!.year).toBe("2024-25");
    expect(problemsOf({}, {}, { year: "1950-51" })).toEqual([FIELD.year]);
    expect(problemsOf({}, {}, { year: "soon" })).toEqual([FIELD.year]);
    expect(problemsOf({}, {}, { year: "" })).toEqual([FIELD.year]);
  });

  it.each([
    ["contingency", FIELD.contingency], ["surplus", FIELD.surplus], ["variableShare", FIELD.variableShare],
  ] as const)("says under its field that %s cannot be read", (key, field) => {
    expect(problemsOf({}, {}, { [key]: "much" })).toEqual([field]);
    expect(problemsOf({}, {}, { [key]: "-5" })).toEqual([field]);
    expect(priceFrom(askedOf({}, {}, { [key]: "5" })).problems).toEqual([]);
  });

  it("refuses a surplus that leaves nothing, under the surplus", () => {
    expect(problemsOf({}, {}, { surplus: "100", surplusOn: "price" })).toEqual([FIELD.surplus]);
  });

  it("says what is missing in empty, wrong and repeated tables, and never throws", () => {
    const heading = [ledgerRows()[0]!];
    const sheets: readonly (readonly [Sheets, string])[] = [
      [{ ledger: heading }, FIELD.ledgerRoles],
      [{ services: [serviceRows()[0]!] }, FIELD.services],
      [{ services: [...serviceRows(), serviceRows()[1]!] }, FIELD.services],
      [{ staff: [staffRows()[0]!] }, FIELD.staffRoles],
    ];
    for (const [sheet, field] of sheets) expect(problemsOf(sheet)).toContain(field);
    expect(() => priceFrom(askedOf({ ledger: [["x"]], services: [["y"]], staff: [["z"]] }))).not.toThrow();
  });

  it("holds back nothing but the answer where a ledger has not been read", () => {
    const asked = { ...askedOf(), ledger: { table: null, problems: [{ field: FIELD.ledger, words: "x" }] }, sums: null };
    expect(priceCaseFrom(asked)).toBeNull();
    expect(priceFrom(asked)).toEqual({ method: null, problems: [{ field: FIELD.ledger, words: "x" }], solution: null });
  });
});
