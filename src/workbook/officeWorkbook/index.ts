import type { InsertPlan } from "../../workings/insertPlan";
import type { Workbook } from "../port";
import { listDataSources } from "./dataSources";
import { watchCells, watchSelection } from "./events";
import type { Stamp } from "./insertSheets";
import { locateTyped } from "./locate";
import { readBlock, valuesOf } from "./readBlock";
import { listSheetNames, readSheets } from "./readSheets";
import { currentReceipt, findInserts } from "./receipts";
import { readSelection, showRange } from "./selection";
import { inExcel } from "./session";
import { freeNames } from "./sheetNames";

const loadInsert = () => import("./insertSheets");
const loadRemove = () => import("./removeInsert");
const loadOpenAsNew = () => import("./openAsNew");
const loadSavedCopy = () => import("./savedCopy");
const loadFileReader = () => import("../files/readFile");
const loadPackageFacts = () => import("../files/packageFacts");

/** Not needed until something is written or a file is chosen. */
const REST = [loadInsert, loadRemove, loadOpenAsNew, loadSavedCopy, loadFileReader, loadPackageFacts];

const STAMP: Stamp = {
  now: () => new Date(),
  newId: () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join(""),
};

/** The workbook Excel has open, asked through office.js. Writes wait for each other, so that two clicks are two whole inserts. */
export function officeWorkbook(stamp: Stamp = STAMP): Workbook {
  let writing: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(write: () => Promise<T>): Promise<T> => {
    const done = writing.then(write, write);
    writing = done;
    return done;
  };
  return {
    selection: readSelection,
    onSelectionChanged: watchSelection,
    onCellsChanged: watchCells,
    dataSources: listDataSources,
    locate: locateTyped,
    read: readBlock,
    freeSheetNames: (wanted) => inExcel({}, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return freeNames(wanted, worksheets.items.map(({ name }) => name));
    }),
    insert: (plan: InsertPlan, progress) => inTurn(async () => (await loadInsert()).insertPlan(plan, stamp, progress)),
    inserts: () => inExcel({}, async (context) => (await findInserts(context)).map(currentReceipt)),
    remove: (id) => inTurn(async () => (await loadRemove()).removeInsert(id)),
    values: valuesOf,
    show: showRange,
    sheetNames: listSheetNames,
    readSheets,
    fetchRest: async () => {
      await Promise.all(REST.map((load) => load()));
    },
    openFile: async (name, bytes) => (await loadFileReader()).readFile(name, bytes),
    packageFacts: async (name, bytes) => (await loadPackageFacts()).readPackageFacts(name, bytes),
    openAsNew: async (plan) => (await loadOpenAsNew()).openAsNew(plan),
    savedCopy: async (progress) => (await loadSavedCopy()).savedCopy(progress),
  };
}
