import type { Timing } from "../../domain/kernel/figures";
import { comparedWithHeld } from "./compareHeld";
import type { CheckedFigure, CheckedSeries, Conflict, SeriesChoices, SeriesProblem, SeriesRemark, SeriesTarget } from "./checkedSeries";
import { figureWords } from "./figureWords";
import { gapsIn } from "./gaps";
import type { Observation, SeriesReading } from "./readSeries";
import { asTimed, periodOf, timedPeriod, timingOf } from "./seriesPeriods";
import { FREQUENCY_WORDS, TIMING_WORDS } from "./timeWords";
import { valueOf } from "./valueOf";

/**
 * Checks one series against itself and against what is held under its name. Nothing with a problem may be inserted; what
 * was left out, joined or revised is listed.
 *
 * @param where how a sentence names a row of the source: "row 12"
 */
export function checkSeries(reading: SeriesReading, target: SeriesTarget, choices: SeriesChoices, where: (row: number) => string): CheckedSeries {
  const chosen = reading.observations.filter(({ frequency }) => frequency === choices.frequency);
  const timing = target.timing ?? timingOf(choices.frequency, chosen.map(({ at }) => at));
  const problems: SeriesProblem[] = [];
  const remarks: SeriesRemark[] = [];
  const leftOut: { row: number; words: string }[] = [];
  const checked = { timing, problems, remarks, leftOut };

  const wrong = wrongFrequency(reading, target, choices, timing, chosen.length);
  if (wrong) {
    problems.push({ kind: "frequency", row: null, words: wrong });
    return { ...checked, figures: [], conflicts: [], revisions: [] };
  }
  remarkOnOthers(reading, choices, remarks);

  const early = (at: number) => choices.from !== null && (asTimed(timing, choices.frequency, at)?.[0] ?? at) < choices.from;
  const relevant = ({ frequency, at }: { readonly frequency?: string; readonly at?: number }) =>
    frequency === undefined || (frequency === choices.frequency && !(at !== undefined && early(at)));
  for (const { row, reason } of reading.faults.filter(relevant)) problems.push({ kind: "figure", row, words: `${capital(where(row))}: ${reason}.` });
  for (const { row, reason } of reading.passedOver) leftOut.push({ row, words: `${capital(where(row))}: ${reason}.` });

  const inOrder = chosen.every(({ at }, i) => i === 0 || at >= chosen[i - 1]!.at);
  if (!inOrder) remarks.push({ row: null, words: "The periods were not in order, and have been put in order." });
  const dropped = chosen.filter(({ at }) => early(at)).length;
  if (dropped > 0) remarks.push({ row: null, words: `${count(dropped, "figure")} before ${timedPeriod(timing, choices.from!)} ${dropped === 1 ? "is" : "are"} left out, as chosen.` });

  const { single, conflicts } = withoutDuplicates(chosen.filter(({ at }) => !early(at)), choices, timing, { target, where, problems, leftOut });
  const figures = single.flatMap((observation) => timedFigures(observation, target, choices, timing, where, problems));
  if (figures.length === 0) {
    if (problems.length === 0) problems.push({ kind: "nothing", row: null, words: `No ${FREQUENCY_WORDS[choices.frequency].adjective} figure is left${choices.from === null ? "" : ` from ${timedPeriod(timing, choices.from)} on`}.` });
    return { ...checked, figures: [], conflicts, revisions: [] };
  }
  noteMarks(single, choices, where, remarks);

  const absent = reading.absent.filter(({ frequency, at }) => frequency === choices.frequency && !early(at));
  gapsIn({ figures, absent, timing, frequency: choices.frequency, target, alone: choices.alone, where }, { problems, leftOut, remarks });
  const revisions = comparedWithHeld({ figures, unsettled: new Set(conflicts.flatMap(({ at, kept }) => (kept === null ? [at] : []))), target, choices, timing, where }, { problems, remarks });
  return { ...checked, figures, conflicts, revisions };
}

function wrongFrequency(reading: SeriesReading, target: SeriesTarget, { frequency }: SeriesChoices, timing: Timing, chosen: number): string | null {
  if (chosen === 0) {
    const there = [...reading.frequencies].map(([each, many]) => count(many, `${FREQUENCY_WORDS[each].adjective} figure`)).join(" and ");
    return there === "" ? "There is no figure in this series: every one is empty or not given." : `There are no ${FREQUENCY_WORDS[frequency].adjective} figures in this series; it has ${there}.`;
  }
  const fits = asTimed(timing, frequency, 0) !== null && !(target.timing === "month" && (frequency === "quarter" || frequency === "year"));
  if (fits) return null;
  const instead = frequency === "year" && timing === "year" ? " A calendar year is not a financial year." : "";
  return `${target.name} has figures ${TIMING_WORDS[timing]}, and these are ${FREQUENCY_WORDS[frequency].adjective}.${instead} Choose other figures, or another name.`;
}

