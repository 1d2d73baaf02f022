import type { HostContext, Makers } from "./context";
import { chartSurface } from "./model/chart";
import { chartsSurface } from "./model/charts";
import { nameSurface, namesSurface } from "./model/names";
import { rangeSurface } from "./model/range";
import { rangeAreasSurface } from "./model/rangeAreas";
import { tableSurface } from "./model/table";
import { tablesSurface } from "./model/tables";
import { worksheetSurface } from "./model/worksheet";
import { hostObject, type Surface } from "./surface";

/** Makes objects with surfaces that are built when first needed: they refer to each other. */
export function makersFor(context: HostContext): Makers {
  const range = once(() => rangeSurface(context)), worksheet = once(() => worksheetSurface(context));
  const table = once(() => tableSurface(context)), tables = once(() => tablesSurface(context));
  const name = once(() => nameSurface(context)), names = once(() => namesSurface(context));
  const chart = once(() => chartSurface(context)), charts = once(() => chartsSurface(context));
  const rangeAreas = once(() => rangeAreasSurface(context));
  return {
    range: (sheet, rectangle) => hostObject(range(), context.area(sheet, rectangle)),
    worksheet: (sheet) => hostObject(worksheet(), sheet),
    table: (sheet, one) => hostObject(table(), { sheet, table: one }),
    tables: (sheet) => hostObject(tables(), { sheet }),
    tablesIn: (area, fullyContained) => hostObject(tables(), { sheet: area.sheet, area, fullyContained }),
    name: (defined) => hostObject(name(), defined),
    names: (sheet) => hostObject(names(), { sheet }),
    chart: (sheet, one) => hostObject(chart(), { sheet, chart: one }),
    charts: (sheet) => hostObject(charts(), sheet),
    rangeAreas: (sheet, rectangles) => hostObject(rangeAreas(), rectangles.map((rectangle) => context.area(sheet, rectangle))),
  };
}

function once<D>(build: () => Surface<D>): () => Surface<D> {
  let built: Surface<D> | undefined;
  return () => (built ??= build());
}
