import { DefaultButton } from "@fluentui/react/lib/Button";
import { memo, useCallback, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { quantityWords } from "./figureWords";
import { firstStop, isStop, nextStop, type Place } from "./figureStops";

export interface FigureCell {
  readonly words: string;
  /** Says what the figure is, for the button that explains it: "Staffordshire, April 2025". */
  readonly of: string;
  /** A word or two under the figure: "forecast". */
  readonly mark?: string | undefined;
  readonly onExplain?: (button: HTMLElement) => void;
}

export interface FigureRow {
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
  /** Rows shown before the rest are asked for. */
  readonly most?: number;
}

/** Labels up to the longest month stay on one line; longer ones wrap. */
const SHORT_LABEL = "September 2025".length;

/** A name longer than this is given room for two of its words beside each other. */
const LONG_LABEL = 24;

const MOST_ROWS = 70;
/** More rows than this are drawn a part at a time. */
const MOST_AT_ONCE = 1000;

/**
 * A table of figures that scrolls inside itself. Where figures can be explained the table is one stop for Tab
 * and the arrow keys move within it.
 */
export function FiguresTable({ caption, corner, headings, rows: allRows, note, most = MOST_ROWS }: FiguresTableProps) {
  const [more, setMore] = useState(0);
  const shown = most + more;
  const rows = allRows.length <= shown ? allRows : [...allRows.slice(0, shown - 1), ...allRows.filter((row, index) => row.total && index >= shown - 1)];
  const next = Math.min(MOST_AT_ONCE, allRows.length - shown);
  const showWords = next < MOST_AT_ONCE ? `Show all ${quantityWords(allRows.length)} rows` : `Show ${quantityWords(next)} more of ${quantityWords(allRows.length)} rows`;
  const captionId = useId();
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState<Place>([0, 0]);
  const first = firstStop(rows);
  const explained = first !== null;
  // The stop may be on a figure that is gone, or is no button any more.
  const at = isStop(rows, stop) || !first ? stop : first;

  const onStop = useCallback((row: number, column: number) => setStop([row, column]), []);
  const move = (event: KeyboardEvent) => {
    const next = nextStop(event, at, rows);
    if (!next) return;
    event.preventDefault();
    setStop(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next[0]},${next[1]}"]`)?.focus();
  };

  return (
    <div className="figures">
      <div className="figures-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
        <table ref={table} className={widthOf(rows)} role={explained ? "grid" : undefined} onKeyDown={explained ? move : undefined} aria-labelledby={captionId}>
          <caption id={captionId}>
            <span>{caption}</span>
          </caption>
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
              <Row key={rowIndex} row={row} at={rowIndex} stop={at[0] === rowIndex ? at[1] : null} onStop={onStop} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length < allRows.length && (
        <div className="actions">
          <DefaultButton text={showWords} ariaLabel={`${showWords} of ${caption}`} onClick={() => setMore(more + MOST_AT_ONCE)} />
        </div>
      )}
      {note && <p className="hint">{note}</p>}
    </div>
  );
}

interface RowProps {
  readonly row: FigureRow;
  readonly at: number;
  /** The column that Tab stops at; null where the stop is in another row. */
  readonly stop: number | null;
  readonly onStop: (row: number, column: number) => void;
}

/** Drawn again only where its figures change or the stop comes or goes: a table may have hundreds. */
const Row = memo(function Row({ row, at, stop, onStop }: RowProps) {
  return (
    <tr className={row.total ? "figures-total" : undefined}>
      <th scope="row" className={isShort(row) ? "figures-label figures-short" : "figures-label"}>
        {row.label}
      </th>
      {row.cells.map((cell, column) => (
        <td key={column}>
          {cell.onExplain ? (
            <button
              type="button"
              className="figure"
              data-at={`${at},${column}`}
              tabIndex={stop === column ? 0 : -1}
              aria-label={`${cell.words}${cell.mark ? `, ${cell.mark}` : ""}, explain ${cell.of}`}
              onFocus={() => onStop(at, column)}
              onClick={(event) => cell.onExplain?.(event.currentTarget)}
            >
              <CellWords cell={cell} />
            </button>
          ) : (
            <span className="figure-still">
              <CellWords cell={cell} />
            </span>
          )}
        </td>
      ))}
    </tr>
  );
});

function widthOf(rows: readonly FigureRow[]): string | undefined {
  if (rows.every(isShort)) return "figures-compact";
  return rows.some(({ label }) => label.length > LONG_LABEL) ? "figures-long" : undefined;
}

function isShort({ label }: FigureRow): boolean {
  return label.length <= SHORT_LABEL;
}

function CellWords({ cell: { words, mark } }: { readonly cell: FigureCell }) {
  return (
    <>
      {words}
      {mark && (
        <>
          {" "}
          <span className="figure-mark">{mark}</span>
        </>
      )}
    </>
  );
}
