import type { ClauseTree } from "../../../domain/inflation/clause/clauseTree";
import { parsedClause } from "../../../domain/inflation/clause/parsedClause";
import { DomainError } from "../../../domain/kernel/DomainError";
import type { Figures } from "../../../domain/kernel/figures";
import { sentenceFor } from "../../shared/sentenceFor";
import { seriesWords } from "./seriesWords";

export type ClauseText = { readonly tree: ClauseTree } | { readonly words: string };

/** The clause as a tree where it can be read and names series there are; else the sentence that says which word is at fault. */
export function clauseText(text: string, figures: Figures): ClauseText {
  try {
    const tree = parsedClause(text.trim());
    for (const { word } of seriesWords(tree)) describe(word.name, word.at + 1, figures);
    return { tree };
  } catch (error) {
    const words = sentenceFor(error, { clause: "The clause" });
    if (words === null) throw error;
    return { words };
  }
}

function describe(name: string, position: number, figures: Figures): void {
  try {
    figures.describe(name);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError("clause-series", { ...error.detail, argument: "clause", word: name, position });
  }
}
