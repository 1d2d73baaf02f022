import { scaleLinear } from "d3-scale";
import { ChartFrame } from "./ChartFrame";
import { beyondWords, domainOf, keyOf, type ChartPoint } from "./chartPoints";
import { keyHeight, PointKey, PointSign } from "./PointSign";

interface StripChartProps {
  readonly title: string;
  readonly points: readonly ChartPoint[];
  readonly box: { readonly lower: number; readonly median: number; readonly upper: number };
  /** Where the furthest points stand that are no outliers; null where all are, or nobody can tell. */
  readonly whiskers: { readonly least: number; readonly most: number } | null;
  readonly valueWords: (value: number) => string;
}

const MOST_HIGH = 96;
const DOT = 7;
const SMALLEST_DOT = 2;
const BOX = 16;
const EDGE = 10;
const LETTER = 6.8;

/**
 * Figures as dots along a scale, piled up where they meet, over the box of their quartiles. Each kind of dot has a shape of its own.
 * The table below the chart holds every figure.
 */
export function StripChart(props: StripChartProps) {
  const { title, points } = props;
  if (points.length === 0) return null;
  return (
    <ChartFrame title={title} words={chartWords(props)} height={layOut(props, USUAL).height + LINE}>
      {(width) => <Strip {...props} width={width} />}
    </ChartFrame>
  );
}

/** The height is kept for a pane of this width: a wider one needs no more. */
const USUAL = 290;
const LINE = 16;

function Strip({ width, ...props }: StripChartProps & { readonly width: number }) {
  const { box, whiskers, valueWords } = props;
  const { x, piled, size, dots, domain, key, ground, ticksAt, beyond, keyAt } = layOut(props, width);
  const clamp = (value: number) => x(Math.min(domain[1], Math.max(domain[0], value)));
  const middle = ground + 8 + BOX / 2;
  const ticks = x.ticks(Math.max(2, Math.floor(width / 90)));
  const said = valueWords(box.median);
  const half = ((said.length + 7) * LETTER) / 2;
  return (
    <>
      {ticks.map((tick) => (
        <line key={tick} className="chart-rule" x1={x(tick)} x2={x(tick)} y1={LINE + 6} y2={ground} />
      ))}
      <text className="chart-mark" x={Math.min(width - half, Math.max(half, clamp(box.median)))} y={LINE - 4} textAnchor="middle">
        median {said}
      </text>
      {piled.map(({ point, left, up }, index) => (
        <PointSign key={index} kind={point.kind} x={left} y={ground - dots(up)} size={size} />
      ))}
      <line className="chart-axis" x1={0} x2={width} y1={ground} y2={ground} />
      {whiskers && <path className="strip-whisker" d={`M${clamp(whiskers.least)} ${middle}H${clamp(box.lower)}M${clamp(box.upper)} ${middle}H${clamp(whiskers.most)}M${clamp(whiskers.least)} ${middle - 4}v8M${clamp(whiskers.most)} ${middle - 4}v8`} />}
      <rect className="strip-box" x={clamp(box.lower)} y={ground + 8} width={Math.max(1, clamp(box.upper) - clamp(box.lower))} height={BOX} />
      <line className="strip-median" x1={clamp(box.median)} x2={clamp(box.median)} y1={LINE} y2={ground + 8 + BOX} />
      {ticks.map((tick) => {
        const words = valueWords(tick).replace(/\.00$/, "");
        const wide = (words.length * LETTER) / 2;
        return x(tick) - wide >= 0 && x(tick) + wide <= width && (
          <text key={tick} className="chart-tick" x={x(tick)} y={ticksAt} textAnchor="middle">
            {words}
          </text>
        );
      })}
      {beyond !== "" && (
        <text className="chart-tick" x={0} y={ticksAt + LINE}>
          {beyond}
        </text>
      )}
      <PointKey entries={key} width={width} top={keyAt} />
    </>
  );
}

function layOut({ points, box, valueWords }: Pick<StripChartProps, "points" | "box" | "valueWords">, width: number) {
  const values = points.map(({ value }) => value);
  const domain = domainOf(values, box.lower, box.upper);
  const x = scaleLinear().domain(domain).range([EDGE, width - EDGE]);
  let size = DOT;
  let piled = pile(points, x, domain, size);
  let highest = tallest(piled);
  while (highest * size > MOST_HIGH && size > SMALLEST_DOT) {
    size--;
    piled = pile(points, x, domain, size);
    highest = tallest(piled);
  }
  // Where even the smallest dots would not fit one upon the other they overlap.
  const step = Math.min(size, MOST_HIGH / Math.max(1, highest));
  const ground = LINE + 10 + Math.max(36, highest * step + 6);
  const beyond = beyondWords(values, domain, valueWords);
  const key = keyOf(points);
  const ticksAt = ground + 8 + BOX + LINE;
  const keyAt = ticksAt + (beyond === "" ? 8 : 8 + LINE);
  return { x, domain, piled, size, dots: (up: number) => (up + 0.5) * step + 2, key, ground, ticksAt, beyond, keyAt, height: keyAt + keyHeight(key, width) };
}

interface Piled {
  readonly point: ChartPoint;
  readonly left: number;
  /** How many are beneath it. */
  readonly up: number;
}

/** Points that would touch stand on one another; the subject and outliers are drawn last, over the others. */
function pile(points: readonly ChartPoint[], x: (value: number) => number, [least, most]: readonly [number, number], size: number): readonly Piled[] {
  const heights = new Map<number, number>();
  const piled = points.map((point): Piled => {
    const left = x(Math.min(most, Math.max(least, point.value)));
    const column = Math.round(left / size);
    const up = heights.get(column) ?? 0;
    heights.set(column, up + 1);
    return { point, left: column * size, up };
  });
  return [...piled.filter(({ point }) => point.kind === "other"), ...piled.filter(({ point }) => point.kind !== "other")];
}

function tallest(piled: readonly Piled[]): number {
  return piled.reduce((most, { up }) => Math.max(most, up + 1), 1);
}

function chartWords({ title, points, box, valueWords }: StripChartProps): string {
  const subject = points.find(({ kind }) => kind === "subject");
  const outliers = points.filter(({ kind }) => kind !== "other" && kind !== "subject");
  return [
    `Chart: ${title}. ${points.length} figures: lower quartile ${valueWords(box.lower)}, median ${valueWords(box.median)}, upper quartile ${valueWords(box.upper)}.`,
    ...(subject ? [`${subject.label} ${valueWords(subject.value)}.`] : []),
    outliers.length === 0 ? "No outliers." : `Outliers: ${outliers.slice(0, 10).map(({ label, value }) => `${label} ${valueWords(value)}`).join(", ")}${outliers.length > 10 ? ` and ${outliers.length - 10} more` : ""}.`,
    "Every figure is in the table below.",
  ].join(" ");
}
