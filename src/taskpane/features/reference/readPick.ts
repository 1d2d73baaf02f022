import { checkSeries } from "../../../intake/series/checkSeries";
import type { CheckedFigure, CheckedSeries, SeriesChoices, SeriesTarget } from "../../../intake/series/checkedSeries";
import type { FoundSeries } from "../../../intake/series/findSeries";
import { nameFault } from "../../../intake/series/knownSeries";
import { readSeries, type SeriesReading } from "../../../intake/series/readSeries";
import type { SeriesSource } from "../../../intake/series/seriesSource";
import { timingOf, typedPeriod } from "../../../intake/series/seriesPeriods";
import { measureOfName, suggestChoices } from "../../../intake/series/suggestChoices";
import { BUILT_IN_SERIES } from "../../../reference/builtInSeries";
import { seriesKey } from "../../../reference/seriesKey";
import { heldFigures } from "../../../workings/reference/heldFigures";
import { layFigures } from "../../../workings/reference/layFigures";
import type { OwnSeries } from "../../../workings/reference/ownTable";
import type { TableFigure, TableNote, TableSeries } from "../../../workings/reference/referenceCase";
import type { PickForm } from "./importForm";

/** A series as it was chosen, read and checked. */
export interface PickRead {
  readonly form: PickForm;
  readonly found: FoundSeries;
  readonly reading: SeriesReading;
  readonly target: SeriesTarget;
  readonly choices: SeriesChoices;
  readonly checked: CheckedSeries;
  readonly nameProblem: string | undefined;
  readonly fromProblem: string | undefined;
  /** What there is already under the name; null where the name is new. */
  readonly under: Under | null;
  /** The series as the table is to have it, and what was done; null while something is wrong. */
  readonly made: { readonly series: TableSeries; readonly notes: readonly TableNote[] } | null;
}

interface Under {
  readonly title: string;
  readonly unit: string;
  readonly figures: readonly TableFigure[];
  /** True where it is a table of the workbook's. */
  readonly own: boolean;
}

/** Reading a file again for each key pressed would be felt. */
const readings = new WeakMap<FoundSeries, SeriesReading>();

function readingOf(source: SeriesSource, found: FoundSeries): SeriesReading {
  let reading = readings.get(found);
  if (!reading) readings.set(found, reading = readSeries(source, found));
  return reading;
}

/**
 * Reads and checks one series as a person has chosen it.
 *
 * @param own the series of the table these figures join; none for a new table
 */
export function readPick(source: SeriesSource, found: FoundSeries, form: PickForm, own: readonly OwnSeries[]): PickRead {
  const name = (form.name ?? found.name).trim();
  const reading = readingOf(source, found);
  const { target, under } = targetOf(name, own);
  const suggested = suggestChoices(reading, found, target);
  const frequency = form.frequency ?? suggested.frequency;
  const timing = target.timing ?? timingOf(frequency, reading.observations.flatMap((each) => (each.frequency === frequency ? [each.at] : [])));
  const from = form.from.trim() === "" ? null : typedPeriod(timing, form.from);
  const choices: SeriesChoices = {
    frequency, from, keep: form.keep, jumpsRight: form.jumpsRight, rateIn: form.rateIn ?? suggested.rateIn, alone: form.alone ?? suggested.alone,
  };
  const checked = checkSeries(reading, target, choices, source.where);
  const nameProblem = nameFault(name) ?? undefined;
  const fromProblem = form.from.trim() !== "" && from === null ? `“${form.from.trim()}” is not a ${timing === "year" ? "financial year: write it like 2025-26" : timing === "month" ? "month: write it like 2025-09" : "date: write it like 2025-04-01"}.` : undefined;
  const right = nameProblem === undefined && fromProblem === undefined && checked.problems.length === 0 && checked.figures.length > 0;
  return { form, found, reading, target, choices, checked, nameProblem, fromProblem, under, made: right ? make(source, found, target, choices, checked, under) : null };
}

function targetOf(name: string, own: readonly OwnSeries[]): { readonly target: SeriesTarget; readonly under: Under | null } {
  const key = seriesKey(name);
  const builtIn = BUILT_IN_SERIES.find(({ id }) => id === key);
  const mine = own.find((series) => seriesKey(series.name) === key);
  if (!mine && !builtIn) return { target: { name: name === "" ? "the series" : name, measure: measureOfName(name), timing: null, held: new Map(), heldWhere: "" }, under: null };
  const { measure, timing } = mine ?? builtIn!;
  const figures = mine ? mine.figures : heldFigures(builtIn!);
  const held = new Map(figures.map(({ period, value }) => [typedPeriod(timing, period)!, value]));
  return {
    target: { name: builtIn?.id ?? mine!.name, measure, timing, held, heldWhere: mine ? "in your table" : "held by Openbook" },
    under: { title: builtIn?.title ?? "", unit: builtIn?.unit ?? "", figures, own: mine !== undefined },
  };
}

function make(source: SeriesSource, found: FoundSeries, target: SeriesTarget, choices: SeriesChoices, checked: CheckedSeries, under: Under | null): NonNullable<PickRead["made"]> {
  const { name, measure, heldWhere } = target;
  const brought = checked.figures.map((figure): TableFigure => ({ period: figure.period, value: figure.value, status: statusOf(figure, found), source: sourceWords(source, found) }));
  const beneath = choices.alone ? [] : under?.figures ?? [];
  const laid = layFigures(beneath, brought);
  const note = (words: string): TableNote => ({ series: name, period: "", was: null, now: null, words });
  const notes = [
    ...checked.revisions.map(({ period, was, now }): TableNote => ({ series: name, period, was, now, words: `Differs from the figure ${heldWhere}: the one brought in is used.` })),
    ...checked.remarks.map(({ words }) => note(words)),
    ...checked.leftOut.map(({ words }) => note(words)),
    ...laid.kept > 0 ? [note(`${laid.kept.toLocaleString("en-GB")} ${laid.kept === 1 ? "figure" : "figures"} ${heldWhere} ${laid.kept === 1 ? "is" : "are"} kept beside those brought in.`)] : [],
  ];
  const title = found.title !== "" && found.title !== name ? found.title : under?.title ?? "";
  // The figures of an older table keep the reference year of what is laid over them; a unit the source gives is the later word.
  const unit = measure === "rate" ? "fraction, shown as %" : found.unit !== "" ? found.unit : choices.alone ? "" : under?.unit ?? "";
  return { series: { name, title, unit, measure, timing: checked.timing, figures: laid.figures }, notes };
}

function statusOf({ mark }: CheckedFigure, { cdid }: FoundSeries): string {
  if (mark === "provisional" || mark === "estimate" || mark === "forecast") return mark;
  return cdid === "" ? "given" : "outturn";
}

/** "ONS series D7BT, MM23, release of 25-03-2026", or the file or cells alone. */
function sourceWords(source: SeriesSource, { cdid, dataset, released }: FoundSeries): string {
  const where = source.kind === "file" ? `file ${source.name}` : `cells ${source.name}`;
  if (cdid === "") return where;
  return [`ONS series ${cdid}`, dataset, released === "" ? "" : `release of ${released}`, where].filter((part) => part !== "").join(", ");
}
