import { quoted } from "../cleanText";
import { returnOfGroup } from "./readReturn";
import { returnGroups } from "./returnGroups";
import type { ReturnSheets } from "./returnSheets";
import type { NotReturn, WorkbookReading } from "./returnsReading";

/** Reads every return of one workbook; where it has several, each is called by its first sheet too. */
export function readWorkbook(read: ReturnSheets): WorkbookReading {
  const { groups, others } = returnGroups(read);
  if (groups.length === 0) {
    return { source: read.source, returns: [], notReturns: [{ source: read.source, sheet: "", words: "No sheet of a return was found in it, by name or by heading: choose the workbook the provider filled in." }] };
  }
  const returns = groups.map((group) => {
    const first = [...group.parts.values()].sort((a, b) => a.at - b.at)[0]?.sheet.name ?? "";
    return returnOfGroup(group, groups.length === 1 && read.source !== "" ? read.source : [read.source, first].filter((part) => part !== "").join(", "));
  });
  const holdsSomething = others.filter(({ block }) => block.values.some((row) => row.some((value) => value !== "")));
  const notReturns = holdsSomething.map(({ name, visibility }): NotReturn => ({ source: read.source, sheet: name, words: `The sheet ${quoted(name)}${visibility === "visible" ? "" : ", which is hidden,"} is no part of a return: it is not read.` }));
  return { source: read.source, returns, notReturns };
}
