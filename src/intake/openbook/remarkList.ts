import type { ReturnRemark } from "../../returns/returnGiven";
import type { ReturnPart } from "../../returns/returnForm";

/** Where a remark belongs and what is seen there. */
export interface RemarkPlace {
  readonly part: ReturnPart | null;
  /** "Costs!J12"; "" for the whole return. */
  readonly cell?: string;
  readonly seen?: string;
}

const MOST_SEEN = 80;

/** Gathers what is to be said of one return. */
export class RemarkList {
  private readonly all: ReturnRemark[] = [];

  add(sort: ReturnRemark["sort"], { part, cell = "", seen = "" }: RemarkPlace, words: string): void {
    this.all.push({ sort, part, cell, seen: seen.length > MOST_SEEN ? `${seen.slice(0, MOST_SEEN - 1)}…` : seen, words });
  }

  addAll(remarks: readonly ReturnRemark[]): void {
    for (const { sort, words, ...place } of remarks) this.add(sort, place, words);
  }

  /** What was left out first, then what was altered, then what is odd; each in the order of the return. */
  inOrder(): readonly ReturnRemark[] {
    return (["left out", "altered", "odd"] as const).flatMap((sort) => this.all.filter((remark) => remark.sort === sort));
  }
}
