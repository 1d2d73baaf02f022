import { financialYearText } from "../../../src/domain/kernel/financialYear";
import { whenSaved } from "../../../src/workings/savings/aloneTable";
import type { SavingsAnswer } from "../../../src/workings/savings/savingsFigures";
import type { SavingsCase } from "../../../src/workings/savings/savingsCase";
import { compare, pence, unrounded } from "../_differences";
import { shown, type Inserted } from "../_inserted";

/** What the inserted sheets show that is not what the answer says: nothing where they agree. */
export function differences(inserted: Inserted, savings: SavingsCase, answer: SavingsAnswer): string[] {
  return [...planDifferences(inserted, answer), ...initiativeDifferences(inserted, answer), ...worthDifferences(inserted, answer), ...overlapDifferences(inserted, answer), ...rangeDifferences(inserted, savings, answer), ...gainDifferences(inserted, answer)];
}

function planDifferences(inserted: Inserted, answer: SavingsAnswer): string[] {
  const rows = [
    ["Cashable (£)", answer.byType[0]!.byYear], ["Non-cashable (£)", answer.byType[1]!.byYear], ["Cost avoidance (£)", answer.byType[2]!.byYear], ["All savings (£)", answer.savings],
    ["Adjusted for delivery (£)", answer.adjusted], ["One-off costs (£)", answer.costs], ["Savings that count (£)", answer.counted], ["Net (£)", answer.net], ["Net to date (£)", answer.running],
  ] as const;
  const present = [["Optimism correction (£)", answer.correction], ["Net after it (£)", answer.netAfter]] as const;
  const differ = (table: string, [heading, byYear]: readonly [string, readonly number[]]): string[] => compare(byYear.map((amount, at) => pence(`${heading} of ${financialYearText(answer.years[at]!)}`, amount)), inserted.column(table, heading));
  return [
    ...rows.flatMap((each) => differ("Savings_plan", each)),
    ...present.flatMap((each) => differ("Savings_present", each)),
    ...compare(answer.factors.map((factor, at) => unrounded(`factor ${at}`, factor)), inserted.column("Savings_present", "Discount factor")),
  ];
}

function initiativeDifferences(inserted: Inserted, answer: SavingsAnswer): string[] {
  const sound = answer.initiatives.filter(({ refused }) => !refused);
  return [
    ...compare(sound.map(({ name, alone }) => pence(`${name} alone`, alone)), inserted.column("Savings_alone", "Saved alone (£)")),
    ...compare(sound.map(({ name, counted }) => pence(`${name} counted`, counted)), inserted.column("Savings_by_initiative", "Counted in a full year, or once (£)")),
    ...answer.years.flatMap((year, at) => [["Savings_by_initiative", "byYear"], ["Savings_adjusted", "adjusted"], ["Savings_costs", "costs"]].flatMap(([table, key]) => compare(
      sound.map((each) => pence(`${each.name}, ${key} of ${financialYearText(year)}`, each[key as "byYear" | "adjusted" | "costs"][at]!)), inserted.column(table!, `${financialYearText(year)} (£)`),
    ))),
  ];
}

function worthDifferences(inserted: Inserted, { presentValue, correctionValue, presentValueAfter, payback, excelNpv }: SavingsAnswer): string[] {
  const found = inserted.column("Savings_worth", "Amount");
  return [
    ...compare([
      pence("present value", presentValue), pence("correction", correctionValue), pence("present value after", presentValueAfter), unrounded("payback", payback),
      pence("Excel's NPV", excelNpv?.value ?? presentValue), pence("what Excel's NPV is wrong by", excelNpv?.difference ?? 0),
    ], found),
  ];
}

function overlapDifferences(inserted: Inserted, { overlaps, beyond }: SavingsAnswer): string[] {
  if (overlaps.length === 0) return inserted.has("Savings_overlaps") ? ["overlaps where there are none"] : [];
  const [lines, whens] = [inserted.column("Savings_overlaps", "Budget line"), inserted.column("Savings_overlaps", "Saved")];
  const column = (heading: string, at: number) => inserted.column("Savings_overlaps", heading)[at]!;
  return [
    ...(lines.length === overlaps.length ? [] : [`${lines.length} overlaps, not ${overlaps.length}`]),
    ...overlaps.flatMap(({ line, oneOffYear, baseline, added, counted, difference }) => {
      const at = lines.findIndex((each, row) => shown(each!).toLowerCase() === line.toLowerCase() && shown(whens[row]!) === whenSaved(oneOffYear));
      if (at < 0) return [`no overlap on ${line}`];
      const over = beyond.find((each) => each.line === line && each.oneOffYear === oneOffYear)?.beyond ?? 0;
      return compare(
        [pence(`${line} baseline`, baseline ?? 0), pence(`${line} added`, added), pence(`${line} counted`, counted), pence(`${line} difference`, difference), pence(`${line} beyond`, over)],
        ["Baseline (£)", "Added (£)", "Counted (£)", "Counted twice by adding (£)", "Added beyond the baseline (£)"].map((heading) => column(heading, at)),
      );
    }),
  ];
}

function rangeDifferences(inserted: Inserted, { range: { target } }: SavingsCase, { range, initiatives }: SavingsAnswer): string[] {
  if (!range) return inserted.has("Savings_simulated") ? ["a range where it was refused"] : [];
  const sound = initiatives.flatMap(({ refused }, at) => (refused ? [] : [at]));
  const values = inserted.column("Savings_simulated", "Amount (£; a chance is a share)");
  const lines = (["low", "likely", "high"] as const).flatMap((key) => compare(
    sound.map((at) => pence(`${key} of initiative ${at + 1}`, range[key][at]!)), inserted.column("Savings_range", `${key[0]!.toUpperCase()}${key.slice(1)} (£)`),
  ));
  return [...lines, ...compare([
    pence("P10", range.p10), pence("P50", range.p50), pence("P90", range.p90), pence("mean", range.mean), ...(target ? [unrounded("chance of missing", range.chanceOfMissing)] : []),
    { what: "mean it tends to", value: range.analyticMean, within: 1e-6 }, { what: "deviation it tends to", value: range.standardDeviation, within: 1e-4 },
  ], values)];
}

function gainDifferences(inserted: Inserted, { gainShare }: SavingsAnswer): string[] {
  if (!gainShare) return inserted.has("Savings_gain_share") ? ["a gain share where there is none"] : [];
  return compare([pence("gap", gainShare.gap), pence("the provider's", gainShare.provider), pence("kept", gainShare.kept)], inserted.column("Savings_gain_share", "Amount (£)"));
}
