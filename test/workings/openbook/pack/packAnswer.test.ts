import type { ReturnGiven } from "../../../../src/returns/returnGiven";
import { packAnswer } from "../../../../src/workings/openbook/packAnswer";
import type { PackAnswer, PackCase } from "../../../../src/workings/openbook/packCase";
import { packOffers } from "../../../../src/workings/openbook/packOffers";
import { isSameUnit, oneOf } from "../../../../src/workings/openbook/packUnits";
import { receiptLines } from "../../../../src/workings/sharing/receiptSheet";
import { earlierOf, figures, returnOf, SERVICE, YEAR } from "../../../properties/_openbookPacks";
import { ANSWER, blank, CASE, RETURNS, withCost, withOwnLine } from "./_pack";

const answerOf = (changes: Partial<PackCase>): PackAnswer => packAnswer({ ...CASE, ...changes });
const contributors = ({ share }: PackAnswer, service: string) => share.cuts.find((cut) => cut.service === service)!.contributors;
const TOTAL = `${SERVICE}, ${YEAR}: all costs`;
const changed = (at: number, change: (given: ReturnGiven) => ReturnGiven): readonly ReturnGiven[] => RETURNS.map((given, i) => (i === at ? change(given) : given));

describe("the unit costs of a pack", () => {
  it("are all costs, and each line's, divided by the hours", () => {
    // £100 and £50 over 10 hours: £15 an hour, of which the first line is £10.
    const small = returnOf("Small", [100, 50], 10);
    const answer = answerOf({ returns: [...RETURNS, small] });
    expect(contributors(answer, TOTAL).find(({ name }) => name === "Small")).toEqual({ name: "Small", price: 15, volume: 10 });
    expect(contributors(answer, `${SERVICE}, ${YEAR}: Front-line staff`).find(({ name }) => name === "Small")!.price).toBe(10);
  });

  it("are of total first and then the lines in the order asked, in £ an hour, every provider in one set", () => {
    expect(ANSWER.share.cuts.map(({ service, cut, unit, isPart }) => [service, cut, unit, isPart])).toEqual([
      [TOTAL, "All providers", "hour", false], [`${SERVICE}, ${YEAR}: Front-line staff`, "All providers", "hour", true], [`${SERVICE}, ${YEAR}: Premises`, "All providers", "hour", true],
    ]);
    expect(ANSWER.share.cuts.map(({ refused }) => refused)).toEqual([null, null, null]);
    expect(ANSWER.leftOut).toEqual([]);
  });

  it("add up several activities in the unit, in the singular or plural, and count n/a as none", () => {
    const given = withCost(RETURNS[0]!, "C04", { state: "n/a", value: null });
    const two = { ...given, activity: [...given.activity, { ...given.activity[0]!, ref: "A02", unit: "Hour ", quantity: figures(100, "Activity!F10") }, { ...given.activity[0]!, ref: "A03", unit: "miles", quantity: figures(9, "Activity!F11") }] };
    const [own] = contributors(answerOf({ returns: [two, ...RETURNS.slice(1)] }), TOTAL);
    expect(own).toMatchObject({ name: "Ashby House", volume: 2000 });
    expect(own!.price).toBeCloseTo(given.costs.slice(0, 3).reduce((sum, { cost }) => sum + cost.this.value!, 0) / 2000, 10);
  });

  it("are of what was tendered where that is asked for, and say so", () => {
    const returns = RETURNS.map((given) => ({ ...given, costs: given.costs.map((line) => ({ ...line, cost: { ...line.cost, tendered: figures(line.cost.this.value! * 2, "Costs!F9").this } })) }));
    const answer = answerOf({ returns, basis: "tendered" });
    expect(answer.share.cuts[0]!.service).toBe(`${SERVICE}, ${YEAR}, as tendered: all costs`);
    expect(answer.share.cuts[0]!.contributors[0]!.price).toBeCloseTo(contributors(ANSWER, TOTAL)[0]!.price * 2, 10);
  });

  it("leave a provider out of everything for a blank, and of a line for a cost below zero, and say where", () => {
    const answer = answerOf({ returns: changed(2, (given) => withCost(given, "C03", blank)) });
    expect(answer.leftOut).toEqual([{ provider: "Beech Lodge", service: SERVICE, year: YEAR, line: "Premises", cell: "Costs!J12", words: "It is blank, so the provider is in no figure: ask for the figure, for 0, or for n/a." }]);
    expect(contributors(answer, TOTAL)).toHaveLength(11);
    const below = answerOf({ returns: changed(2, (given) => withCost(given, "C03", { value: -5 })) });
    expect(below.leftOut).toMatchObject([{ provider: "Beech Lodge", line: "Premises", words: "Its cost is below zero, so it is not in this line's figures." }]);
    expect([contributors(below, TOTAL).length, contributors(below, `${SERVICE}, ${YEAR}: Premises`).length]).toEqual([12, 11]);
  });

  it.each<[string, (given: ReturnGiven) => ReturnGiven, string]>([
    ["words for a number", (given) => withCost(given, "C01", { state: "unreadable", value: null, seen: "about 500" }), "\"about 500\" could not be read, so the provider is in no figure: ask for the figure, for 0, or for n/a."],
    ["no activity in the unit", (given) => ({ ...given, activity: [{ ...given.activity[0]!, unit: "days" }] }), "It gives no activity in hours: choose another unit, or ask for it."],
    ["no hours", (given) => ({ ...given, activity: [{ ...given.activity[0]!, quantity: figures(0, "Activity!F9") }] }), "Its activity is zero, so there is nothing to divide by."],
    ["hours below zero", (given) => ({ ...given, activity: [{ ...given.activity[0]!, quantity: figures(-3, "Activity!F9") }] }), "Its activity is below zero, so there is nothing to divide by."],
    ["costs of nothing", (given) => ({ ...given, costs: given.costs.map((line) => ({ ...line, cost: figures(0, "Costs!J9") })) }), "Its costs come to zero or less, so it has no unit cost."],
    ["no service", (given) => ({ ...given, service: " " }), "The return does not say its service, so it is in no figure."],
    ["no year", (given) => ({ ...given, year: "" }), "The return does not say its year, so it is in no figure."],
    ["no provider", (given) => ({ ...given, provider: "" }), "The return does not say its provider, so it is in no figure."],
  ])("leave out a return with %s", (_, change, words) => {
    const answer = answerOf({ returns: changed(1, change) });
    expect(answer.leftOut.map((each) => each.words)).toEqual([words]);
    expect(contributors(answer, TOTAL)).toHaveLength(11);
  });

  it("take neither of two returns of one provider, however its name is spaced", () => {
    const answer = answerOf({ returns: [...RETURNS, { ...RETURNS[0]!, provider: "ashby  house", source: "again.xlsx" }] });
    expect(answer.leftOut.map((each) => each.words)).toEqual(["There are 2 returns of it for this year (Ashby House.xlsx, again.xlsx): choose the one that counts."]);
    expect(contributors(answer, TOTAL)).toHaveLength(11);
  });

  it("count a provider's own lines in the total, and never by name", () => {
    const returns = changed(0, (given) => withOwnLine(given, "Rent to Ashby Estates", 1900));
    const answer = answerOf({ returns, choices: [{ ...CASE.choices[0]!, lines: ["C01", "+1"] }] });
    expect(contributors(answer, TOTAL)[0]!.price).toBeCloseTo(contributors(ANSWER, TOTAL)[0]!.price + 1, 10);
    expect(JSON.stringify(answer)).not.toContain("Ashby Estates");
  });

  it("do not name a line that is on the forms of few, and take a line's name as most write it", () => {
    const returns = changed(0, (given) => ({ ...given, costs: [...given.costs.map((line) => (line.ref === "C01" ? { ...line, name: "Our carers" } : line)), { ...given.costs[0]!, ref: "C09", name: "Hydrotherapy pool" }] }));
    const answer = answerOf({ returns, choices: [{ ...CASE.choices[0]!, lines: ["C01", "C09"] }] });
    expect(answer.share.cuts.map(({ service }) => service)).toEqual([TOTAL, `${SERVICE}, ${YEAR}: Front-line staff`]);
    expect(answer.leftOut).toMatchObject([{
      provider: "Ashby House", line: "Front-line staff", words: 'Its return calls this line "Our carers": if it is the same line, give it the form\'s name and read the return again.',
    }, { line: "Hydrotherapy pool", words: "The line is on the form of fewer than 10 providers, so not even its name is shared." }]);
  });

  it("call two lines of one name the same in every pack, in whatever order they are asked for", () => {
    const returns = RETURNS.map((given) => ({ ...given, costs: given.costs.map((line) => (line.ref === "C04" ? { ...line, name: "Premises" } : line)) }));
    const asked = (lines: readonly string[]) => answerOf({ returns, choices: [{ ...CASE.choices[0]!, lines }] });
    const price = (answer: PackAnswer, service: string) => contributors(answer, `${SERVICE}, ${YEAR}: ${service}`)[0]!.price;
    const both = asked(["C03", "C04"]);
    expect(price(asked(["C04", "C03"]), "Premises")).toBe(price(both, "Premises"));
    expect(price(asked(["C04"]), "Premises (2)")).toBe(price(both, "Premises (2)"));
  });

  it("count a line that a pack before told under another name among those that readers have", () => {
    const lines = ["C01", "C02", "C03"];
    const before = answerOf({ choices: [{ ...CASE.choices[0]!, lines }] });
    const told = before.share.cuts.filter(({ refused }) => refused === null);
    expect(told).toHaveLength(4);
    // Since then every return calls the first line something else. The last line would be the total less those told.
    const returns = RETURNS.map((given) => ({ ...given, costs: given.costs.map((line) => (line.ref === "C01" ? { ...line, name: "Care staff" } : line)) }));
    const next = answerOf({ returns, earlier: earlierOf(before), choices: [{ ...CASE.choices[0]!, lines: ["C04"] }] });
    expect(next.share.cuts.map(({ service, refused }) => [service, refused?.kind])).toEqual([[TOTAL, "same-providers"], [`${SERVICE}, ${YEAR}: Travel`, "rest"]]);
    expect(next.share.cuts[1]!.refused).toEqual({ kind: "rest", why: "too-few" });
  });

  it("do not say how many have none of a line that one or two have: whoever has it would know that the others do not", () => {
    const returns = RETURNS.map((given, at) => (at === 3 ? given : withCost(given, "C04", { value: 0 })));
    const answer = answerOf({ returns, choices: [{ ...CASE.choices[0]!, lines: ["C04"] }] });
    expect(receiptLines(answer.share, CASE.rules).filter(({ service }) => service.endsWith("Travel")).map(({ why }) => why))
      .toEqual(["Fewer than 10 providers.", "Some providers have a unit cost of zero or less and are in no figure."]);
  });

  it("name no provider in the unit", () => {
    const returns = RETURNS.map((given) => ({ ...given, activity: given.activity.map((line) => ({ ...line, unit: "nights as Ashby House counts them" })) }));
    const answer = answerOf({ returns, choices: [{ ...CASE.choices[0]!, unit: "nights as Ashby House counts them" }] });
    expect(answer.share.cuts[0]!.unit).toMatch(/^nights as P\d\d counts them$/);
  });

  it("refuse one service and year over two units: activity is known, so each would give the other away", () => {
    expect(() => answerOf({ choices: [CASE.choices[0]!, { ...CASE.choices[0]!, service: "DAY SUPPORT", unit: "miles" }] })).toThrow("duplicate-name");
  });

  it("refuse a service nobody has costs and hours of", () => {
    expect(() => answerOf({ choices: [] })).toThrow("no-unit-cost");
    expect(() => answerOf({ choices: [{ ...CASE.choices[0]!, service: "Night support" }] })).toThrow("no-unit-cost");
    expect(() => answerOf({ returns: [] })).toThrow("no-unit-cost");
  });

  it("give nothing of too few providers, and say why without names", () => {
    const answer = answerOf({ returns: RETURNS.slice(0, 5), choices: [{ ...CASE.choices[0]!, lines: [] }] });
    expect(answer.share.cuts.map(({ refused }) => refused)).toEqual([{ kind: "too-few" }]);
  });

  it("keep services and years apart", () => {
    const other = RETURNS.map((given) => ({ ...given, year: "2024-25" }));
    const answer = answerOf({ returns: [...RETURNS, ...other], choices: [CASE.choices[0]!, { service: " day SUPPORT", year: "2024-25", unit: "hour", lines: [] }] });
    expect(answer.share.cuts.map(({ service, contributors: own }) => [service, own.length])).toEqual([[TOTAL, 12], [`${SERVICE}, ${YEAR}: Front-line staff`, 12], [`${SERVICE}, ${YEAR}: Premises`, 12], [`${SERVICE}, 2024-25: all costs`, 12]]);
  });
});

