import { DefaultButton } from "@fluentui/react/lib/Button";
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

export interface FigureCell {
  readonly words: string;
  /** Says what the figure is, for the button that explains it: "Staffordshire, April 2025". */
  readonly of: string;
  readonly onExplain?: (button: HTMLElement) => void;
}

interface FigureRow {
  readonly label: string;
  readonly cells: readonly FigureCell[];
  readonly total?: boolean;
}

interface FiguresTableProps {
  /** Carries the unit: "Contributions by month, £". */
  readonly caption: string;
  readonly corner: string;
  readonly headings: readonly string[];
  readonly rows: readonly FigureRow[];
  readonly note?: ReactNode;
}

/** Labels up to the longest month stay on one line; longer ones wrap. */
const SHORT_LABEL = "September 2025".length;

const MOST_ROWS = 70;

/**
 * A table of figures that scrolls inside itself. Where figures can be explained the table is one stop for Tab
 * and the arrow keys move within it.
 */
export function FiguresTable({ caption, corner, headings, rows: allRows, note }: FiguresTableProps) {
  const [all, setAll] = useState(false);
  const rows = all || allRows.length <= MOST_ROWS ? allRows : [...allRows.slice(0, MOST_ROWS - 1), ...allRows.filter((row, index) => row.total && index >= MOST_ROWS - 1)];
  const captionId = useId();
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState<readonly [number, number]>([0, 0]);
  const explained = rows.some((row) => row.cells.some((cell) => cell.onExplain));
  const at: readonly [number, number] = [Math.min(stop[0], rows.length - 1), Math.min(stop[1], headings.length - 1)];

  const move = (event: KeyboardEvent) => {
    const next = nextCell(event, at, rows.length, headings.length);
    if (!next) return;
    event.preventDefault();
    setStop(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next[0]},${next[1]}"]`)?.focus();
  };

  return (
    <div className="figures">
      <div className="figures-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
        <table ref={table} role={explained ? "grid" : undefined} onKeyDown={explained ? move : undefined} aria-labelledby={captionId}>
          <caption id={captionId}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="figures-label">
                {corner}
              </th>
              {headings.map((heading, column) => (
                <th key={column} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={rowIndex} className={row.total ? "figures-total" : undefined}>
                <th scope="row" className={row.label.length <= SHORT_LABEL ? "figures-label figures-short" : "figures-label"}>
                  {row.label}
                </th>
                {row.cells.map((cell, column) => (
                  <td key={column}>
                    {cell.onExplain ? (
                      <button
                        type="button"
                        className="figure"
                        data-at={`${rowIndex},${column}`}
                        tabIndex={at[0] === rowIndex && at[1] === column ? 0 : -1}
                        aria-label={`${cell.words}, explain ${cell.of}`}
                        onFocus={() => setStop([rowIndex, column])}
                        onClick={(event) => cell.onExplain?.(event.currentTarget)}
                      >
                        {cell.words}
                      </button>
                    ) : (
                      <span className="figure-still">{cell.words}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < allRows.length && (
        <div className="actions">
          <DefaultButton text={`Show all ${allRows.length} rows`} ariaLabel={`Show all ${allRows.length} rows of ${caption}`} onClick={() => setAll(true)} />
        </div>
      )}
      {note && <p className="hint">{note}</p>}
    </div>
  );
}

function nextCell(event: KeyboardEvent, [row, column]: readonly [number, number], rows: number, columns: number): [number, number] | null {
  switch (event.key) {
    case "ArrowDown":
      return [Math.min(row + 1, rows - 1), column];
    case "ArrowUp":
      return [Math.max(row - 1, 0), column];
    case "ArrowRight":
      return [row, Math.min(column + 1, columns - 1)];
    case "ArrowLeft":
      return [row, Math.max(column - 1, 0)];
    case "Home":
      return event.ctrlKey ? [0, 0] : [row, 0];
    case "End":
      return event.ctrlKey ? [rows - 1, columns - 1] : [row, columns - 1];
    default:
      return null;
  }
}
