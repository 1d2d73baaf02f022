import type { CellGrid } from "../cellKinds";
import { matchingKey } from "../cleanText";
import { kindsFound, RoleMatch, type ColumnRoles } from "../columnRoles";
import { isNoteHeading } from "../columnUse";
import type { FoundTable, TableColumn } from "../findTable";

/** What a column of terms of surplus can be. */
export type TermsRole = "provider" | "service" | "minimum" | "maximum" | "share" | "limit" | "ignore";

const HEADINGS: readonly { readonly role: Exclude<TermsRole, "ignore">; readonly words: string; readonly heading: RegExp }[] = [
  { role: "limit", words: "most that is topped up", heading: /\btop(?:ped)?[- ]?up\b.*\b(?:limit|most|max(?:imum)?|cap)\b|\b(?:limit|most|max(?:imum)?|cap)\b.*\btop(?:ped)?[- ]?up\b|^(?:limit|cap)\b/ },
  { role: "share", words: "provider's share", heading: /\bshares?\b|\bkeeps?\b|\bkept\b|\bretain(?:s|ed)?\b/ },
  { role: "minimum", words: "minimum surplus", heading: /\bmin(?:imum)?\b|\bfloor\b|\bleast\b/ },
  { role: "maximum", words: "maximum surplus", heading: /\bmax(?:imum)?\b|\bceiling\b|\bcollar\b|\bmost\b/ },
  { role: "service", words: "service", heading: /\bservices?\b/ },
  { role: "provider", words: "provider", heading: /\bproviders?\b|\bsuppliers?\b|\bcontractors?\b|\borganisations?\b|\bnames?\b/ },
];

/** The role of each column of a table of terms: as a person chose (by block column), then by headings alone, for a figure says nothing of what it limits. */
export function termsRoles(_grid: CellGrid, table: FoundTable, chosen: ReadonlyMap<number, TermsRole>): ColumnRoles<TermsRole> {
  const match = new RoleMatch(table, chosen);
  for (const { role, words, heading } of HEADINGS) {
    match.give(role, words, table.columns.filter((column) => !chosen.has(column.column) && match.isFree(column) && !isNoteHeading(column) && heading.test(key(column))));
  }
  return match;
}

/** How many kinds of column that terms have are in the table; 0 without a provider. */
export function termsRolesFound(grid: CellGrid, table: FoundTable): number {
  return kindsFound(termsRoles(grid, table, new Map()), "provider");
}

function key({ heading }: TableColumn): string {
  return matchingKey(heading.slice(0, 200));
}
