import type { Account } from "../account";
import type { CellReading } from "../reading";
import type { FigureReadings } from "./figureReadings";
import type { FactColumns, OrganisationFacts } from "./organisationFacts";
import type { RawFigure, RawTable } from "./rawFigures";
import type { AggregateSign, CostFigure, CostMeasure } from "./unitCostReading";

interface Taking {
  readonly account: Account;
  readonly raw: RawTable;
  readonly readings: FigureReadings;
  readonly signs: readonly (AggregateSign | null)[];
  /** True where costs and activity given again add up. */
  readonly addsRepeats: boolean;
  readonly facts: FactColumns | null;
  readonly known: readonly OrganisationFacts[];
}

const ORDER: Readonly<Record<CostMeasure, number>> = { "cost": 0, "activity": 1, "unit cost": 2 };

/** Takes every cell of figures and facts into the account once, in sheet order, and gives the figures by organisation, series and measure. */
export function takeFigures(taking: Taking): readonly CostFigure[] {
  const { account, raw: { figures: raw, organisations, series }, facts, known } = taking;
  const figures: CostFigure[] = [];
  const first = new Map<number, RawFigure>();
  const added = new Set<RawFigure>();
  let reading: CellReading | null = null;
  for (let at = 0, end = 0; at < raw.length; at = end) {
    const { row } = raw[at] as RawFigure;
    while (end < raw.length && raw[end]?.row === row) end++;
    const organisation = ownerOf(raw, at, end);
    const own = organisation < 0 ? null : known[organisation] ?? null;
    const waiting = [...(facts?.counted ?? [])].sort((a, b) => a - b);
    if (own && facts && own.priceBase === null) own.priceBase = facts.priceBase(row);
    for (let each = at; each < end; each++) {
      const figure = raw[each] as RawFigure;
      for (let fact = waiting[0]; fact !== undefined && fact < figure.column; fact = waiting[0]) facts?.take(row, waiting.shift() ?? fact, own);
      const shared = each > at && raw[each - 1]?.column === figure.column;
      if (!shared) {
        const key = (figure.series * organisations.length + figure.organisation) * 3 + ORDER[figure.measure];
        const before = figure.series < 0 ? undefined : first.get(key);
        const refusal = refusalOf(taking, figure, before);
        reading = takeCell(taking, each, refusal);
        if (reading.value !== null && figure.series >= 0) {
          if (before) added.add(figure);
          else first.set(key, figure);
        }
      }
      if (reading && figure.organisation >= 0 && figure.series >= 0) figures.push({ organisation: figure.organisation, series: figure.series, measure: figure.measure, reading });
    }
    for (const fact of waiting) facts?.take(row, fact, own);
  }
  const [again] = added;
  if (again) account.remark(again.row, again.column, `${added.size === 1 ? "One figure is" : `${String(added.size)} figures are`} given again for an organisation and service that have one, the first in ${account.address(again.row, again.column)}: they are added up.`);
  const count = Math.max(1, series.length);
  return figures.sort((a, b) => (a.organisation - b.organisation) * count + (a.series - b.series) || ORDER[a.measure] - ORDER[b.measure]);
}

/** The organisation of a row; −1 where it has none or several (organisations across). */
function ownerOf(raw: readonly RawFigure[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const owner = raw[at]?.organisation ?? -1;
    if (owner >= 0) return owner;
  }
  return -1;
}

function takeCell({ account, raw, readings }: Taking, at: number, refusal: string): CellReading {
  const { row, column } = raw.figures[at] as RawFigure;
  const number = readings.numbers[at];
  if (!number || number.found !== "number") return account.leaveOut(row, column, number?.reason ?? refusal);
  return refusal === "" ? account.take(row, column, number) : account.leaveOut(row, column, refusal);
}

/** Why a figure is not counted though it can be read; "" where it is. */
function refusalOf({ account, signs, addsRepeats }: Taking, { organisation, measure, refusal }: RawFigure, before: RawFigure | undefined): string {
  if (refusal !== "") return refusal;
  const sign = signs[organisation];
  if (sign) return sign.words;
  return before && (measure === "unit cost" || !addsRepeats) ? `${measure === "unit cost" ? "a unit cost" : `the ${measure}`} for the same organisation and service stands in ${account.address(before.row, before.column)}` : "";
}
