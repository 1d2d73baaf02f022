import type { ReturnPart } from "./returnForm";

/** What a return's figures of this year are set against: its tender, its own last year, or an earlier return of the same provider. */
export type Against = "tendered" | "last" | "earlier";

/** What a difference is. One row of the log has one of them. */
export type DifferenceKind =
  | "over tolerance" | "price" | "quantity" // a figure moved by more than the limits
  | "new" | "dropped" | "missing" // there was nothing before; there is nothing now; no figure was given
  | "unit changed" | "renamed" | "formula became typed" | "note changed" | "last year restated"; // against an earlier return

export const DIFFERENCE_KINDS: readonly DifferenceKind[] = [
  "over tolerance", "price", "quantity", "new", "dropped", "missing", "unit changed", "renamed", "formula became typed", "note changed", "last year restated",
];

/** What a row of the log is of: a difference, or a question that a person put in a row of their own. */
export type QueryKind = DifferenceKind | "asked by hand";

/** How a row of the log stands after the latest comparison. */
export type QueryState = "new" | "as before" | "changed" | "arises again" | "no longer arises" | "not compared";

/** What people write in a row of the log, as the cell holds it: "" where nothing; a date may be a serial of the workbook. */
export type QueryWritten = Readonly<Record<"askedBy" | "askedOn" | "answer" | "answeredBy" | "answeredOn" | "accepted", string | number>>;

export const NOTHING_WRITTEN: QueryWritten = { askedBy: "", askedOn: "", answer: "", answeredBy: "", answeredOn: "", accepted: "" };

/** What makes a difference the same one when it is found again. */
export interface QuerySubject {
  readonly provider: string;
  readonly service: string;
  readonly year: string;
  readonly against: Against;
  readonly part: ReturnPart | null;
  /** "" where it is of the whole return. */
  readonly ref: string;
  readonly line: string;
  readonly kind: QueryKind;
}

/** One row of the query log. */
export interface QueryRow extends QuerySubject {
  readonly key: string;
  /** In words: "£1,200.00", "1,000 hours", "not given". */
  readonly before: string;
  readonly after: string;
  /** Pounds of difference; null where it is not of money. */
  readonly amount: number | null;
  /** A question to send to the provider. */
  readonly question: string;
  /** "Costs!J12" of the return; "" where there is none. */
  readonly cell: string;
  readonly state: QueryState;
  readonly written: QueryWritten;
}

/** A log found in the workbook. */
export interface QueryLogRead {
  readonly sheet: string;
  readonly rows: readonly QueryRow[];
}

/** What the title of a log's sheet, in A1, ends with. */
export const QUERY_LOG_TITLE = "query log";

/** The columns of the log, left to right. */
export const QUERY_COLUMNS = [
  { key: "no", heading: "No." },
  { key: "provider", heading: "Provider" },
  { key: "service", heading: "Service" },
  { key: "year", heading: "Year" },
  { key: "against", heading: "Compared with" },
  { key: "part", heading: "Sheet of the return" },
  { key: "ref", heading: "Ref" },
  { key: "line", heading: "Line" },
  { key: "kind", heading: "What differs" },
  { key: "before", heading: "Before" },
  { key: "after", heading: "After" },
  { key: "amount", heading: "Difference (£)" },
  { key: "cell", heading: "Cell of the return" },
  { key: "question", heading: "Question" },
  { key: "state", heading: "State" },
  { key: "askedBy", heading: "Asked by" },
  { key: "askedOn", heading: "Asked on" },
  { key: "answer", heading: "Answer" },
  { key: "answeredBy", heading: "Answered by" },
  { key: "answeredOn", heading: "Answered on" },
  { key: "accepted", heading: "Accepted" },
  { key: "key", heading: "Key" },
] as const satisfies readonly { readonly key: keyof QueryRow | keyof QueryWritten | "no"; readonly heading: string }[];

/** How the log says what was compared with. */
export const AGAINST_WORDS: Readonly<Record<Against, string>> = { tendered: "the tender", last: "last year", earlier: "an earlier return" };

/** Stands in every cell of the log that holds nothing, those for people to write in too: a table has no empty cells. */
export const NOTHING_TO_SHOW = "–";

/**
 * The subject in one line, the same however its words are spaced or in capitals: "acme care · home care · 2025-26 · tendered · costs · C01 · price".
 * A line the provider added goes by its name, since its ref is only its place.
 */
export function queryKey({ provider, service, year, against, part, ref, line, kind }: QuerySubject): string {
  return [provider, service, year, against, part ?? "", ref.startsWith("+") || ref === "" ? line : ref, kind].map(plainWords).join(" · ");
}

function plainWords(words: string): string {
  // Something stands for nothing too, so that a key is the same when it is read back without its double spaces.
  return words.replaceAll("·", " ").replaceAll(/\s+/g, " ").trim().toLowerCase() || NOTHING_TO_SHOW;
}
