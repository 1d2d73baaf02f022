import type { Account } from "../account";
import type { CellGrid } from "../cellKinds";
import { matchingKey, quoted } from "../cleanText";
import type { FoundTable, TableColumn } from "../findTable";
import { scaleIn } from "../headings";
import { rowList } from "../placeLists";
import { columnServices, servicesServed } from "./columnServices";
import type { MeasureFinder } from "./measureFinder";
import { splitCode } from "./organisationWords";
import { DistinctKeys, SeriesList, type NamedOrganisation, type RawFigure, type RawTable } from "./rawFigures";
import type { CostMeasure, UnitCostRole } from "./unitCostReading";
import type { UnitCostShape } from "./unitCostShape";

/** Reads what stands in a table with organisations in rows: a row each ("down"), or a row each category of each ("long"). */
export function rowLines(grid: CellGrid, account: Account, table: FoundTable, shape: UnitCostShape, measures: MeasureFinder): RawTable {
  const { labels, roles, layout } = shape;
  const withRole = (role: UnitCostRole): readonly TableColumn[] => table.columns.filter(({ column }) => roles.get(column) === role);
  const [name, code, group, measure] = (["organisation", "code", "group", "measure"] as const).map((role) => withRole(role)[0]);
  const categories = withRole("category");
  const values = table.columns.flatMap((column): (TableColumn & { readonly measure: CostMeasure | "value" })[] => {
    const role = roles.get(column.column);
    return role === "cost" || role === "activity" || role === "unit cost" || role === "value" ? [{ ...column, measure: role }] : [];
  });
  const measured = values.map((column) => ({ heading: column.heading, measure: column.measure === "value" ? ("unit cost" as const) : column.measure }));
  const services = measure ? values.map(() => "") : columnServices(measured);
  const hasServices = services.some((service) => service !== "");
  const served = values.map((_, at) => (measure ? [""] : servicesServed(measured, services, at)));

  const list = new SeriesList();
  const found: NamedOrganisation[] = [];
  const byName = new Map<string, number>();
  const codesOf = new Map<string, string>();
  const keys = new DistinctKeys();
  const copies = layout === "down" ? new Copies(grid, account, table, name, values) : null;
  const figures: RawFigure[] = [];
  for (const row of table.body) {
    const written = name ? labels.words(row, name.column) : "";
    const split = splitCode(written);
    const ownCode = code ? labels.words(row, code.column) : split.code;
    const identity = `${matchingKey(written)} | ${matchingKey(ownCode)}`;
    const copied = written === "" ? "" : copies?.of(row, identity) ?? "";
    let organisation = written === "" ? -1 : layout === "long" ? byName.get(identity) ?? -1 : -1;
    if (written !== "" && organisation < 0 && copied === "") {
      organisation = found.length;
      const again = byName.has(identity);
      byName.set(identity, organisation);
      const called = code ? written : split.name;
      const otherCode = codesOf.get(matchingKey(called));
      codesOf.set(matchingKey(called), ownCode);
      const apart = again ? ` (row ${String(grid.block.row + row + 1)})` : otherCode === undefined ? "" : ` (${ownCode === "" ? "no code" : ownCode})`;
      if (!again && otherCode !== undefined) account.remark(row, code?.column ?? name?.column ?? 0, `${quoted(called)} has the code ${quoted(ownCode)} here and ${quoted(otherCode)} before: read as two organisations.`);
      found.push({
        key: keys.next(ownCode === "" ? called : `${called} ${ownCode}`), name: `${called}${apart}`,
        code: ownCode, group: group ? labels.words(row, group.column) : "", row, column: name?.column ?? 0,
      });
    }
    const words = categories.map(({ column }) => labels.words(row, column));
    const called = measure ? labels.words(row, measure.column) : "";
    const own = measure ? measures.find(called, { row, column: measure.column }) : null;
    for (const [at, column] of values.entries()) {
      const kind = column.measure === "value" ? (measure ? own : ("unit cost" as const)) : column.measure;
      const refusal = copied !== "" ? copied : written === "" ? "nothing beside it says whose figure it is" : kind === null ? measures.refusal(called) : "";
      const scale = scaleIn(column.heading) ?? (called === "" ? null : scaleIn(called));
      for (const service of served[at] ?? []) {
        const place = { row: column.headingCells.at(-1)?.row ?? row, column: column.column };
        const series = refusal === "" && kind !== null ? list.find(hasServices ? [...words, service] : words, categories[0] ? { row, column: categories[0].column } : place, kind, called === "" ? column.heading : called) : -1;
        figures.push({ row, column: column.column, organisation: refusal === "" ? organisation : -1, series, measure: kind ?? "cost", refusal, scale });
      }
    }
  }
  const onlyPrices = values.every((column) => column.measure === "unit cost");
  return {
    organisations: found, series: list.list, figures, measureWords: measures.found,
    headings: [...categories.map(({ heading }) => heading), ...(hasServices ? [onlyPrices ? "Line" : "Service"] : [])],
  };
}

/** Rows that have a name another row has: said, and left out where every figure is the same too. */
class Copies {
  private readonly first = new Map<string, Map<string, number>>();

  constructor(private readonly grid: CellGrid, account: Account, table: FoundTable, name: TableColumn | undefined, private readonly values: readonly TableColumn[]) {
    if (!name) return;
    const rows = new Map<string, number[]>();
    for (const row of table.body) {
      const key = matchingKey(grid.text(row, name.column).slice(0, 400));
      if (key === "") continue;
      const known = rows.get(key);
      if (known) known.push(row);
      else rows.set(key, [row]);
    }
    for (const same of rows.values()) {
      const first = same[0] ?? 0;
      if (same.length > 1) account.remark(first, name.column, `“${grid.text(first, name.column).slice(0, 60)}” is the name in rows ${rowList(same.map((row) => row + grid.block.row))}: each row is read by itself.`);
    }
  }

  /** Why a row is a copy of one before it; "" where it is none. */
  of(row: number, identity: string): string {
    const held = JSON.stringify(this.values.map(({ column }) => this.grid.value(row, column)));
    const known = this.first.get(identity) ?? new Map<string, number>();
    this.first.set(identity, known);
    const earlier = known.get(held);
    if (earlier === undefined) known.set(held, row);
    return earlier === undefined ? "" : `row ${String(this.grid.block.row + earlier + 1)} has the same name and the same figures: counted once`;
  }
}
