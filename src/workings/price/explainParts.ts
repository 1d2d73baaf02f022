import { addressOf } from "../../cells/address";
import { quotedSheet } from "../../cells/sheetReference";
import { toPence, toPounds } from "../../domain/kernel/money";
import type { FigureWithSource } from "../../reference/referenceFigures";
import type { ExplanationSource } from "../explanation";
import { numberInWords, percentInWords, poundsInWords } from "../figuresInWords";
import { sourceText } from "../linkedCells";
import type { Origin, Sourced } from "../origin";
import type { CostCentre, PriceAnswer, PriceCase, PricedService, ServicePrice } from "./priceCase";

export interface Solved {
  readonly priceCase: PriceCase;
  readonly answer: PriceAnswer;
}

/** More cost centres than this are said by their number: they are listed on the sheets. */
const MOST_CENTRES = 40;

export const PENNIES = "Pence left over go to the services with the largest remainders, then the larger share, then the earlier in the list, so the parts add up to the pool to the penny.";

/** A service with its figures. */
export function serviceAt({ priceCase, answer }: Solved, at: number): { readonly given: PricedService; readonly priced: ServicePrice } {
  const [given, priced] = [priceCase.services[at], answer.services[at]];
  if (!given || !priced) throw new RangeError(`There is no service ${at + 1}`);
  return { given, priced };
}

/** Pounds to the penny where they are whole pence, else to four decimals: "£24.3469". */
export function unitPriceInWords(price: number): string {
  const tenThousandths = Math.round(Math.abs(price) * 10_000);
  if (tenThousandths % 100 === 0) return poundsInWords(price);
  const whole = String(Math.floor(tenThousandths / 10_000)).replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return `${price < 0 ? "−" : ""}£${whole}.${String(tenThousandths % 10_000).padStart(4, "0")}`;
}

/** "20,000 hours", "1 hour", "3.5 units". */
export function unitsInWords(units: number, unit: string): string {
  return `${numberInWords(units)} ${units === 1 ? unit || "unit" : plural(unit || "unit")}`;
}

function plural(unit: string): string {
  if (/s$/i.test(unit)) return unit;
  return /[^aeiou]y$/i.test(unit) ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

export function source(label: string, { value, origin }: Sourced, words: (value: number) => string): ExplanationSource {
  const read = origin.kind === "cell" && origin.readFrom !== undefined ? ` (read from “${origin.readFrom}”)` : "";
  return { label, value: words(value) + read, where: sourceText(origin), origin };
}

export function optionalSource(label: string, sourced: Sourced | null, words: (value: number) => string): ExplanationSource[] {
  return sourced ? [source(label, sourced, words)] : [];
}

/** The cost centres and where the ledger has them; the largest first where there are many. */
export function centreSources({ priceCase }: Solved, wanted: (centre: CostCentre) => boolean): ExplanationSource[] {
  const centres = priceCase.centres.filter(wanted);
  const shown = centres.length <= MOST_CENTRES ? centres : [...centres].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, MOST_CENTRES);
  const { where, origin } = ledgerColumn(priceCase);
  const rest = centres.filter((centre) => !shown.includes(centre));
  return [
    ...shown.map(({ name, amount, entries }): ExplanationSource => ({
      label: `${name || "No cost centre"}, ${entries === 1 ? "1 entry" : `${numberInWords(entries)} entries`}`, value: poundsInWords(amount), where, origin,
    })),
    ...(rest.length === 0 ? [] : [{ label: `${numberInWords(rest.length)} more cost centres`, value: poundsInWords(poundsAdded(rest.map(({ amount }) => amount))), where, origin }]),
    ...shown.flatMap(({ name, fixed }) => fixed.slice(0, MOST_CENTRES).map((amount) => source(`${name}, read from text`, amount, poundsInWords))),
  ];
}

function ledgerColumn({ ledger }: PriceCase): { readonly where: string; readonly origin: Origin } {
  if (!ledger) return { where: "Typed in the pane", origin: { kind: "typed" } };
  const { sheet, firstRow, lastRow, amountColumn, scale } = ledger;
  const address = addressOf({ row: firstRow, column: amountColumn, rows: lastRow - firstRow + 1, columns: 1 });
  return { where: `${quotedSheet(sheet)}!${address}`, origin: { kind: "cell", sheet, row: firstRow, column: amountColumn, scale } };
}

/** Published figures: who says so stands where a cell would. */
export function figureSources(figures: readonly FigureWithSource[], words: (figure: FigureWithSource) => string): ExplanationSource[] {
  return figures.map((figure) => ({ label: `${figure.title}, ${figure.period}`, value: words(figure), where: figure.source, origin: { kind: "typed" } }));
}

/** A rate of a published series as a percentage, what is in pounds as pounds. */
export function publishedInWords({ series, value }: FigureWithSource): string {
  return series === "NI-RATE" ? percentInWords(value) : poundsInWords(value);
}

/** Amounts added up to the penny, in pounds. */
export function poundsAdded(pounds: readonly number[]): number {
  return toPounds(pounds.reduce((all, amount) => all + toPence(amount), 0));
}
