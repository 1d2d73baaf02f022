import { SHARE_RULES, type EarlierCut, type SharedCut, type SharedService, type ShareRules } from "../../../../src/domain/benchmarking/sharing/shareCase";
import { shareableFigures } from "../../../../src/domain/benchmarking/sharing/shareableFigures";
import { DomainError } from "../../../../src/domain/kernel/DomainError";

const FIVE: ShareRules = { ...SHARE_RULES, minimum: 5 };

/** Ten homes, totals 10, 20 … 100, one place each. */
const HOMES = Array.from({ length: 10 }, (_, at) => `H${at + 1}`);
const TOTALS = HOMES.map((_, at) => 10 * (at + 1));

function service(name: string, prices: readonly number[], partOf?: string): SharedService {
  const contributors = prices.map((price, at) => ({ name: HOMES[at]!, price, volume: 100 })).filter(({ price }) => price > 0);
  return { service: name, contributors, cuts: [{ name: "All", members: contributors.map((each) => each.name) }], ...(partOf === undefined ? {} : { partOf }) };
}

const share = (part: number): number[] => TOTALS.map((total) => total * part);
const told = (cut: SharedCut | undefined): number => cut!.figures.filter(({ published }) => published !== null).length;
const cutOf = (cuts: readonly SharedCut[], name: string): SharedCut => cuts.find((cut) => cut.service === name)!;

