import { gatherReturns } from "../../src/intake/openbook/gatherReturns";
import { readWorkbook } from "../../src/intake/openbook/readWorkbook";
import { planBytes } from "../../src/workbook/files/newWorkbook/planBytes";
import { readFile } from "../../src/workbook/files/readFile";
import { comparisonAnswer } from "../../src/workings/openbook/comparisonAnswer";
import { laterAndEarlier } from "../../src/workings/openbook/earlierReturns";
import { filledReturn, goodAnswers } from "../workings/openbook/_filledReturn";
import { fastest, type BenchRow } from "./bench";

const MANY = 60;

/** Sixty files of eight sheets each, as the Open book job reads them in the pane; then all of them compared. */
export async function rows(): Promise<BenchRow[]> {
  const files: Uint8Array[] = [];
  for (let at = 0; at < MANY; at++) files.push(await planBytes(filledReturn(goodAnswers(`Provider ${at + 1}`))));
  const started = performance.now();
  const readings = [];
  for (const [at, bytes] of files.entries()) readings.push(readWorkbook(await readFile(`Return ${at + 1}.xlsx`, bytes)));
  const gathered = gatherReturns(readings);
  const took = performance.now() - started;
  if (gathered.returns.length !== MANY) throw new Error(`${gathered.returns.length} returns were read of ${MANY}`);
  const { returns, earlier } = laterAndEarlier(gathered.returns);
  const typed = (value: number) => ({ value, origin: { kind: "typed" as const } });
  const compare = () => comparisonAnswer({
    title: "Returns", returns, earlier, against: "last", limits: { tolerance: typed(0.05), ignoreBelow: typed(0), alwaysAbove: null }, terms: [], termsOf: returns.map(() => null), logs: [], unread: [],
  });
  return [
    { what: `${MANY} returns read from their files, without cached figures`, ours: took, unit: "ms", atMost: 10_000 },
    { what: `${MANY} returns compared with last year, with every difference and question`, ours: fastest(compare, 3), unit: "ms", atMost: 1000 },
  ];
}
