import type { CentreCells } from "../../../intake/ledgerReading";
import type { Sourced } from "../../../workings/origin";
import type { CostCentre, LedgerColumnsPlaced, PayFrom } from "../../../workings/price/priceCase";
import type { LedgerHeld } from "./ledgerHeld";
import type { LedgerSums } from "./ledgerSums";
import { placingOf, type PlacesFound } from "./placesFrom";

interface LedgerFound {
  readonly centres: readonly CostCentre[];
  readonly ledger: LedgerColumnsPlaced | null;
}

/** What rows without a cost centre are called. */
export const NO_CENTRE = "(no cost centre)";

/** The ledger's cost centres with where each goes, and its columns for a sheet to add up. */
export function ledgerFrom({ table, cells }: LedgerHeld, sums: LedgerSums, places: PlacesFound, payFrom: PayFrom): LedgerFound {
  const payOut = payFrom === "staffing";
  const payLines = new Set(payOut ? sums.lines.filter(({ isPay }) => isPay).map(({ name }) => name) : []);
  const byCentre = new Map(table.centres.map((name) => [name, { fixed: [] as Sourced[], leftOut: [] as Sourced[] }]));
  const pay = { fixed: [] as Sourced[], leftOut: [] as Sourced[] };
  const inNone: Sourced[] = [];
  for (const { centre, line, fixed, leftOut } of cells) {
    const own = payLines.has(line) ? pay : byCentre.get(centre);
    if (fixed) own?.fixed.push(fixed);
    if (leftOut) (own?.leftOut ?? inNone).push(leftOut);
  }
  const centres = sums.centres.map((sum, at): CostCentre => {
    const matches = table.matches[at];
    const runs = table.runs?.[at];
    return {
      name: centreName(sum.name),
      placing: placingOf(places.placed[at]?.placed ?? { kind: "unplaced" }, places),
      amount: payOut ? sum.amountWithoutPay : sum.amount,
      entries: payOut ? sum.entriesWithoutPay : sum.entries,
      fixed: byCentre.get(sum.name)?.fixed ?? [],
      leftOut: byCentre.get(sum.name)?.leftOut ?? [],
      ...(runs ? { runs } : matches && matches.length > 0 ? { matches: matches.map(cellsOf) } : {}),
    };
  });
  if (!table.place) return { centres, ledger: null };
  const { creditColumn, codeColumn, ...place } = table.place;
  return {
    centres,
    ledger: {
      ...place,
      scale: table.scale,
      ...(creditColumn === undefined ? {} : { creditColumn }),
      ...(codeColumn === undefined ? {} : { codeColumn }),
      ...(payOut ? { payLines: sums.payCells, payFixed: pay.fixed, payLeftOut: pay.leftOut } : {}),
      leftOut: inNone,
    },
  };
}

/** What a cost centre is called where its cells are empty. */
export function centreName(name: string): string {
  return name.trim() === "" ? NO_CENTRE : name;
}

function cellsOf({ name, code }: CentreCells): NonNullable<CostCentre["matches"]>[number] {
  return code === undefined ? { name } : { name, code };
}
