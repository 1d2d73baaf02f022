import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";

const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross];
/** About how wide a marker is drawn. */
export const MARKER_SIZE = 8;
const PATHS = SHAPES.map((shape) => symbol(shape, (MARKER_SIZE * MARKER_SIZE * Math.PI) / 4)() ?? "");

interface LineMarkerProps {
  /** Which line: each of five has a shape of its own. */
  readonly shape: number;
  readonly x: number;
  readonly y: number;
  /** A figure that is forecast. */
  readonly hollow: boolean;
}

/** The point of a line. */
export function LineMarker({ shape, x, y, hollow }: LineMarkerProps) {
  return <path className={hollow ? "trace-point trace-hollow" : "trace-point"} transform={`translate(${x},${y})`} d={PATHS[shape % PATHS.length]} />;
}
