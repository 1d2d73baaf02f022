/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "util";
import { ledgerFrom } from "../../../src/taskpane/features/price/ledgerFrom";
import { ledgerReading } from "../../../src/taskpane/features/price/ledgerHeld";
import { ledgerSums } from "../../../src/taskpane/features/price/ledgerSums";
import { cellAt, type Book } from "../../../src/workbench/book/book";
import { openWorkbook } from "../../../src/workbench/file/openWorkbook";
import { saveWorkbook } from "../../../src/workbench/file/saveWorkbook";
import { createUniverEngine } from "../../../src/workbench/grid/univerEngine";
import { charityPrice } from "../../../src/workbench/samples/charityPrice";
import { homecarePrice } from "../../../src/workbench/samples/homecarePrice";
import { priceAnswer } from "../../../src/workings/price/priceAnswer";
import type { CostCentre, PayFrom, PriceCase } from "../../../src/workings/price/priceCase";
import { recalculate } from "../../_libreoffice/recalculate";
import { itWithLibreOffice } from "../../_libreoffice/withLibreOffice";
import { openExcel } from "../../workbook/excelHost";
import { Inserted } from "../_inserted";
import { writePlan } from "../_writePlan";
import { caseOf, pool, post, service, staffOf, UNPLACED } from "./_cases";
import { differences } from "./_figures";
import { planOf } from "./_inserted";

// jsdom has neither, and the sample is packed as a file.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** The sample's ledger as the pane reads it: the last cost centre nobody's, the two before it pools, the rest in two services. */
async function caseFrom(book: Book, sheet: string, payFrom: PayFrom): Promise<PriceCase> {
  const { workbook } = await openExcel(openWorkbook(saveWorkbook(book), "sample.xlsx"));
  const source = (await workbook.dataSources()).find(({ kind, name }) => kind === "sheet" && name === sheet)!;
  const reading = ledgerReading(await workbook.read(source.range), {})();
  let step = reading.next();
  while (!step.done) step = reading.next();
  const held = step.value;
  const sums = ledgerSums(held, new Map());
  const { centres, ledger } = ledgerFrom(held, sums, { placed: [], services: [], pools: [] } as unknown as Parameters<typeof ledgerFrom>[2], payFrom);
  const placing = (at: number): CostCentre["placing"] => {
    const last = centres.length - 1;
    if (at === last) return UNPLACED;
    return at >= last - 2 ? { kind: "pool", pool: last - 1 - at } : { kind: "service", service: at % 2 };
  };
  return caseOf([service("First", 1000), service("Second", 500)], [pool("Office", [0, 2], [3, 4]), pool("Head office", [1, 0], [5, 6])], centres.map((centre, at) => ({ ...centre, placing: placing(at) })), {
    ledger, payFrom, payInLedger: sums.pay, ...(payFrom === "staffing" ? { staff: staffOf([post("Worker", 25_000, 3, 0)]) } : {}),
  });
}

const samples = [["the charity's", charityPrice, "Ledger"], ["the homecare provider's", homecarePrice, "Budget"]] as const;

/** The sample with its workings written beside its ledger, not calculated yet. */
async function written(sample: () => Book, sheet: string, payFrom: PayFrom) {
  const priceCase = await caseFrom(sample(), sheet, payFrom);
  const plan = planOf(priceCase, "workings");
  const book = sample();
  writePlan(book, plan);
  return { priceCase, answer: priceAnswer(priceCase), plan, book };
}

describe.each(samples)("%s ledger", (_name, sample, sheet) => {
  describe.each(["ledger", "staffing"] as const)("adds up live to what the pane read, pay from the %s,", (payFrom) => {
    it("in the workbench's engine", async () => {
      const { priceCase, answer, plan, book } = await written(sample, sheet, payFrom);
      await (await createUniverEngine(book)).calculate();
      const inserted = new Inserted(plan, (on, row, column) => cellAt(book.sheetNamed(on)!, row, column)?.value ?? null);
      expect(differences(inserted, priceCase, answer)).toEqual([]);
      expect(inserted.failing().map((words) => words.split(" | ")[1])).toEqual(["Cost centres that are not placed in a service or a pool, or left out by name"]);
      expect(inserted.table("Price_centres").filter((row) => typeof row[6] === "number")).toEqual([]);
    }, 120_000);

    itWithLibreOffice("in LibreOffice", async () => {
      const { priceCase, answer, plan, book } = await written(sample, sheet, payFrom);
      const inserted = new Inserted(plan, (await recalculate(saveWorkbook(book))).value);
      expect(differences(inserted, priceCase, answer)).toEqual([]);
      expect(inserted.masterCheck).toBe(1);
    }, 120_000);
  });
});
