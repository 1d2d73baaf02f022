import type { Contributor, PublishedFigure, ShareRules } from "../../domain/benchmarking/sharing/shareCase";
import { checkRow, checksTable, failing, type SheetCheck } from "../checks";
import { POUNDS, QUANTITY, WHOLE } from "../formats";
import type { SheetPlan } from "../insertPlan";
import { figure, formula, label, NOT_APPLICABLE, text } from "../planCells";
import { CHECK_ROW, finished, sheetHead } from "../sheetHead";
import { SheetLayout, type PlacedTable } from "../sheetLayout";
import { dayInWords, type RunStamp } from "../stamp";
import type { NamelessCut, ShareAnswer } from "./shareAnswer";
import { refusalForTheTeam, STATISTIC_WORDS } from "./shareWords";

/** What the title of a key begins with: a key is known by it when a later pack looks for those before. */
export const KEY_TITLE = "Key to provider codes";

/** Headings that are read again: see `earlierCuts`. */
export const KEY_HEADINGS = {
  codes: ["Code", "Provider", "Service", "Providers compared", "Unit cost, £", "Activity"],
  figures: ["Service of the figure", "Set of providers", "Published as", "Published, £", "Rounded to, £"],
} as const;
export const PACK_LABEL = "Pack of";
export const NOTHING_PUBLISHED = "Nothing was published, so there is nothing to check";

const AREA = "Key";

interface KeyRow {
  readonly cut: NamelessCut;
  readonly contributor: Contributor;
}

interface FigureRow {
  readonly cut: NamelessCut;
  readonly published: PublishedFigure;
  /** The cut's rows in the table of codes. */
  readonly first: number;
  readonly count: number;
}

/**
 * Who is who, every figure used, why sets were refused, and the checks of what was published: for the people who hold it.
 * Its words are the workbook's own, names and all.
 */
export function keySheet(name: string, answer: ShareAnswer, rules: ShareRules, seed: number, stamp: RunStamp): SheetPlan {
  const layout = new SheetLayout(name, "log");
  sheetHead(layout, `${KEY_TITLE}: OFFICIAL-SENSITIVE COMMERCIAL`, "Not to be shared: it says which provider each code is and what each costs. Send nothing that this sheet is in. Keep it: it is how the next pack is guarded against this one.", stamp);
  layout.line(text(PACK_LABEL), text(dayInWords(stamp.insertedOn)));
  layout.line(text("Seed of the codes"), label(seed));
  layout.skip();

  const published = answer.cuts.filter(({ refused }) => refused === null);
  const rows = published.flatMap((cut): KeyRow[] => [...cut.contributors]
    .sort((a, b) => (answer.codes.get(a.name)! < answer.codes.get(b.name)! ? -1 : 1)).map((contributor) => ({ cut, contributor })));
  const figures = published.flatMap((cut): FigureRow[] => cut.figures.flatMap(({ published: figured }) => (figured === null ? [] : [{
    cut, published: figured, first: rows.findIndex((row) => row.cut === cut), count: cut.contributors.length,
  }])));

  const checksRow = layout.row;
  layout.row += figures.length > 0 ? figures.length + 3 : 0;
  refusedTable(layout, answer, rules);
  if (rows.length > 0) {
    const codes = codesTable(layout, rows, answer.codes);
    const listed = figuresTable(layout, figures, codes);
    if (figures.length > 0) {
      const below = layout.row;
      layout.row = checksRow;
      layout.heading("Checks of what was published");
      const checks = checksTable(layout, "Share_checks", figures.map((row, index) => checkOf(row, index, listed!, layout.name)));
      layout.row = below;
      checkRow(layout, CHECK_ROW, "", failing(checks, layout.name));
      return finished(layout);
    }
  }
  layout.put(CHECK_ROW, 0, text("Checks"));
  layout.put(CHECK_ROW, 1, figure(0, "0", "Output", { align: "left" }));
  layout.put(CHECK_ROW, 2, text(NOTHING_PUBLISHED, "Output"));
  return finished(layout);
}

