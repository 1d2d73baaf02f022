import { SHARE_RULES } from "../../../src/domain/benchmarking/sharing/shareCase";
import { shareAnswer, type ShareCase } from "../../../src/workings/sharing/shareAnswer";
import { SHARE_SHEETS, sharePack } from "../../../src/workings/sharing/sharePack";

export const STAMP = { version: "0.1.0", insertedOn: "2026-11-21T09:12:00.000Z" };

/** Twelve homes, one whose name looks like a formula; a peer set of five; a second service of four. */
const HOMES = [
  ["Ashby House", 812.4, 1900], ["=1+1", 655.1, 2400], ["Beech Lodge", 701.25, 3100], ["Cedar Court", 948.6, 1250], ["Dale View", 765.8, 2050], ["Elm Grange", 590.35, 2800],
  ["Fern Bank", 880.15, 1500], ["Garth House", 730.9, 2650], ["Holly Mount", 671.45, 1750], ["Ivy Cottage", 1005.2, 900], ["Juniper Hall", 845.7, 2200], ["Ash", 620.6, 3300],
] as const;

const contributors = HOMES.map(([name, price, volume]) => ({ name, price, volume }));

export const CASE: ShareCase = {
  title: "Care homes against Ashby House, 2024-25 prices",
  services: [
    {
      service: "Nursing", unit: "week", notCounted: 0, contributors,
      cuts: [{ name: "All providers", members: contributors.map(({ name }) => name) }, { name: "Nearest five to Ashby House", members: contributors.slice(0, 5).map(({ name }) => name) }],
    },
    { service: "Respite", unit: "night", notCounted: 2, contributors: contributors.slice(0, 4), cuts: [{ name: "All providers", members: contributors.slice(0, 4).map(({ name }) => name) }] },
  ],
  rules: SHARE_RULES,
  seed: 20261121,
  earlier: [],
};

export const ANSWER = shareAnswer(CASE);
export const PLAN = sharePack(CASE, ANSWER, { sheetNames: SHARE_SHEETS, stamp: STAMP });

/** Every word and number of a sheet, as text. */
export function textOf(name: string, plan = PLAN): string {
  return plan.sheets.find((sheet) => sheet.name === name)!.rows.flat().map((cell) => String(cell?.value ?? cell?.formula ?? "")).join("\n");
}
