import { referenceFigures, type ReferenceFigures } from "../../../reference/referenceFigures";
import type { PriceLine, UnreadPrice, UpliftCase } from "../../../workings/uplift/upliftCase";
import { dayWords } from "../../shared/dayWords";
import { readingsOf } from "../../shared/job/readingsOf";
import type { Problem } from "../../shared/job/problem";
import { assumedFrom } from "./assumedFrom";
import { basketFrom } from "./basketFrom";
import { bridgeFrom } from "./bridgeFrom";
import { caseEnds } from "./caseEnds";
import { commonReview, priceLines, type PriceLinesFound } from "./priceLines";
import { suggestedDates } from "./suggestedDates";
import { dayIn, termsFrom, type Terms } from "./termsFrom";
import type { UpliftAsked } from "./upliftAsked";
import { FIELD } from "./upliftFields";
import type { Method } from "./upliftFound";

interface UpliftCaseFound {
  readonly method: Method;
  /** Null where a problem leaves nothing to work out. */
  readonly upliftCase: UpliftCase | null;
  readonly problems: readonly Problem[];
  readonly leftOut: readonly UnreadPrice[];
}

/** Everything the Uplift job works from, out of the readings and what was chosen; or what stands in the way. */
export function upliftCaseFrom(asked: UpliftAsked): UpliftCaseFound {
  const { method: form } = asked;
  const figures = asked.own?.table?.figures ?? referenceFigures();
  const table = asked.kind === "list" ? asked.list.table : null;
  const suggested = suggestedDates(table, figures);
  const terms = termsFrom(form, suggested, figures);
  const basket = table ? basketFrom(table, form, figures) : { columns: [], basket: [], problems: [] };
  const prices = table ? priceLines(table, basket.columns.map(({ column }) => column), terms) : onePrice(asked, terms);
  const costsIn = form.costsIn ?? (asked.costs ? "sheet" : "pane");
  const wantsBridge = form.bridge ?? asked.costs !== null;
  const fee = asked.kind === "one" && form.payData.fee === null ? asked.price : asked.fee;
  const bridge = wantsBridge
    ? bridgeFrom({ method: form, costsIn, costTable: asked.costs?.table ?? null, base: terms.base, review: terms.review, fee, figures })
    : { costLines: [], bridge: null, problems: [] };

  const problems: Problem[] = [...priceProblems(asked, prices, terms), ...basket.problems, ...terms.problems, ...bridge.problems];
  const real = realFrom(asked, terms, figures, problems);
  const ready = prices.lines.length > 0 && basket.problems.length === 0 && terms.years !== null && terms.rounding !== null;
  const review = commonReview(prices.lines) ?? terms.review?.day ?? null;
  const title = form.title?.trim() || defaultTitle(asked, review);
  const unassumed: UpliftCase | null = ready && terms.years !== null && terms.rounding !== null
    ? {
        title,
        lines: prices.lines,
        unread: prices.leftOut,
        basket: basket.basket,
        years: terms.years,
        rounding: terms.rounding,
        realTerms: real.realTerms,
        bridge: bridge.bridge,
        own: asked.own?.table?.own ?? null,
        ...(table?.date1904 ? { date1904: true } : {}),
        assumed: [],
        ...accountOf(asked, wantsBridge && costsIn === "sheet"),
      }
    : null;
  const ends = unassumed ? caseEnds(unassumed, figures) : [];
  const assumed = assumedFrom(ends, form.assumed, problems);
  const method: Method = {
    title: form.title ?? defaultTitle(asked, review),
    baseText: terms.baseText,
    reviewText: terms.reviewText,
    datesAs: suggested.as,
    base: terms.base?.day ?? null,
    review: terms.review?.day ?? null,
    realDateText: real.text,
    onPaneClause: prices.onPaneClause,
    onPaneDates: prices.onPaneDates,
    basket: basket.columns,
    bridge: wantsBridge,
    costsIn,
    costLines: bridge.costLines,
    ends,
    deflators: deflatorsOf(figures),
    figures,
  };
  return { method, upliftCase: unassumed && { ...unassumed, assumed }, problems, leftOut: prices.leftOut };
}