describe("what a pack may be made of", () => {
  it("is each service and year, its units and its lines with the greatest cost first", () => {
    const miles = { ...RETURNS[0]!.activity[0]!, ref: "A02", unit: "Miles", quantity: figures(40, "Activity!F10") };
    const returns = changed(0, (given) => withOwnLine({ ...given, activity: [miles, ...given.activity] }, "Rent to Ashby Estates", 5));
    expect(packOffers([...returns, { ...RETURNS[0]!, year: "2026-27" }, { ...RETURNS[0]!, service: "" }])).toEqual([
      { service: SERVICE, year: "2026-27", providers: 1, units: [{ unit: "hours", providers: 1 }], lines: expect.any(Array) as unknown },
      {
        service: SERVICE, year: YEAR, providers: 12, units: [{ unit: "hours", providers: 12 }, { unit: "Miles", providers: 1 }],
        lines: [{ ref: "C01", name: "Front-line staff", providers: 12 }, { ref: "C03", name: "Premises", providers: 12 }, { ref: "C04", name: "Travel", providers: 12 }, { ref: "C02", name: "Managers", providers: 12 }],
      },
    ]);
    expect(packOffers([])).toEqual([]);
  });

  it.each([["hours", "hour"], ["bed nights", "bed night"], ["Hours of support", "Hour of support"], ["journeys", "journey"], ["deliveries", "delivery"], ["people", "person"], ["gas", "gas"], ["visits ", "visit"], ["", ""]])("counts %s in %s", (unit, one) => {
    expect(oneOf(unit)).toBe(one);
    expect(isSameUnit(unit, one)).toBe(true);
  });
});
