import { useRef, type ReactNode } from "react";
import { useWidth } from "./useWidth";

interface ChartFrameProps {
  readonly title: string;
  /** All that the chart shows, for those who hear it. */
  readonly words: string;
  readonly height: number;
  /** The drawing, at the width there is for it. */
  readonly children: (width: number) => ReactNode;
}

const USUAL_WIDTH = 420;
const MOST_WIDTH = 560;

/** A chart's title and ground: drawn to the pane's own width, so that the words keep their size however narrow it is. */
export function ChartFrame({ title, words, height, children }: ChartFrameProps) {
  const figure = useRef<HTMLElement>(null);
  const width = Math.min(useWidth(figure, USUAL_WIDTH), MOST_WIDTH);
  return (
    <figure ref={figure} className="chart">
      <figcaption>{title}</figcaption>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
        {children(width)}
      </svg>
    </figure>
  );
}
