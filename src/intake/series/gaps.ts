import type { Timing } from "../../domain/kernel/figures";
import type { CheckedFigure, SeriesProblem, SeriesRemark, SeriesTarget } from "./checkedSeries";
import { figureWords } from "./figureWords";
import type { Frequency } from "./readPeriod";
import type { SeriesReading } from "./readSeries";
import { asTimed, periodOf, timedPeriod } from "./seriesPeriods";

interface GapCheck {
  /** In order of period. */
  readonly figures: readonly CheckedFigure[];
  readonly absent: SeriesReading["absent"];
  readonly timing: Timing;
  readonly frequency: Frequency;
  readonly target: SeriesTarget;
  readonly alone: boolean;
  readonly where: (row: number) => string;
}

interface Found {
  readonly problems: SeriesProblem[];
  readonly leftOut: { row: number; words: string }[];
  readonly remarks: SeriesRemark[];
}

/**
 * Names each run of periods without a figure between the first and the last. Where the figures held are laid under these
 * and have the period, that is said; else it must be put right. Figures that are not given before the first or after the
 * last are left out. A series in force from dates has no gaps: each figure holds until the next.
 */
export function gapsIn(check: GapCheck, { problems, leftOut, remarks }: Found): void {
  const { figures, absent, timing, frequency, target, alone, where } = check;
  const absentAt = new Map(absent.flatMap((each) => asTimed(timing, frequency, each.at)?.map((at) => [at, each] as const) ?? []));
  const has = new Set(figures.map(({ at }) => at));
  const [first, last] = [figures[0]!.at, figures[figures.length - 1]!.at];
  for (const each of absent) {
    const at = asTimed(timing, frequency, each.at)?.[0] ?? each.at;
    if (has.has(at)) leftOut.push({ row: each.row, words: `${sentence(where(each.row))}: ${each.reason} for ${periodOf(frequency, each.at)}; another row gives it.` });
    else if (timing === "in force" || at < first || at > last) leftOut.push({ row: each.row, words: `${sentence(where(each.row))}: ${each.reason} for ${periodOf(frequency, each.at)}, so it is left out.` });
  }
  if (timing === "in force") return;
  const under = alone ? new Map<number, number>() : target.held;
  figures.forEach((figure, i) => {
    const before = figures[i - 1];
    if (!before || figure.at - before.at <= 1) return;
    const missing = Array.from({ length: Math.min(figure.at - before.at - 1, 1200) }, (_, step) => before.at + 1 + step);
    const span = missing.length === 1 ? timedPeriod(timing, missing[0]!) : `${timedPeriod(timing, missing[0]!)} to ${timedPeriod(timing, figure.at - 1)}`;
    const why = missing.flatMap((at) => absentAt.get(at) ?? [])[0];
    const between = why ? `in ${where(why.row)} ${why.reason}` : `${where(before.row)} is ${before.period} and ${where(figure.row)} is ${figure.period}`;
    if (missing.every((at) => under.has(at))) {
      const [only] = missing;
      const stands = missing.length === 1 ? `the figure ${target.heldWhere}, ${figureWords(target.measure, under.get(only!)!)}, stands` : `the figures ${target.heldWhere} stand`;
      remarks.push({ row: figure.row, words: `No figure for ${span} (${between}): ${stands} there.` });
      return;
    }
    const what = timing === "month" ? "month" : "year";
    problems.push({
      kind: "gap", row: figure.row, beginFrom: figure.at,
      words: `No figure for ${span}: ${between}. Add the missing ${missing.length === 1 ? what : `${what}s`}, or begin from ${figure.period}.`,
    });
  });
  gapToHeld(check, under, problems);
}

/** Figures laid over those held must meet them, with no period between. */
function gapToHeld({ figures, timing, target }: GapCheck, under: ReadonlyMap<number, number>, problems: SeriesProblem[]): void {
  if (under.size === 0) return;
  const [first, last] = [figures[0]!, figures[figures.length - 1]!];
  const held = [...under.keys()].sort((a, b) => a - b);
  const [heldFirst, heldLast] = [held[0]!, held[held.length - 1]!];
  if (first.at > heldLast + 1) {
    problems.push({
      kind: "gap", row: first.row,
      words: `No figure for ${timedPeriod(timing, heldLast + 1)} to ${timedPeriod(timing, first.at - 1)}: the figures ${target.heldWhere} end at ${timedPeriod(timing, heldLast)} and these begin at ${first.period}. Bring in the periods between, or use these figures alone.`,
    });
  }
  if (last.at < heldFirst - 1) {
    problems.push({
      kind: "gap", row: last.row,
      words: `No figure for ${timedPeriod(timing, last.at + 1)} to ${timedPeriod(timing, heldFirst - 1)}: these end at ${last.period} and the figures ${target.heldWhere} begin at ${timedPeriod(timing, heldFirst)}. Bring in the periods between, or use these figures alone.`,
    });
  }
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
