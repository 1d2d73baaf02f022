/** @jest-environment jsdom */
import { readFileSync, writeFileSync } from "fs";
import { join } from "path";
import { HostContext } from "../../../src/workbench/host/context";
import { makersFor } from "../../../src/workbench/host/makers";
import { camel, getMember } from "../../../src/workbench/host/members";
import { AddinRuntime } from "../../../src/workbench/host/model/addinRuntime";
import { workbookObject } from "../../../src/workbench/host/model/workbook";
import { schemaOf } from "../../../src/workbench/host/schema";
import { isHostObject, type HostObject, type Surface } from "../../../src/workbench/host/surface";
import { DEFAULT_SWITCHES } from "../../../src/workbench/host/switches";
import { Book, formatOf, PLAIN_FORMAT, type Table } from "../../../src/workbench/book/book";
import { bootOffice } from "../../_office/bootOffice";
import { PlainEngine } from "../../_office/plainEngine";

const FILE = join(__dirname, "../../../src/workbench/host/CONTRACT.md");
const START = "<!-- members: written by test/workbench/host/contract.test.ts -->\n", END = "<!-- end of members -->";

/** A book with one of everything, so that every type is met. */
function everything(): HostContext {
  const book = new Book(), sheet = book.addSheet("Sheet1");
  const table: Table = { id: "{T1}", name: "Table1", range: { row: 0, column: 0, rows: 3, columns: 2 }, columns: ["a", "b"], showHeaders: true, showTotals: true, style: "", showBandedRows: true, showFilterButton: true };
  sheet.tables.push(table);
  sheet.charts.push({ id: "{C1}", name: "Chart 1", type: "Line", source: { sheet: "Sheet1", range: table.range }, seriesBy: "Columns", title: "", altText: "", left: 0, top: 0, width: 1, height: 1, properties: new Map(), fromFile: false });
  sheet.customProperties.set("key", "value");
  book.names.push({ name: "Rate", formula: "=0.2", comment: "", visible: true });
  book.styles.set("House", formatOf(PLAIN_FORMAT, { style: "House" }));
  const context = new HostContext(book, new PlainEngine(book), { ...DEFAULT_SWITCHES });
  context.make = makersFor(context);
  return context;
}

/** Every surface that can be reached, by the client's name of its type. */
function surfaces(): Map<string, Surface<unknown>[]> {
  const context = everything(), [sheet] = context.book.sheets;
  const found = new Map<string, Surface<unknown>[]>(), seen = new Set<Surface<unknown>>();
  const waiting: HostObject[] = [
    workbookObject(context), context.make.range(sheet!, { row: 0, column: 0, rows: 2, columns: 2 }), context.make.rangeAreas(sheet!, [{ row: 0, column: 0, rows: 1, columns: 1 }]),
    ...context.book.names.map((name) => context.make.name(name)), ...new AddinRuntime(() => undefined).services.values(),
  ];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    const { surface, data } = object;
    if (seen.has(surface)) continue;
    seen.add(surface);
    found.set(surface.type, [...(found.get(surface.type) ?? []), surface]);
    for (const name of Object.keys(surface.get ?? {})) {
      const value = quietly(() => getMember(object!, name));
      if (isHostObject(value)) waiting.push(value);
    }
    if (surface.type === "Application") waiting.push(surface.read!.CreateWorkbook!(data) as HostObject);
    if (surface.type === "Range") waiting.push(surface.read!.GetVisibleView!(data) as HostObject);
    waiting.push(...(surface.items?.(data).slice(0, 1) ?? []));
  }
  return found;
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function membersOf(all: readonly Surface<unknown>[]): string[] {
  const names = new Set<string>();
  for (const { get, set, read, act, items, item } of all) {
    for (const name of Object.keys(get ?? {})) names.add(`${camel(name)}${Object.hasOwn(set ?? {}, name) ? "*" : ""}`);
    for (const name of [...Object.keys(read ?? {}), ...Object.keys(act ?? {})]) names.add(`${camel(name)}()`);
    if (items) names.add("items");
    if (item) names.add("getItem()");
  }
  return [...names].filter((name) => !name.startsWith("_")).sort();
}

function listing(): string {
  return [...surfaces()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, all]) => `- **${type}** ${membersOf(all).join(", ")}\n`).join("");
}

/** `UPDATE_CONTRACT=1 npx jest test/workbench/host/contract.test.ts` writes the list after a change of the host. */
test("CONTRACT.md lists every member that is modelled, and no other", () => {
  const [before, rest = ""] = readFileSync(FILE, "utf8").split(START);
  const [listed, after] = rest.split(END);
  if (process.env.UPDATE_CONTRACT) writeFileSync(FILE, `${before}${START}${listing()}${END}${after}`);
  else expect(listed).toBe(listing());
});

test("every property that is modelled is one the client has, under its own name and no more writable", () => {
  for (const [type, all] of surfaces()) {
    const { scalars, navigations } = schemaOf(type);
    for (const { get, set } of all) {
      for (const name of Object.keys(get ?? {})) expect([type, name, Object.hasOwn(scalars, name) || Object.hasOwn(navigations, name)]).toEqual([type, name, true]);
      for (const name of Object.keys(set ?? {})) if (!(type === "Worksheet" && name === "Gridlines")) expect([type, name, scalars[name]]).toEqual([type, name, true]);
    }
  }
});

test("every method that is modelled is one the client has", async () => {
  await bootOffice();
  const { Excel } = window as unknown as { readonly Excel: Readonly<Record<string, { readonly prototype: object }>> };
  const withoutProxy: string[] = [];
  for (const [type, all] of surfaces()) {
    const proxy = Excel[type];
    if (!proxy) withoutProxy.push(type);
    for (const { read, act } of proxy ? all : []) {
      for (const name of [...Object.keys(read ?? {}), ...Object.keys(act ?? {})]) expect([type, name, [camel(name), name].some((known) => known in proxy!.prototype)]).toEqual([type, name, true]);
    }
  }
  expect(withoutProxy.sort()).toEqual(["AddinInternalService", "AppRuntimeService", "CustomFunctions"]);
});