describe("a total and its lines beside each other", () => {
  it("gives a line of a third of each total, and the total, as each would be by itself in its centre", () => {
    // What is left is two thirds: prices may move by that much, and each needs 10.5%.
    const cuts = shareableFigures([service("Total", TOTALS), service("Staff", share(1 / 3), "Total")], SHARE_RULES);
    const alone = shareableFigures([service("Total", TOTALS)], SHARE_RULES);
    expect(cuts.map(({ refused }) => refused)).toEqual([null, null]);
    expect(cutOf(cuts, "Total").figures.slice(0, 3)).toEqual(alone[0]!.figures.slice(0, 3));
    expect(told(cutOf(cuts, "Staff"))).toBeGreaterThanOrEqual(3);
  });

  it("refuses the last line: with it, nothing is left of the totals to hide in", () => {
    const cuts = shareableFigures([service("Total", TOTALS), service("Staff", share(0.4), "Total"), service("Rent", share(0.6), "Total")], SHARE_RULES);
    expect(cutOf(cuts, "Staff").refused).toBeNull();
    expect(cutOf(cuts, "Rent")).toMatchObject({ refused: { kind: "rest", why: "too-few" }, figures: [] });
  });

  it("takes the lines in the order given", () => {
    const cuts = shareableFigures([service("Total", TOTALS), service("Rent", share(0.6), "Total"), service("Staff", share(0.4), "Total")], SHARE_RULES);
    expect(cuts.map(({ service: name, refused }) => [name, refused === null])).toEqual([["Total", true], ["Rent", true], ["Staff", false]]);
  });

  it("refuses a line that leaves something of a few totals alone: total less line would be theirs", () => {
    // Four homes have other costs; the six others have this line and no other.
    const staff = TOTALS.map((total, at) => (at < 4 ? total / 2 : total));
    expect(cutOf(shareableFigures([service("Total", TOTALS), service("Staff", staff, "Total")], FIVE), "Staff").refused).toEqual({ kind: "rest", why: "too-few" });
  });

  it("refuses a line that leaves most to one provider", () => {
    const staff = TOTALS.map((total, at) => (at === 9 ? total / 2 : total * 0.97));
    expect(cutOf(shareableFigures([service("Total", TOTALS), service("Staff", staff, "Total")], SHARE_RULES), "Staff").refused).toEqual({ kind: "rest", why: "dominance" });
  });

  it("refuses a line that leaves too little of every total, and gives it by itself", () => {
    // 3% of each total is left, and 10.5% is needed.
    const staff = share(0.97);
    const cuts = shareableFigures([service("Total", TOTALS), service("Staff", staff, "Total")], SHARE_RULES);
    expect(cutOf(cuts, "Staff").refused).toEqual({ kind: "rest", why: "gives-away" });
    expect(shareableFigures([service("Staff", staff)], SHARE_RULES)[0]!.refused).toBeNull();
  });

  it("gives lines of too few providers no figure, and the others all the same", () => {
    const few = TOTALS.map((total, at) => (at < 3 ? total / 4 : 0));
    const cuts = shareableFigures([service("Total", TOTALS), service("Rent", few, "Total"), service("Staff", share(0.4), "Total")], SHARE_RULES);
    expect([cutOf(cuts, "Rent").refused, cutOf(cuts, "Staff").refused]).toEqual([{ kind: "too-few" }, null]);
  });

  it("gives lines without bounds where the total is not given", () => {
    // One home has most of the total's cost, and not of the line's.
    const totals = TOTALS.map((total, at) => (at === 9 ? 5000 : total));
    const cuts = shareableFigures([service("Total", totals), service("Staff", share(0.9), "Total")], SHARE_RULES);
    expect(cuts[0]!.refused).toMatchObject({ kind: "largest-share" });
    expect(cuts[1]).toEqual(shareableFigures([service("Staff", share(0.9))], SHARE_RULES)[0]);
  });

  it("gives nothing new of a total, or of its lines, once a pack before told of it what has changed", () => {
    const before: EarlierCut[] = shareableFigures([service("Total", TOTALS), service("Staff", share(0.4), "Total")], SHARE_RULES).map(({ service: name, cut, contributors, figures }) => ({
      pack: "1 April 2026", service: name, cut, contributors, figures: figures.flatMap(({ published }) => (published ? [published] : [])),
    }));
    // One home's rent is corrected; all else is as it was told. Total, staff and rent together would leave nothing to nine homes.
    const corrected = (prices: readonly number[], by: number): number[] => prices.map((price, at) => (at === 9 ? price + by : price));
    const again = shareableFigures([service("Total", corrected(TOTALS, 5)), service("Rent", corrected(share(0.6), 5), "Total"), { ...service("Staff", share(0.4), "Total"), cuts: [] }], SHARE_RULES, before);
    expect(again.map(({ service: name, refused }) => [name, refused?.kind])).toEqual([["Total", "prices-moved"], ["Rent", "prices-moved"]]);
    // And the other way about: of the lines told, one has changed.
    const other = shareableFigures([service("Total", TOTALS), service("Rent", share(0.6), "Total"), { ...service("Staff", corrected(share(0.4), -1), "Total"), cuts: [] }], SHARE_RULES, before);
    expect(other.map(({ refused }) => refused?.kind)).toEqual(["same-providers", "prices-moved"]);
  });

  it("counts the lines and the total of packs before", () => {
    const earlierOf = (cuts: readonly SharedCut[]): EarlierCut[] => cuts.filter(({ refused }) => refused === null).map(({ service: name, cut, contributors, figures }) => ({
      pack: "1 April 2026", service: name, cut, contributors, figures: figures.flatMap(({ published }) => (published ? [published] : [])),
    }));
    const before = earlierOf(shareableFigures([service("Total", TOTALS), service("Staff", share(0.4), "Total")], SHARE_RULES));
    expect(before).toHaveLength(2);
    const again = shareableFigures([service("Total", TOTALS), service("Rent", share(0.6), "Total"), service("Food", share(0.2), "Total"), { ...service("Staff", share(0.4), "Total"), cuts: [] }], SHARE_RULES, before);
    expect(again.map(({ service: name, refused }) => [name, refused?.kind ?? null])).toEqual([["Total", "same-providers"], ["Rent", "rest"], ["Food", null]]);
    // Lines told without their total keep it from being told: nothing of it would be left.
    const lines = earlierOf(shareableFigures([service("Staff", share(0.4)), service("Rent", share(0.6))], SHARE_RULES));
    expect(shareableFigures([service("Total", TOTALS), service("Staff", share(0.4), "Total"), service("Rent", share(0.6), "Total")], SHARE_RULES, lines)[0]!.refused).toEqual({ kind: "rest", why: "too-few" });
  });

  it("refuses a part of nothing, of a part, and of a total without that provider", () => {
    const total = service("Total", TOTALS);
    const refusals: readonly [readonly SharedService[], string][] = [
      [[total, service("Staff", share(0.4), "Nothing")], "name-not-found"],
      [[total, service("Staff", share(0.4), "Total"), service("Pay", share(0.2), "Staff")], "name-not-found"],
      [[service("Total", TOTALS.map((price, at) => (at === 0 ? 0 : price))), service("Staff", share(0.4), "Total")], "name-not-found"],
    ];
    for (const [services, code] of refusals) expect(() => shareableFigures(services, SHARE_RULES)).toThrow(expect.objectContaining({ code }) as DomainError);
  });

  it("says the same of each service whatever order the services are in, lines in their own order", () => {
    const [total, staff, food] = [service("Total", TOTALS), service("Staff", share(0.4), "Total"), service("Food", share(0.2), "Total")];
    const one = shareableFigures([total, staff, food], SHARE_RULES);
    const other = shareableFigures([staff, food, total], SHARE_RULES);
    for (const name of ["Total", "Staff", "Food"]) expect(cutOf(other, name)).toEqual(cutOf(one, name));
  });
});
