import { useEffect, useState } from "react";
import { WordField } from "../WordField";

interface HeadingRowsProps {
  readonly id: string;
  readonly label: string;
  /** Zero-based sheet rows; undefined where there are no headings. */
  readonly found: readonly [number, number] | undefined;
  readonly onChange: (rows: readonly [number, number]) => void;
}

/** The sheet rows that are headings, "4" or "4 to 5", taken once what is typed is such rows. */
export function HeadingRows({ id, label, found, onChange }: HeadingRowsProps) {
  const shown = found ? rowWords(found) : "";
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const rows = typedRows(typed);
  return (
    <WordField
      id={id}
      label={label}
      value={typed}
      problem={rows || typed.trim() === shown ? undefined : `“${typed.trim()}” is not a row. Enter one row of the sheet such as 4, or two such as 4 to 5.`}
      hint="Rows of the sheet that hold the headings."
      onChange={(value) => {
        setTyped(value);
        const next = typedRows(value);
        if (next && rowWords(next) !== shown) onChange(next);
      }}
    />
  );
}

function rowWords([first, last]: readonly [number, number]): string {
  return first === last ? String(first + 1) : `${first + 1} to ${last + 1}`;
}

function typedRows(typed: string): readonly [number, number] | null {
  const [, first, last = first] = /^\s*(\d{1,7})(?:\s*(?:to|-|\u2013)\s*(\d{1,7}))?\s*$/i.exec(typed) ?? [];
  if (!first || !last) return null;
  const rows: [number, number] = [Number(first) - 1, Number(last) - 1];
  return rows[0] >= 0 && rows[1] >= rows[0] ? rows : null;
}
