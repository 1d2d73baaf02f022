import type { DomainErrorCode, ErrorDetail } from "../domain/kernel/DomainError";
import { counted, figure, money, place, shortened } from "./shown";

type SavingCode = Extract<DomainErrorCode, "dates-reversed" | "never-recouped" | "not-in-order" | "bands-not-joined" | "not-three-columns" | "not-a-term" | "term-too-long">;

/** What is wrong with a saving, a gain share or a contract's term, and what to do. */
export const SAVING_SENTENCES: Readonly<Record<SavingCode, (detail: ErrorDetail) => string>> = {
  "dates-reversed": (detail) => `${place(detail)} is ${detail["date"]}, before ${detail["before"]} on ${detail["beforeDate"]}: enter a later date, or leave it empty.`,
  "never-recouped": ({ years, left }) =>
    `The outlay is not recouped: after ${counted(years, "years")}, ${money(Number(left))} of it is left. Add later years if there are any.`,
  "not-in-order": (detail) =>
    `${place(detail)} is ${figure(Number(detail["value"]))}, below ${detail["before"]} at ${figure(Number(detail["beforeValue"]))}: enter low, likely and high in that order.`,
  "bands-not-joined": (detail) =>
    `${place(detail)} starts at ${figure(Number(detail["value"]))}, but the band before it ends at ${figure(Number(detail["before"]))}: start each band where the one before ends.`,
  "not-three-columns": (detail) =>
    `${place(detail)} is a block of ${counted(detail["rows"], "rows")} by ${counted(detail["columns"], "columns")}: choose three columns, ${detail["headings"]}.`,
  "term-too-long": (detail) => `${place(detail)} is the text "${shortened(detail["text"])}", ${detail["seen"]} in all: write ${detail["most"]} at most.`,
  "not-a-term": (detail) =>
    `${place(detail)} is the text "${shortened(detail["text"])}", in which "${shortened(detail["part"])}" cannot be read: write years joined by +, like "5+2+2+1", or months like "18m".`,
};
