import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolTriangle } from "d3-shape";

/** What a point of a chart stands for. */
export type PointKind = "subject" | "high" | "low" | "named" | "other";

interface PointSignProps {
  readonly kind: PointKind;
  readonly x: number;
  readonly y: number;
  /** About how wide the sign is. */
  readonly size: number;
}

const SHAPES = { subject: symbolDiamond, high: symbolTriangle, low: symbolTriangle, named: symbolCross, other: symbolCircle } as const;
/** A sign of few must be seen among many. */
const LARGER = { subject: 2.1, high: 1.5, low: 1.5, named: 1.4, other: 1 } as const;

/** A point that says by its shape what it is: a diamond, a triangle up or down, a cross or a ring. */
export function PointSign({ kind, x, y, size }: PointSignProps) {
  const across = size * LARGER[kind];
  const path = symbol(SHAPES[kind], (across * across * Math.PI) / 4)() ?? "";
  return <path className={`point point-${kind}`} transform={`translate(${x},${y})${kind === "low" ? " rotate(180)" : ""}`} d={path} />;
}

const KEY_SIZE = 7;
const LETTER = 6.6;
const KEY_ROW = 18;

interface KeyEntry {
  readonly kind: PointKind;
  readonly words: string;
}

/** Where each entry of a key stands, on as many rows as it takes. */
export function keyPlaces(entries: readonly KeyEntry[], width: number): readonly { readonly x: number; readonly row: number }[] {
  let [x, row] = [0, 0];
  return entries.map(({ words }) => {
    const wide = 26 + words.length * LETTER;
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const at = { x, row };
    x += wide;
    return at;
  });
}

/** How high a key is. */
export function keyHeight(entries: readonly KeyEntry[], width: number): number {
  const places = keyPlaces(entries, width);
  return ((places[places.length - 1]?.row ?? -1) + 1) * KEY_ROW;
}

/** What each sign of a chart stands for. */
export function PointKey({ entries, width, top }: { readonly entries: readonly KeyEntry[]; readonly width: number; readonly top: number }) {
  const places = keyPlaces(entries, width);
  return (
    <>
      {entries.map(({ kind, words }, at) => {
        const { x = 0, row = 0 } = places[at] ?? {};
        const y = top + row * KEY_ROW;
        return (
          <g key={kind}>
            <PointSign kind={kind} x={x + 8} y={y + 8} size={KEY_SIZE} />
            <text className="chart-tick" x={x + 19} y={y + 12}>
              {words}
            </text>
          </g>
        );
      })}
    </>
  );
}
