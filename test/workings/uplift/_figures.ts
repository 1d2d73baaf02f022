import type { CellValue } from "../../../src/workbench/book/book";
import type { UpliftAnswer, UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { compare } from "../_differences";
import { shown, type Inserted } from "../_inserted";

/** What the inserted sheets show that is not what the answer says: nothing where they agree. */
export function differences(inserted: Inserted, upliftCase: UpliftCase, answer: UpliftAnswer): string[] {
  return [...priceDifferences(inserted, upliftCase, answer), ...costDifferences(inserted, answer), ...bridgeDifferences(inserted, answer), ...refusalDifferences(inserted, answer)];
}

function priceDifferences(inserted: Inserted, { rounding, years }: UpliftCase, answer: UpliftAnswer): string[] {
  const uplifted = answer.lines.flatMap((line) => (line.kind === "uplifted" ? [line] : []));
  if (uplifted.length === 0) return inserted.has("Uplift_prices") ? ["prices where none is uplifted"] : [];
  const byYear = columnsOf(inserted, "Uplift_prices_by_year");
  const summary = columnsOf(inserted, "Uplift_prices");
  const money = rounding.kind === "none" ? null : 0;
  const wrong: string[] = [];
  let row = 0;
  uplifted.forEach((line, at) => {
    const where = `line ${at + 1}`;
    wrong.push(...compare([{ what: `${where} now`, value: line.now, within: 1e-9 }], [summary["Price now (£)"]![at]!]));
    wrong.push(...compare([{ what: `${where} change`, value: line.years[0]!.change, within: 1e-12 }], [summary["Change at the review"]![at]!]));
    for (let year = 1; year <= years; year++) {
      const expected = line.years[year - 1];
      const found = summary[`Year ${year} (£)`]![at]!;
      if (!expected) {
        wrong.push(...compare([{ what: `${where} year ${year}`, value: "–", within: 0 }], [found]));
        continue;
      }
      const size = Math.max(1, Math.abs(expected.price));
      wrong.push(...compare([
        { what: `${where} year ${year}`, value: expected.price, within: money ?? 1e-11 * size },
        { what: `${where} year ${year} by year`, value: expected.price, within: money ?? 1e-11 * size },
        { what: `${where} year ${year} change`, value: expected.change, within: 1e-12 },
        { what: `${where} year ${year} unrounded`, value: expected.unrounded, within: 1e-11 * size },
        { what: `${where} year ${year} uncapped`, value: expected.uncapped, within: money ?? 1e-11 * Math.max(1, Math.abs(expected.uncapped)) },
      ], [
        found, byYear["Price (£)"]![row]!, byYear["Change"]![row]!, byYear["Price after, unrounded (£)"]![row]!, (byYear["Price without caps and collars (£)"] ?? byYear["Price (£)"])![row]!,
      ]));
      if (byYear["Real price (£)"]) wrong.push(...compare([{ what: `${where} year ${year} real`, value: expected.real ?? "–", within: 1e-11 * size }], [byYear["Real price (£)"]![row]!]));
      const forecast = byYear["Forecasts it rests on, this year's and earlier"]![row]!;
      if ((Number(forecast) > 0) !== expected.forecast) wrong.push(`${where} year ${year}: forecast ${shown(forecast)}, not ${expected.forecast}`);
      row++;
    }
  });
  return wrong;
}

function costDifferences(inserted: Inserted, { cost }: UpliftAnswer): string[] {
  if (!cost) return inserted.has("Uplift_cost") ? ["a cost where there is none"] : [];
  const found = columnsOf(inserted, "Uplift_cost")["Cost (£)"]!;
  return compare([cost.now, ...cost.years].map((value, year) => ({ what: `cost in year ${year}`, value, within: 1e-9 * Math.max(1, value) })), found);
}

function bridgeDifferences(inserted: Inserted, { bridge }: UpliftAnswer): string[] {
  if (!bridge) return inserted.has("Uplift_cost_lines") ? ["a bridge where there is none"] : [];
  const lines = columnsOf(inserted, "Uplift_cost_lines");
  const wrong = [
    ...compare(bridge.lines.map(({ change }, at) => ({ what: `cost line ${at + 1} change`, value: change, within: 1e-12 })), lines["Change in cost"]!),
    ...compare(bridge.lines.map(({ contribution }, at) => ({ what: `cost line ${at + 1}`, value: contribution, within: 1e-12 })), lines["What it adds to the price"]!),
  ];
  const drivers = columnsOf(inserted, "Uplift_drivers");
  const byName = new Map(drivers["Driver"]!.map((name, at) => [shown(name), drivers["What it adds to the price"]![at]!]));
  wrong.push(...compare(bridge.drivers.map(({ driver, contribution }) => ({ what: `driver ${driver}`, value: contribution, within: 1e-12 })), bridge.drivers.map(({ driver }) => byName.get(driver) ?? null)));
  const rates = inserted.has("Uplift_award") ? columnsOf(inserted, "Uplift_award")["Change in price"]! : inserted.spilled("Uplift bridge", "OPENBOOK.UPLIFT.BRIDGE").slice(1 + bridge.lines.length).map((row) => row[3]!);
  wrong.push(...compare([bridge.pressure, ...(bridge.award ? [bridge.award.rate, bridge.award.lessPressure] : [])].map((value, at) => ({ what: `award row ${at + 1}`, value, within: 1e-12 })), rates));
  const { pay } = bridge;
  if (!pay) return wrong;
  const { Now: now, After: after } = columnsOf(inserted, "Uplift_pay");
  return [...wrong, ...compare([
    { what: "pay before", value: pay.before, within: 1e-9 }, { what: "pay after", value: pay.after, within: 1e-9 }, { what: "fee after", value: pay.feeAfter, within: 1e-9 },
    { what: "non-pay after", value: pay.nonPayAfter, within: 1e-9 }, { what: "non-pay change", value: pay.nonPayChange, within: 1e-12 },
    { what: "floor before", value: pay.floorBefore ?? "–", within: 1e-9 }, { what: "floor after", value: pay.floorAfter ?? "–", within: 1e-9 },
  ], [now![8]!, after![8]!, after![0]!, after![4]!, after![3]!, now![9]!, after![9]!])];
}

function refusalDifferences(inserted: Inserted, answer: UpliftAnswer): string[] {
  const refused = answer.lines.flatMap((line, at) => (line.kind === "refused" ? [at + 1] : []));
  const found = inserted.has("Uplift_not_uplifted") ? inserted.column("Uplift_not_uplifted", "Price no.") : [];
  return JSON.stringify(found) === JSON.stringify(refused) ? [] : [`not uplifted ${JSON.stringify(found)}, not ${JSON.stringify(refused)}`];
}

function columnsOf(inserted: Inserted, name: string): Readonly<Record<string, CellValue[] | undefined>> {
  const rows = inserted.table(name);
  return Object.fromEntries(inserted.headings(name).map((heading, at) => [heading, rows.map((row) => row[at]!)]));
}
