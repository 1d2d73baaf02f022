import { strFromU8, unzipSync } from "fflate";
import { readReturns } from "../../../../src/intake/openbook/readReturns";
import { SHARE_RULES } from "../../../../src/domain/benchmarking/sharing/shareCase";
import { planBytes } from "../../../../src/workbook/files/newWorkbook/planBytes";
import { readFile } from "../../../../src/workbook/files/readFile";
import { packAnswer } from "../../../../src/workings/openbook/packAnswer";
import { packOffers } from "../../../../src/workings/openbook/packOffers";
import { PACK_STAYS, packPlans } from "../../../../src/workings/openbook/packPlans";
import { filledReturn, goodAnswers, type Answers } from "../_filledReturn";
import { STAMP } from "./_pack";

jest.setTimeout(240_000);

const PROVIDERS = ["Willow Support CIC", "Ash & Elm Ltd", "Beechwood", "Cedar Trust", "Dale Homes", "Elder Care", "Fernside", "Gorse Hill", "Hazel House", "Ivy Living", "Juniper", "Larch Support"];

/** Staff and activity as a provider has them: its size, and how dear it is. */
function answersOf(at: number): Answers {
  const [size, dear] = [0.6 + ((at * 7) % 12) / 10, 0.8 + ((at * 5) % 12) / 25];
  return [
    ...goodAnswers(PROVIDERS[at]!),
    [["costs", "this", 0], Math.round(734_868.45 * size * dear * 100) / 100], [["costs", "this", 1], Math.round(104_152.6 * size * (2 - dear) * 100) / 100],
    [["costs", "this", 3], at === 4 ? "n/a" : Math.round(8_109 * size * 100) / 100], [["costs", "this", 5], Math.round(94_905.35 * size * dear * dear * 100) / 100],
    [["activity", "this", 0], Math.round(39_742 * size)],
  ];
}

it("packs returns as they came back in files, and the file that goes out names none of them", async () => {
  const reads = await Promise.all(PROVIDERS.map(async (provider, at) => readFile(`${provider}.xlsx`, await planBytes(filledReturn(answersOf(at))))));
  const { returns, repeated, notReturns } = readReturns(reads);
  expect([returns.length, repeated, notReturns]).toEqual([12, [], []]);

  const [offer, ...others] = packOffers(returns);
  expect(others).toEqual([]);
  expect(offer).toMatchObject({ service: "Supported living", year: "2025-26", providers: 12, units: [{ unit: "hours", providers: 12 }] });
  expect(offer!.lines.map(({ ref, providers }) => [ref, providers])).toEqual([["C01", 12], ["C02", 12], ["C06", 12], ["C03", 12], ["C05", 12], ["C04", 11]]);

  const given = { title: "Supported living beside Beechwood", returns, choices: [{ service: offer!.service, year: offer!.year, unit: "hours", lines: offer!.lines.map(({ ref }) => ref) }], basis: "this" as const, rules: SHARE_RULES, seed: 7, earlier: [] };
  const answer = packAnswer(given);
  expect(answer.leftOut).toEqual([]);
  // 12 totals: every line's cost ÷ hours, worked out here from what was typed.
  const typed = (at: number, part: string, key: string, line: number): number => Number(answersOf(at).filter(([[p, k, l]]) => p === part && k === key && l === line).at(-1)?.[1]);
  const total = (at: number): number => [0, 1, 2, 3, 4, 5].reduce((sum, line) => sum + (typed(at, "costs", "this", line) || 0), 0) / typed(at, "activity", "this", 0);
  const found = new Map(answer.share.cuts[0]!.contributors.map(({ name, price }) => [name, price]));
  PROVIDERS.forEach((provider, at) => expect(found.get(provider)).toBeCloseTo(total(at), 8));
  expect(answer.share.cuts.filter(({ refused }) => refused === null).length).toBeGreaterThan(2);

  const parts = Object.values(unzipSync(await planBytes(packPlans(given, answer, { stayNames: PACK_STAYS, stamp: STAMP }).goesOut))).map((bytes) => strFromU8(bytes)).join("\n").replaceAll("&amp;", "&");
  for (const provider of PROVIDERS) expect(parts.toLowerCase()).not.toContain(provider.toLowerCase());
  for (const hidden of ["A. Treasurer", "07654321", "Ashford", "creator"]) expect(parts).not.toContain(hidden);
  expect(parts).toContain("Supported living, 2025-26: Front-line staff");
});
