import type { InsertPlan } from "../../workings/insertPlan";
import type { Workbook } from "../port";
import { listDataSources } from "./dataSources";
import { watchCells, watchSelection } from "./events";
import { insertPlan, type Stamp } from "./insertSheets";
import { locateTyped } from "./locate";
import { openAsNew } from "./openAsNew";
import { readBlock, valuesOf } from "./readBlock";
import { listSheetNames, readSheets } from "./readSheets";
import { currentReceipt, findInserts } from "./receipts";
import { removeInsert } from "./removeInsert";
import { savedCopy } from "./savedCopy";
import { readSelection, showRange } from "./selection";
import { inExcel } from "./session";
import { freeNames } from "./sheetNames";

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
    insert: (plan: InsertPlan, progress) => inTurn(() => insertPlan(plan, stamp, progress)),
    inserts: () => inExcel({}, async (context) => (await findInserts(context)).map(currentReceipt)),
    remove: (id) => inTurn(() => removeInsert(id)),
    values: valuesOf,
    show: showRange,
    sheetNames: listSheetNames,
    readSheets,
    readyForFiles: async () => {
      await Promise.all([import("../files/readFile"), import("../files/packageFacts"), import("../files/newWorkbook/planBytes")]);
    },
    openFile: async (name, bytes) => (await import("../files/readFile")).readFile(name, bytes),
    packageFacts: async (name, bytes) => (await import("../files/packageFacts")).readPackageFacts(name, bytes),
    openAsNew,
    savedCopy,
  };
}
