import type { Chart, Sheet } from "../../book/book";
import { textArgument, wholeArgument } from "../arguments";
import type { HostContext } from "../context";
import { HostError, invalidArgument } from "../hostError";
import type { HostObject, Surface } from "../surface";
import { plotBy } from "./chart";
import { leftOf, topOf } from "./geometry";
import { rangeArgument } from "./rangeNavigation";

const WIDTH = 360;
const HEIGHT = 216;
const GAP = 12;

export function chartsSurface(context: HostContext): Surface<Sheet> {
  const objects = (sheet: Sheet) => sheet.charts.map((chart) => context.make.chart(sheet, chart));
  const find = (sheet: Sheet, key: unknown): HostObject | null => {
    const wanted = textArgument(key).toLowerCase();
    const chart = sheet.charts.find(({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
    return chart ? context.make.chart(sheet, chart) : null;
  };
  return {
    type: "ChartCollection",
    items: objects,
    item: find,
    get: { Count: (sheet) => sheet.charts.length },
    read: {
      GetItem: (sheet, key) => {
        const chart = find(sheet, key);
        if (!chart) throw new HostError("ItemNotFound");
        return chart;
      },
      GetItemOrNullObject: find,
      GetItemAt: (sheet, index) => {
        const chart = objects(sheet)[wholeArgument(index)];
        if (!chart) throw invalidArgument();
        return chart;
      },
      GetCount: (sheet) => sheet.charts.length,
    },
    act: {
      Add: (sheet, type, source, seriesBy) => {
        context.requireUnprotected(sheet);
        const from = rangeArgument(context, source, sheet);
        const chart: Chart = {
          id: `{${context.book.newId("C")}}`, name: freeChartName(sheet), type: textArgument(type),
          source: { sheet: from.sheet.name, range: from.range }, seriesBy: plotBy(seriesBy, from.range),
          title: "", altText: "", left: leftOf(sheet, from.range.column + from.range.columns) + GAP, top: topOf(sheet, from.range.row), width: WIDTH, height: HEIGHT,
          properties: new Map(), fromFile: false,
        };
        sheet.charts.push(chart);
        context.raise({ kind: "charts", sheet });
        return context.make.chart(sheet, chart);
      },
    },
  };
}

function freeChartName({ charts }: Sheet): string {
  let number = charts.length + 1;
  while (charts.some(({ name }) => name === `Chart ${number}`)) number++;
  return `Chart ${number}`;
}
