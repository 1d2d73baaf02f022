import { sourceText } from "../linkedCells";
import type { Sourced } from "../origin";
import { PAY_REPLACED } from "./ledgerPlaced";
import type { CentreMatch, CostCentre, LedgerColumnsPlaced, PriceCase } from "./priceCase";
import type { PricePlaces } from "./pricePlaces";

/** A line of the ledger sheet's table of centres. */
export interface CentreRow {
  readonly name: string;
  readonly placeNo: number;
  /** What it comes to where a sheet cannot add it up; null where it can. */
  readonly given: number | null;
}

/** Rows of the ledger that are a centre's, as a sheet finds them; the centre from 0. */
export interface FoundRow extends CentreMatch {
  readonly centre: number;
}

export interface RunRow {
  readonly centre: number;
  readonly first: number;
  readonly last: number;
}

/** A cell that is more than a plain number; `line` is its row of the centres' table from 0, null where it is of none. */
export interface SpecialCell {
  readonly line: number | null;
  readonly sourced: Sourced;
  readonly leftOut: boolean;
}

/** How the sheets add up the ledger. */
export interface LedgerCells {
  readonly columns: LedgerColumnsPlaced | null;
  readonly centres: readonly CentreRow[];
  readonly matches: readonly FoundRow[];
  readonly runs: readonly RunRow[];
  readonly cells: readonly SpecialCell[];
  /** Row of the centres' table, from 0, of the pay that the staffing list replaces; null where none is replaced. */
  readonly payRow: number | null;
}

/** What the ledger sheet adds up live, and what it can only repeat. */
export function ledgerCells(priceCase: PriceCase, places: PricePlaces): LedgerCells {
  const { centres, payFrom, payInLedger } = priceCase;
  const columns = canBeAddedUp(priceCase) ? priceCase.ledger : null;
  const live = centres.map((centre) => columns !== null && isFound(centre, columns));
  const given = centres.map(({ amount }, at) => (live[at] ? null : amount));
  const replaces = payFrom === "staffing";
  const payLive = columns?.payLines !== undefined && columns.payLines.length > 0;
  const payRow = replaces ? centres.length : null;
  const found = centres.flatMap((centre, at) => (live[at] ? [{ centre, at }] : []));
  return {
    columns,
    centres: [
      ...centres.map(({ name, placing }, at): CentreRow => ({ name: name === "" ? "(no cost centre)" : name, placeNo: places.ofCentre(placing), given: given[at]! })),
      ...(replaces ? [{ name: PAY_REPLACED, placeNo: places.ofReason(PAY_REPLACED), given: payLive ? null : payInLedger }] : []),
    ],
    matches: found.flatMap(({ centre, at }) => (centre.runs ? [] : (centre.matches ?? []).map((match): FoundRow => ({ ...match, centre: at })))),
    runs: found.flatMap(({ centre, at }) => (centre.runs ?? []).map(([first, last]): RunRow => ({ centre: at, first, last }))),
    cells: columns === null ? [] : [
      ...centres.flatMap(({ fixed, leftOut, runs }, at) => specials((row) => (live[at] && inRuns(runs, row) ? at : null), fixed, leftOut)),
      ...specials(() => payRow, columns.payFixed, columns.payLeftOut),
      ...specials(() => null, [], columns.leftOut),
    ],
    payRow,
  };
}

/** As many characters as MATCH compares. */
const LONGEST_MATCH = 255;

/** With pay left out of the centres, a sheet must find it by what the cells of its lines hold. */
function canBeAddedUp({ ledger, payFrom, payInLedger }: PriceCase): boolean {
  if (!ledger) return false;
  if (payFrom === "ledger") return true;
  const lines = ledger.payLines ?? [];
  if (lines.length === 0) return payInLedger === 0;
  return ledger.lineColumn !== null && ledger.lineColumn !== undefined && lines.every((line) => line !== "" && String(line).length <= LONGEST_MATCH);
}

function isFound({ matches, runs }: CostCentre, { centreColumn }: LedgerColumnsPlaced): boolean {
  return (runs ?? []).length > 0 || (centreColumn !== null && (matches ?? []).length > 0);
}

/** A total between a centre's runs of rows is not added up with them. */
function inRuns(runs: CostCentre["runs"], row: number): boolean {
  return !runs || runs.some(([first, last]) => row >= first && row <= last);
}

/** A cell that counts, whatever it held, is one line: what counts of it stands beside what a sum finds. */
function specials(lineOf: (row: number) => number | null, fixed: readonly Sourced[] = [], leftOut: readonly Sourced[] = []): SpecialCell[] {
  const counted = new Set(fixed.map(cellOf));
  return [...fixed.map((sourced) => ({ sourced, leftOut: false })), ...leftOut.filter((sourced) => !counted.has(cellOf(sourced))).map((sourced) => ({ sourced, leftOut: true }))]
    .flatMap((cell) => (cell.sourced.origin.kind === "cell" ? [{ ...cell, line: lineOf(cell.sourced.origin.row) }] : []));
}

function cellOf({ origin }: Sourced): string {
  return sourceText(origin);
}
