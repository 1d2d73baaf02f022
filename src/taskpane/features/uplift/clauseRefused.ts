import { DomainError } from "../../../domain/kernel/DomainError";
import { clauseOfLine } from "../../../workings/uplift/clauseOfLine";
import type { UpliftCase } from "../../../workings/uplift/upliftCase";
import type { RefusedLine } from "./upliftedLines";

/** The words a line was refused for: its clause as written or as its basket is written in the clause language, or the driver that was named; "" where it was for none of them. */
export function clauseRefused(upliftCase: UpliftCase, { line, answer: { error } }: RefusedLine): string {
  if (line.by.kind === "clause") return line.by.clause.text;
  const argument = String(error.detail["argument"]);
  const named = /^driver of (.*?)(…?)$/s.exec(argument);
  if (named) return upliftCase.basket.find(({ name }) => (named[2] ? name.startsWith(named[1] ?? "") : name === named[1]))?.driver.text ?? "";
  return argument === "clause" ? clauseOrNone(upliftCase, line) : "";
}

function clauseOrNone(upliftCase: UpliftCase, line: RefusedLine["line"]): string {
  try {
    return clauseOfLine(upliftCase, line);
  } catch (error) {
    if (error instanceof DomainError) return "";
    throw error;
  }
}