function onePrice({ price, priceName }: UpliftAsked, { clause, base, review }: Terms): PriceLinesFound {
  const lines: PriceLine[] = [];
  if (price.figure && clause && base && review) {
    const { origin } = price.figure;
    lines.push({ name: priceName.trim() || "Price", place: origin.kind === "cell" ? origin : null, price: price.figure, by: { kind: "clause", clause }, base, review, quantity: null });
  }
  return { lines, leftOut: [], onPaneClause: 1, onPaneDates: 1 };
}

function priceProblems(asked: UpliftAsked, prices: PriceLinesFound, { clause }: Terms): Problem[] {
  const noClause: Problem = { field: FIELD.clause, words: "Enter the contract's clause, such as CPI[Sep] or 70% NLW + 30% published(CPI[Sep]).", missing: true };
  const clauseEmpty = clause === null && asked.method.clause.trim() === "";
  if (asked.kind === "one") {
    const { figure, problem } = asked.price;
    const missing: Problem = { field: FIELD.price, words: "Enter the price now, in pounds, or the cell that holds it.", missing: true };
    return [...(problem ? [{ field: FIELD.price, words: problem }] : figure ? [] : [missing]), ...(clauseEmpty ? [noClause] : [])];
  }
  const table = asked.list.table;
  if (!table) return [];
  if (!table.columns.some(({ role }) => role === "price")) return [{ field: FIELD.listRoles, words: "No column is marked Price now. Choose the one that holds the prices." }];
  if (table.lines.every(({ price }) => price.value === null)) return [{ field: FIELD.list, words: "No prices were found in these cells. Select the whole price list, its headings included." }];
  return prices.lines.length === 0 && prices.onPaneClause > 0 && clauseEmpty ? [noClause] : [];
}

interface Real {
  readonly text: string;
  readonly realTerms: UpliftCase["realTerms"];
}

function realFrom({ method: { realTerms, realSeries, realDate } }: UpliftAsked, { baseText }: Terms, figures: ReferenceFigures, problems: Problem[]): Real {
  const text = realDate ?? baseText;
  if (!realTerms) return { text, realTerms: null };
  const day = dayIn(FIELD.realDate, text, problems);
  if (!deflatorsOf(figures).some(({ series }) => series === realSeries)) {
    problems.push({ field: FIELD.realSeries, words: `“${realSeries}” is not one of the series there are. Choose another.` });
    return { text, realTerms: null };
  }
  return { text, realTerms: day === null ? null : { series: realSeries, day: { day, origin: { kind: "typed" } } } };
}

/** Series that measure the general level of prices, and every index of the user's own. */
function deflatorsOf(figures: ReferenceFigures): Method["deflators"] {
  return figures.seriesHeld().filter(({ id, measure, fromTable }) => measure === "index" && (fromTable || ["GDPDEF", "CPI", "CPIH", "RPI"].includes(id))).map(({ id, title }) => ({ series: id, title }));
}

function defaultTitle({ kind, priceName }: UpliftAsked, review: Method["review"]): string {
  const what = kind === "one" ? priceName.trim() || "Price" : "Prices";
  return review === null ? what : `${what} from ${dayWords(review)}`;
}

function accountOf({ kind, list, costs }: UpliftAsked, usesCosts: boolean): Pick<UpliftCase, "readings" | "counts"> {
  const accounts = [kind === "list" ? list.table : null, usesCosts ? costs?.table : null].filter((table) => table != null);
  const count = (of: "read" | "used" | "fixed" | "leftOut"): number => accounts.reduce((sum, { counts }) => sum + counts[of], 0);
  return {
    readings: accounts.flatMap((account) => readingsOf(account, String)),
    counts: { read: count("read"), used: count("used"), fixed: count("fixed"), leftOut: count("leftOut") },
  };
}