function remarkOnOthers({ frequencies, observations }: SeriesReading, { frequency }: SeriesChoices, remarks: SeriesRemark[]): void {
  const others = [...frequencies].filter(([each]) => each !== frequency);
  if (others.length > 0) {
    const total = others.reduce((sum, [, many]) => sum + many, 0);
    remarks.push({ row: null, words: `${others.map(([each, many]) => count(many, `${FREQUENCY_WORDS[each].adjective} figure`)).join(" and ")} ${total === 1 ? "is" : "are"} left out: the ${FREQUENCY_WORDS[frequency].adjective} ones are used.` });
  }
  const first = observations.find((each) => each.frequency === frequency);
  if (first && (frequency === "quarter" || frequency === "year")) {
    remarks.push({ row: null, words: `Each ${FREQUENCY_WORDS[frequency].adjective} figure is written for every month in it, because functions ask by month: ${periodOf(frequency, first.at)} is ${asTimed("month", frequency, first.at)!.map((at) => timedPeriod("month", at)).filter((_, i, all) => i === 0 || i === all.length - 1).join(" to ")}.` });
  }
}

interface Duplicates {
  readonly target: SeriesTarget;
  readonly where: (row: number) => string;
  readonly problems: SeriesProblem[];
  readonly leftOut: { row: number; words: string }[];
}

/** One figure a period: the same one again is left out, another one is a person's to choose. */
function withoutDuplicates(observations: readonly Observation[], choices: SeriesChoices, timing: Timing, { target, where, problems, leftOut }: Duplicates): { single: Observation[]; conflicts: Conflict[] } {
  const byPeriod = new Map<number, Observation[]>();
  for (const each of observations) {
    const at = asTimed(timing, each.frequency, each.at)![0]!;
    const same = byPeriod.get(at);
    if (same) same.push(each);
    else byPeriod.set(at, [each]);
  }
  const conflicts: Conflict[] = [];
  const single: Observation[] = [];
  const words = (observation: Observation) => figureWords(target.measure, valueOf(observation, target.measure, choices.rateIn));
  for (const [at, [first, ...others]] of [...byPeriod].sort(([a], [b]) => a - b)) {
    const period = timedPeriod(timing, at);
    const differing = others.filter(({ value, percent }) => value !== first!.value || percent !== first!.percent);
    if (differing.length === 0) {
      single.push(first!);
      for (const { row } of others) leftOut.push({ row, words: `${capital(where(row))} gives ${period} again with the same figure as ${where(first!.row)}: left out.` });
      continue;
    }
    const all = [first!, ...others];
    const kept = all.find(({ row }) => row === choices.keep.get(at));
    conflicts.push({ at, period, kept: kept?.row ?? null, options: all.map((each) => ({ row: each.row, value: valueOf(each, target.measure, choices.rateIn) })) });
    if (!kept) {
      problems.push({ kind: "duplicate", row: differing[0]!.row, words: `${period} is given twice: ${words(first!)} in ${where(first!.row)} and ${words(differing[0]!)} in ${where(differing[0]!.row)}. Choose which is right.` });
      single.push(first!);
      continue;
    }
    single.push(kept);
    for (const each of all) if (each !== kept) leftOut.push({ row: each.row, words: `${capital(where(each.row))} gives ${words(each)} for ${period}: left out, as chosen.` });
  }
  return { single, conflicts };
}

/** The observation as the table is to have it, with whatever its value cannot be. */
function timedFigures(observation: Observation, target: SeriesTarget, choices: SeriesChoices, timing: Timing, where: (row: number) => string, problems: SeriesProblem[]): CheckedFigure[] {
  const { row, mark, frequency } = observation;
  const value = valueOf(observation, target.measure, choices.rateIn);
  const period = periodOf(frequency, observation.at);
  if (target.measure === "rate" ? Math.abs(value) > 1 : value <= 0) {
    problems.push({ kind: "figure", row, words: target.measure === "rate"
      ? `${capital(where(row))}: ${figureWords("rate", value)} for ${period} is beyond 100%, which no rate here is. Say whether the figures are per cent or fractions.`
      : `${capital(where(row))}: ${String(value)} for ${period} is not above zero, which ${target.measure === "index" ? "an index" : "an amount"} must be.` });
  } else if (target.measure === "index" && observation.percent) {
    problems.push({ kind: "unit", row, words: `${capital(where(row))}: the figure for ${period} is a percentage, and ${target.name} is an index. Give the series a name that ends in 12M to make it a rate.` });
  }
  return asTimed(timing, frequency, observation.at)!.map((at) => ({ at, period: timedPeriod(timing, at), value, mark, row }));
}

function noteMarks(observations: readonly Observation[], { frequency }: SeriesChoices, where: (row: number) => string, remarks: SeriesRemark[]): void {
  for (const mark of ["provisional", "revised", "estimate", "forecast", "break"] as const) {
    const marked = observations.filter((each) => each.mark === mark);
    const [first] = marked;
    if (!first) continue;
    const [last] = marked.slice(-1);
    const span = marked.length === 1 ? periodOf(frequency, first.at) : `${periodOf(frequency, first.at)} to ${periodOf(frequency, last!.at)}`;
    const note = mark === "break" ? "the figures before and after may not be comparable" : "this goes into the Status column";
    remarks.push({ row: first.row, words: `${count(marked.length, "figure")} (${span}, from ${where(first.row)}) ${marked.length === 1 ? "is" : "are"} marked ${mark}: ${note}.` });
  }
}

function count(many: number, one: string): string {
  return `${many.toLocaleString("en-GB")} ${one}${many === 1 ? "" : "s"}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
