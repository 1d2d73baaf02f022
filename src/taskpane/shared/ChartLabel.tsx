import type { ReactNode } from "react";
import { shortWords } from "./chartWords";

interface ChartLabelProps {
  /** Where what is labelled ends. */
  readonly from: { readonly x: number; readonly y: number };
  /** Where the labels begin; the end of what is labelled where left out. */
  readonly at?: number;
  /** The middle of the label, moved off its neighbours. */
  readonly y: number;
  readonly name: string;
  readonly figure: string;
  /** The sign that is drawn for it elsewhere, in a box of 12 by 12 whose top left is at (x, y). */
  readonly sign: (x: number, y: number) => ReactNode;
}

export const LABEL_HEIGHT = 30;
/** From the end of what is labelled to the words. */
export const LABEL_OFFSET = 29;

/** A name and figure beside the end of a bar or line, with its sign and a line that leads to it. */
export function ChartLabel({ from, at = from.x, y, name, figure, sign }: ChartLabelProps) {
  return (
    <g className="chart-label">
      <path className="chart-leader" d={`M${from.x + 2} ${from.y}L${at + 10} ${y}`} />
      {sign(at + 12, y - 13)}
      <text x={at + LABEL_OFFSET} y={y - 2}>
        {shortWords(name)}
      </text>
      <text x={at + LABEL_OFFSET} y={y + 12} className="chart-figure">
        {figure}
      </text>
    </g>
  );
}
