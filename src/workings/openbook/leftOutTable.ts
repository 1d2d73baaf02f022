import { PART_SHEETS, type ReturnPart } from "../../returns/returnForm";
import type { ReturnRemark } from "../../returns/returnGiven";
import { label, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import { orShown, type ComparisonContext } from "./comparisonContext";
import { whyNoSurplus } from "./whyNoSurplus";

/** One thing that is left out, odd or altered, and whose it is. */
export interface LeftOut {
  readonly provider: string;
  readonly source: string;
  readonly sort: ReturnRemark["sort"] | "not read" | "not compared";
  readonly part: ReturnPart | null;
  readonly cell: string;
  readonly seen: string;
  readonly words: string;
}

/** Everything that is not in the figures or is to be looked at: by return in their order, what could not be read first. */
export function leftOutList({ comparisonCase: { unread, terms, termsOf }, all, answer: { compared, surplus }, sentence }: Pick<ComparisonContext, "comparisonCase" | "all" | "answer" | "sentence">): readonly LeftOut[] {
  const whole = { provider: "", part: null, cell: "", seen: "" };
  return [
    ...unread.map(({ source, words }): LeftOut => ({ ...whole, source, sort: "not read", words })),
    ...all.flatMap(({ provider, source, remarks }, of): readonly LeftOut[] => {
      const why = compared.find((each) => each.of === of)?.notCompared ?? "";
      const own = surplus.find((each) => each.of === of);
      const noSurplus = own ? whyNoSurplus(own, sentence) : terms.length > 0 && termsOf[of] === null ? "Its surplus is not worked out: no terms are given for it that can be used." : "";
      return [
        ...(why === "" ? [] : [{ ...whole, provider, source, sort: "not compared" as const, words: why }]),
        ...(noSurplus === "" ? [] : [{ ...whole, provider, source, sort: "left out" as const, part: "income" as const, words: noSurplus }]),
        ...remarks.map(({ sort, part, cell, seen, words }): LeftOut => ({ provider, source, sort, part, cell, seen, words })),
      ];
    }),
  ];
}

/** The list as a table; null where there is nothing to say. */
export function leftOutTable(layout: SheetLayout, list: readonly LeftOut[]): PlacedTable | null {
  layout.heading("Left out, odd and altered", "“left out” is in no figure, “odd” was read and is to be looked at, “altered” is a change to the form that was sent.");
  if (list.length === 0) {
    layout.line(text("Nothing was left out, and nothing is odd."));
    layout.skip();
    return null;
  }
  const at = (index: number): LeftOut => list[index]!;
  return layout.table({
    name: "Openbook_left_out",
    rows: list.length,
    columns: [
      { key: "no", heading: "No.", width: 30, cell: ({ index }) => label(index + 1) },
      { key: "words", heading: "What it is, and what to do", width: 64, cell: ({ index }) => text(at(index).words, "Normal", { wrap: true }) },
      { key: "provider", heading: "Provider", width: 18, cell: ({ index }) => text(orShown(at(index).provider)) },
      { key: "source", heading: "Source", width: 18, cell: ({ index }) => text(orShown(at(index).source)) },
      { key: "sort", heading: "Sort", width: 14, cell: ({ index }) => text(at(index).sort) },
      { key: "part", heading: "Sheet of the return", width: 12, cell: ({ index }) => { const { part } = at(index); return text(part === null ? "–" : PART_SHEETS[part]); } },
      { key: "cell", heading: "Cell", width: 20, cell: ({ index }) => text(orShown(at(index).cell, "–")) },
      { key: "seen", heading: "Seen", width: 20, cell: ({ index }) => text(orShown(at(index).seen, "–"), "Normal", { wrap: true }) },
    ],
  });
}
