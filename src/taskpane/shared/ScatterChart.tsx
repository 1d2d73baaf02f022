import { scaleLinear } from "d3-scale";
import { ChartFrame } from "./ChartFrame";
import { beyondWords, domainOf, extentOf, keyOf, type ChartPoint } from "./chartPoints";
import { keyHeight, PointKey, PointSign } from "./PointSign";

export interface ScatterPoint extends ChartPoint {
  readonly across: number;
}

interface ScatterChartProps {
  readonly title: string;
  readonly points: readonly ScatterPoint[];
  /** What goes across, under the scale: "Weeks of care". */
  readonly acrossWords: string;
  readonly quantityWords: (value: number) => string;
  readonly valueWords: (value: number) => string;
  readonly box: { readonly lower: number; readonly median: number; readonly upper: number };
}

const HEIGHT = 220;
const TOP = 12;
const DOT = 7;
const LETTER = 6.8;
const LINE = 16;
const USUAL = 290;

/** Figures by how much there is of each, with the median as a line. The table below the chart holds every figure. */
export function ScatterChart(props: ScatterChartProps) {
  const { title, points } = props;
  if (points.length === 0) return null;
  const key = keyOf(points);
  return (
    <ChartFrame title={title} words={chartWords(props)} height={HEIGHT + LINE * 3 + 10 + keyHeight(key, USUAL)}>
      {(width) => <Dots {...props} width={width} />}
    </ChartFrame>
  );
}

function Dots({ width, points, acrossWords, quantityWords, valueWords, box }: ScatterChartProps & { readonly width: number }) {
  const values = points.map(({ value }) => value);
  const domain = domainOf(values, box.lower, box.upper);
  const y = scaleLinear().domain(domain).range([HEIGHT, TOP]);
  const tickWords = (value: number) => valueWords(value).replace(/\.00$/, "");
  const ticks = y.ticks(4);
  const left = 8 + LETTER * Math.max(0, ...ticks.map((tick) => tickWords(tick).length));
  const [, most] = extentOf(points.map(({ across }) => across));
  const x = scaleLinear().domain([0, most > 0 ? most : 1]).range([left + DOT, width - DOT]);
  const beyond = beyondWords(values, domain, valueWords);
  const clamp = (value: number) => y(Math.min(domain[1], Math.max(domain[0], value)));
  const order = [...points.filter(({ kind }) => kind === "other"), ...points.filter(({ kind }) => kind !== "other")];
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-rule" x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
          <text className="chart-tick" x={left - 6} y={y(tick) + 4} textAnchor="end">
            {tickWords(tick)}
          </text>
        </g>
      ))}
      <line className="chart-axis" x1={left} x2={width} y1={HEIGHT} y2={HEIGHT} />
      <line className="scatter-median" x1={left} x2={width} y1={clamp(box.median)} y2={clamp(box.median)} />
      {order.map(({ across, value, kind }, index) => (
        <PointSign key={index} kind={kind} x={x(across)} y={clamp(value)} size={DOT} />
      ))}
      <text className="chart-mark" x={width} y={clamp(box.median) - 5} textAnchor="end">
        median {valueWords(box.median)}
      </text>
      {x.ticks(Math.max(2, Math.floor(width / 110))).map((tick) => {
        const wide = (quantityWords(tick).length * LETTER) / 2;
        return x(tick) + wide <= width && (
          <text key={tick} className="chart-tick" x={x(tick)} y={HEIGHT + LINE} textAnchor="middle">
            {quantityWords(tick)}
          </text>
        );
      })}
      <text className="chart-tick" x={width} y={HEIGHT + LINE * 2} textAnchor="end">
        {acrossWords}
      </text>
      {beyond !== "" && (
        <text className="chart-tick" x={0} y={HEIGHT + LINE * 3}>
          {beyond}
        </text>
      )}
      <PointKey entries={keyOf(points)} width={width} top={HEIGHT + LINE * (beyond === "" ? 2 : 3) + 8} />
    </>
  );
}

function chartWords({ title, points, acrossWords, quantityWords, valueWords, box }: ScatterChartProps): string {
  const [least, most] = extentOf(points.map(({ across }) => across));
  const subject = points.find(({ kind }) => kind === "subject");
  return [
    `Chart: ${title}. ${points.length} points. ${acrossWords} from ${quantityWords(least)} to ${quantityWords(most)}; median ${valueWords(box.median)}.`,
    ...(subject ? [`${subject.label} ${valueWords(subject.value)} at ${quantityWords(subject.across)}.`] : []),
    "Every figure is in the table below.",
  ].join(" ");
}
