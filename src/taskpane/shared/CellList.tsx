import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState } from "react";
import type { CellReading } from "../../intake/reading";
import { CellLink } from "./CellLink";

const FIRST_SHOWN = 20;
const MORE_SHOWN = 200;

/** Cells that were fixed or left out: each with its address, what it shows and the reason. */
export function CellList({ cells, label }: { readonly cells: readonly CellReading[]; readonly label: string }) {
  const [shown, setShown] = useState(FIRST_SHOWN);
  if (cells.length === 0) return null;
  return (
    <>
      <ul className="cell-list" aria-label={label}>
        {cells.slice(0, shown).map((cell) => (
          <li key={`${cell.place.row},${cell.place.column}`}>
            <CellLink place={cell.place} /> {seenWords(cell)} {cell.reason && <span>{sentence(cell.reason)}</span>}
          </li>
        ))}
      </ul>
      {cells.length > shown && (
        <DefaultButton text={`Show ${Math.min(MORE_SHOWN, cells.length - shown)} more of ${cells.length}`} onClick={() => setShown(shown + MORE_SHOWN)} />
      )}
    </>
  );
}

/** Nothing where the reason says it already. */
function seenWords(cell: CellReading): string {
  if (cell.seen.trim() !== "" && cell.reason.includes(cell.seen.trim())) return "";
  return cell.seen.trim() === "" ? "Empty." : `Shows “${cell.seen.trim()}”.`;
}

function sentence(clause: string): string {
  const trimmed = clause.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.?]$/.test(capital) ? capital : `${capital}.`;
}
