import type { SheetPlan } from "../insertPlan";
import { POUNDS, WHOLE } from "../formats";
import { figure, NOT_APPLICABLE, text } from "../planCells";
import { CHECK_ROW, finished, sheetHead } from "../sheetHead";
import { SheetLayout } from "../sheetLayout";
import type { RunStamp } from "../stamp";
import { halves } from "./halves";
import type { NamelessCut, ShareAnswer } from "./shareAnswer";
import { STATISTIC_WORDS } from "./shareWords";
import type { SharedFigure } from "../../domain/benchmarking/sharing/shareCase";

/** Every cut's figures, by name and rounding, values alone: nothing here leads to a provider. */
export function sharedSheet(name: string, answer: ShareAnswer, stamp: RunStamp): SheetPlan {
  const layout = new SheetLayout(name, "summary");
  sheetHead(layout, answer.shownTitle, "Figures that may be shared: rounded, and withheld where they would give a provider's unit cost away. The receipt says what and why. Values, not formulas.", stamp);
  checkedWhenMade(layout);

  layout.heading("Figures", "The highest and the lowest are never given. Each figure is within half of its rounding of the true one.");
  const rows = answer.cuts.flatMap((cut): [NamelessCut, SharedFigure][] => cut.figures.map((each) => [cut, each]));
  if (rows.length === 0) {
    layout.line(text("Nothing can be shared: the receipt says why."));
    layout.skip();
  } else {
    const [cutOf, of] = [(index: number) => rows[index]![0], (index: number) => rows[index]![1]];
    layout.table({
      name: "Share_figures",
      rows: rows.length,
      columns: [
        { key: "service", heading: "Service", width: 28, cell: ({ index }) => text(cutOf(index).shownService) },
        { key: "cut", heading: "Providers compared", width: 24, cell: ({ index }) => text(cutOf(index).shownCut) },
        { key: "count", heading: "Providers", width: 14, cell: ({ index }) => figure(cutOf(index).contributors.length, WHOLE) },
        { key: "statistic", heading: "Figure", width: 18, cell: ({ index }) => text(STATISTIC_WORDS[of(index).statistic]) },
        { key: "value", heading: "Unit cost, £", width: 14, cell: ({ index }) => (of(index).published ? figure(of(index).published!.value, POUNDS, "Output") : text("withheld", "Output", { align: "right" })) },
        { key: "step", heading: "Rounded to, £", width: 14, cell: ({ index }) => (of(index).published ? figure(of(index).published!.step, POUNDS) : text(NOT_APPLICABLE, "Normal", { align: "right" })) },
        { key: "unit", heading: "Unit", width: 14, cell: ({ index }) => text(unitWords(cutOf(index).unit)) },
      ],
    });
  }
  const coded = halves(answer);
  if (coded.length > 0) {
    layout.heading("Where each provider stands", "By code, which each provider is told its own of. The lower half is the median and below.");
    layout.table({
      name: "Share_halves",
      rows: coded.length,
      columns: [
        { key: "code", heading: "Code", width: 28, cell: ({ index }) => text(coded[index]!.code) },
        { key: "cut", heading: "Providers compared", width: 24, cell: ({ index }) => text(coded[index]!.cut.shownCut) },
        { key: "half", heading: "Half", width: 14, cell: ({ index }) => text(coded[index]!.half) },
        { key: "service", heading: "Service", width: 18, cell: ({ index }) => text(coded[index]!.cut.shownService) },
      ],
    });
  }
  return finished(layout);
}

/** The check row of a sheet that goes to others and must not lead back to the key: words, not a formula. */
export function checkedWhenMade(layout: SheetLayout): void {
  layout.put(CHECK_ROW, 0, text("Checks"));
  layout.put(CHECK_ROW, 1, text("Held when made", "Output"));
  layout.put(CHECK_ROW, 2, text("They stand with the key, which is not shared"));
}

/** "£ a week", "£ an hour". */
export function unitWords(unit: string): string {
  if (unit === "") return "£ a unit";
  return `£ ${/^(?:[aeio]|hour)/i.test(unit) ? "an" : "a"} ${unit}`;
}
