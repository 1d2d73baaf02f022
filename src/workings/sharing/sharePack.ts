import { inputsHash } from "../inputsHash";
import type { InsertPlan } from "../insertPlan";
import { CHECK_ROW } from "../sheetHead";
import type { RunStamp } from "../stamp";
import { keySheet } from "./keySheet";
import { receiptLines, receiptSheet } from "./receiptSheet";
import type { ShareAnswer, ShareCase } from "./shareAnswer";
import { sharedSheet } from "./sharedSheet";

/** The method the pack follows; goes up when what it gives could change. */
export const SHARE_METHOD = "Share 1";

/** The names to ask the workbook for: two sheets that may be shared, and the key. */
export const SHARE_SHEETS: readonly string[] = ["Shared benchmark", "Shared receipt", "Key - do not share"];

export interface SharePackOptions {
  /** Free names for SHARE_SHEETS, in the same order. */
  readonly sheetNames: readonly string[];
  /** The add-in's version; the ISO time. No fingerprint of the inputs: a reader who guesses could prove a guess by it. */
  readonly stamp: Pick<RunStamp, "version" | "insertedOn">;
}

/**
 * A pack as sheets: two of values that may be shared, and the key to the codes, where the checks are.
 * The stamp's fingerprint is of what is published alone.
 */
export function sharePack({ rules, seed }: ShareCase, answer: ShareAnswer, { sheetNames, stamp }: SharePackOptions): InsertPlan {
  if (sheetNames.length !== SHARE_SHEETS.length) throw new RangeError(`A pack needs ${SHARE_SHEETS.length} sheet names`);
  if (answer.cuts.length === 0) throw new RangeError("A pack needs a set of providers");
  const [shared, receipt, key] = sheetNames as [string, string, string];
  const published = { lines: receiptLines(answer, rules), figures: answer.cuts.map(({ figures }) => figures) };
  const stamped: RunStamp = { version: stamp.version, insertedOn: stamp.insertedOn, method: SHARE_METHOD, inputsHash: inputsHash(published) };
  return {
    job: "Share",
    title: `Share-safe pack: ${answer.shownTitle}`,
    sheets: [sharedSheet(shared, answer, stamped), receiptSheet(receipt, answer, rules, stamped), keySheet(key, answer, rules, seed, stamped)],
    names: [],
    masterCheck: { sheet: key, row: CHECK_ROW, column: 1 },
    show: shared,
  };
}
