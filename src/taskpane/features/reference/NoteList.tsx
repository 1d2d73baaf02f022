import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState } from "react";
import type { CellPlace } from "../../../cells/sheetReference";
import { CellLink } from "../../shared/CellLink";

const FIRST_SHOWN = 20;
const MORE_SHOWN = 200;

interface NoteListProps {
  readonly summary: string;
  readonly label: string;
  readonly notes: readonly { readonly row: number | null; readonly words: string }[];
  readonly place: (row: number | null) => CellPlace | null;
  readonly open: boolean;
}

/** What was done or left out, a sentence each, folded where there is much of it. */
export function NoteList({ summary, label, notes, place, open }: NoteListProps) {
  const [shown, setShown] = useState(FIRST_SHOWN);
  if (notes.length === 0) return null;
  return (
    <details open={open}>
      <summary>{summary}</summary>
      <ul className="remarks" aria-label={label}>
        {notes.slice(0, shown).map(({ row, words }, index) => {
          const where = place(row);
          return (
            <li key={index}>
              {words} {where && <CellLink place={where} />}
            </li>
          );
        })}
      </ul>
      {notes.length > shown && <DefaultButton text={`Show ${Math.min(MORE_SHOWN, notes.length - shown)} more of ${notes.length}`} onClick={() => setShown(shown + MORE_SHOWN)} />}
    </details>
  );
}