function refusedTable(layout: SheetLayout, { cuts }: ShareAnswer, rules: ShareRules): void {
  const refused = cuts.filter((cut) => cut.refused !== null);
  if (refused.length === 0) return;
  layout.heading("Sets that are not shared", "Why, with names: the receipt says it without.");
  layout.table({
    name: "Share_refused",
    rows: refused.length,
    columns: [
      { key: "service", heading: "Service refused", width: 30, cell: ({ index }) => text(refused[index]!.service) },
      { key: "why", heading: "Why, and what to do", width: 64, cell: ({ index }) => text(refusalForTheTeam(refused[index]!.refused!, refused[index]!.contributors.length, rules), "Normal", { wrap: true }) },
      { key: "cut", heading: "Set of providers refused", width: 18, cell: ({ index }) => text(refused[index]!.cut) },
      { key: "count", heading: "Providers", width: 18, cell: ({ index }) => figure(refused[index]!.contributors.length, WHOLE) },
    ],
  });
}

function codesTable(layout: SheetLayout, rows: readonly KeyRow[], codes: ReadonlyMap<string, string>): PlacedTable {
  layout.heading("Codes", "Figures as they were when the pack was made.");
  const of = (index: number): KeyRow => rows[index]!;
  const [code, provider, service, cut, price, activity] = KEY_HEADINGS.codes;
  return layout.table({
    name: "Share_key",
    rows: rows.length,
    columns: [
      { key: "code", heading: code, width: 30, cell: ({ index }) => text(codes.get(of(index).contributor.name)!) },
      { key: "provider", heading: provider, width: 40, cell: ({ index }) => text(of(index).contributor.name) },
      { key: "service", heading: service, width: 18, cell: ({ index }) => text(of(index).cut.service) },
      { key: "cut", heading: cut, width: 18, cell: ({ index }) => text(of(index).cut.cut) },
      { key: "price", heading: price, width: 14, cell: ({ index }) => figure(of(index).contributor.price, POUNDS) },
      { key: "activity", heading: activity, width: 12, cell: ({ index }) => {
        const { volume } = of(index).contributor;
        return volume === null ? text(NOT_APPLICABLE, "Normal", { align: "right" }) : figure(volume, QUANTITY);
      } },
    ],
  });
}

function figuresTable(layout: SheetLayout, rows: readonly FigureRow[], codes: PlacedTable): PlacedTable | null {
  if (rows.length === 0) return null;
  layout.heading("Figures that were published");
  const of = (index: number): FigureRow => rows[index]!;
  const [service, cut, statistic, value, step] = KEY_HEADINGS.figures;
  return layout.table({
    name: "Share_published",
    rows: rows.length,
    columns: [
      { key: "service", heading: service, width: 30, cell: ({ index }) => text(of(index).cut.service) },
      { key: "cut", heading: cut, width: 40, cell: ({ index }) => text(of(index).cut.cut) },
      { key: "statistic", heading: statistic, width: 18, cell: ({ index }) => text(STATISTIC_WORDS[of(index).published.statistic]) },
      { key: "value", heading: value, width: 18, cell: ({ index }) => figure(of(index).published.value, POUNDS, "Output") },
      { key: "step", heading: step, width: 14, cell: ({ index }) => figure(of(index).published.step, POUNDS) },
      { key: "true", heading: "Unrounded, £", width: 12, cell: ({ index }) => formula(`=${fromKey(of(index), codes, layout.name)}`, "£#,##0.0000") },
    ],
  });
}

/** Formula (without "="): the figure worked out of the key's own rows. */
function fromKey({ published, first, count }: FigureRow, codes: PlacedTable, sheet: string): string {
  const prices = codes.range("price", sheet, first, count);
  const activity = codes.range("activity", sheet, first, count);
  switch (published.statistic) {
    case "median": return `MEDIAN(${prices})`;
    case "lowerQuartile": return `QUARTILE(${prices},1)`;
    case "upperQuartile": return `QUARTILE(${prices},3)`;
    case "mean": return `AVERAGE(${prices})`;
    case "weightedMean": return `SUMPRODUCT(${prices},${activity})/SUM(${activity})`;
  }
}

/** What was published is the key's own figure rounded: what is left of it is no more than half a step either way. */
function checkOf({ cut, published }: FigureRow, index: number, listed: PlacedTable, sheet: string): SheetCheck {
  const [value, step, unrounded] = (["value", "step", "true"] as const).map((key) => listed.cell(key, index, sheet));
  return {
    area: AREA,
    words: `${STATISTIC_WORDS[published.statistic]} of ${cut.service}, ${cut.cut}: beyond half its rounding from the key's own`,
    shouldBe: "0",
    is: `MAX(0,ABS(${unrounded}-${value})-AVERAGE(0,${step}))`,
    unit: "£",
    numberFormat: POUNDS,
  };
}
