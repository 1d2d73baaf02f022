import type { SheetCheck } from "../checks";
import { POUNDS } from "../formats";
import type { ComparisonContext } from "./comparisonContext";
import type { ComparisonPlaced } from "./comparisonSheet";
import type { SurplusPlaced } from "./surplusSheet";

/** The sheets' words for themselves in the table of checks. */
export const AREAS = { comparison: "Comparison", log: "Query log", surplus: "Surplus", returns: "Returns", inputs: "Inputs" } as const;

/** Everything that must hold, in native formulas, read on the checks sheet. */
export function comparisonChecks({ names: { checks: on }, returns: { list, tidy }, inputs }: ComparisonContext, { byReturn, lines, units }: ComparisonPlaced, { table: surplus }: SurplusPlaced): SheetCheck[] {
  const column = (key: string): string => byReturn.range(key, on);
  const effects = ["price", "volume", "mix", "newOrDropped", "notSplit"].map((key) => `-${column(key)}`).join("");
  const states = inputs.figures.table.range("state", on);
  return [
    none(AREAS.comparison, "Price, volume, mix, new or dropped and not split add up to the change of every return: pounds apart", `SUMPRODUCT(ABS(${column("change")}${effects}))`, "£", POUNDS),
    none(AREAS.comparison, "Costs before and the change come to this year's costs: pounds apart", `SUMPRODUCT(ABS(${column("before")}+${column("change")}-${column("after")}))`, "£", POUNDS),
    money(AREAS.comparison, "This year's costs of the returns compared are those of the sheet of returns", `SUMPRODUCT((${column("why")}="–")*${list.range("costs", on, 0, byReturn.rows)})`, `SUM(${column("after")})`),
    none(AREAS.comparison, "Costs of this year that are not given, and count as nothing in what is compared", byReturn.totalCell("missing", on), "costs"),
    ...(lines && units ? [
      money(AREAS.comparison, "Lines of one unit add up to the price, volume and mix of their group", `SUM(${units.range("total", on)})`, `SUM(${lines.range("volume", on)})+SUM(${lines.range("mix", on)})+SUM(${lines.range("price", on)})`),
    ] : []),
    none(AREAS.log, "Lines flagged now are those flagged when the query log was made: how many more or fewer", `ABS(${lines ? `ROWS(${lines.range("flag", on)})-COUNTIF(${lines.range("flag", on)},"–")` : "0"}-${inputs.setting("flagged", on)})`, "lines"),
    ...(surplus ? [
      money(AREAS.surplus, "Surplus and what is topped up or returned add up to the surplus after", surplus.totalCell("after", on), `${surplus.totalCell("surplus", on)}+${surplus.totalCell("adjustment", on)}`),
      money(AREAS.surplus, "Income less cost is the surplus", surplus.totalCell("surplus", on), `${surplus.totalCell("income", on)}-${surplus.totalCell("cost", on)}`),
    ] : []),
    none(AREAS.surplus, "Returns under terms whose surplus could not be worked out", inputs.setting("refused", on), "returns"),
    none(AREAS.returns, "Returns whose costs do not add up to their own total", list.totalCell("costsApart", on), "returns"),
    none(AREAS.returns, "Returns whose income does not add up to their own total", list.totalCell("incomeApart", on), "returns"),
    { area: AREAS.returns, words: "Figures in the table are those that were read", shouldBe: list.totalCell("read", on), is: tidy ? `COUNT(${tidy.range("amount", on)})` : "0", unit: "figures", numberFormat: "0" },
    ...(tidy ? [none(AREAS.returns, "Figures that have been sorted out of the order of their numbers: sort the table by Figure no. again", `SUMPRODUCT((${tidy.range("no", on)}<>ROW(${tidy.range("no", on)})-ROW(${tidy.cell("no", -1, on)}))*1)`, "figures")] : []),
    none(AREAS.inputs, "Figures that are not numbers, or whose text has changed since it was read", `COUNTIF(${states},"not a number")+COUNTIF(${states},"text changed")`, "figures"),
    none(AREAS.inputs, "Limits that are below zero, and a tolerance above 1", `COUNTIF(${inputs.figures.table.range("used", on, 0, limitRows(inputs.figures.has("always above")))},"<0")+IF(${inputs.figures.cell("tolerance", 0, on)}>1,1,0)`, "figures"),
  ];
}

/** The limits stand first among the inputs. */
function limitRows(always: boolean): number {
  return always ? 3 : 2;
}

function money(area: string, words: string, shouldBe: string, is: string): SheetCheck {
  return { area, words, shouldBe, is, unit: "£", numberFormat: POUNDS };
}

function none(area: string, words: string, is: string, unit: string, numberFormat = "0"): SheetCheck {
  return { area, words, shouldBe: "0", is, unit, numberFormat };
}
