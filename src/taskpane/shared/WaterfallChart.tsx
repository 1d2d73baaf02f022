import { scaleLinear } from "d3-scale";
import { ChartFrame } from "./ChartFrame";
import { shortWords } from "./chartWords";

export interface WaterfallStep {
  readonly label: string;
  readonly adds: number;
}

interface WaterfallChartProps {
  readonly title: string;
  /** One after the other, each from where the last one ended. */
  readonly steps: readonly WaterfallStep[];
  /** Whole amounts, from nought. */
  readonly ends: readonly WaterfallStep[];
  readonly valueWords: (value: number) => string;
}

const MOST_STEPS = 10;
/** The part of the width that names may take. */
const MOST_NAMES = 0.4;
const ROW = 24;
const BAR = 14;
/** A letter's width in the chart's type, on the wide side. */
const LETTER = 7.4;

/** What each part adds, one after the other, to the whole. The table above holds every figure. */
export function WaterfallChart({ title, steps: all, ends, valueWords }: WaterfallChartProps) {
  const steps = withRest(all);
  const words = `Chart: ${title}. ${[...steps, ...ends].map(({ label, adds }) => `${label} ${valueWords(adds)}`).join("; ")}. Every figure is in the table above.`;
  return (
    <ChartFrame title={title} words={words} height={(steps.length + ends.length) * ROW + 4}>
      {(width) => <Bars width={width} steps={steps} ends={ends} valueWords={valueWords} />}
    </ChartFrame>
  );
}

function Bars({ width, steps, ends, valueWords }: Omit<WaterfallChartProps, "title"> & { readonly width: number }) {
  let reached = 0;
  const bars = [
    ...steps.map((step) => {
      const from = reached;
      reached += step.adds;
      return { ...step, from, to: reached, whole: false };
    }),
    ...ends.map((end) => ({ ...end, from: 0, to: end.adds, whole: true })),
  ];
  const edges = bars.flatMap(({ from, to }) => [from, to]);
  const least = Math.min(0, ...edges);
  const most = Math.max(0, ...edges);
  const names = bars.map(({ label }) => shortWords(label, Math.floor((width * MOST_NAMES) / LETTER)));
  const left = 8 + LETTER * Math.max(...names.map((name) => name.length));
  const right = width - 8 - LETTER * Math.max(...bars.map(({ adds }) => valueWords(adds).length));
  const x = scaleLinear()
    .domain(most > least ? [least, most] : [0, 1])
    .range([left, Math.max(left + 20, right)]);
  return (
    <>
      <line className="chart-axis" x1={x(0)} x2={x(0)} y1={0} y2={bars.length * ROW} />
      {bars.map(({ adds, from, to, whole }, index) => {
        const top = index * ROW + (ROW - BAR) / 2;
        return (
          <g key={index}>
            <text x={0} y={top + 11}>
              {names[index]}
            </text>
            <text className="chart-figure" x={width} y={top + 11} textAnchor="end">
              {valueWords(adds)}
            </text>
            <rect className={whole ? "bridge-whole" : "bridge-step"} x={x(Math.min(from, to))} y={top} width={Math.max(1, Math.abs(x(to) - x(from)))} height={BAR} />
            {!whole && <line className="chart-leader" x1={x(to)} x2={x(to)} y1={top + BAR} y2={top + ROW} />}
          </g>
        );
      })}
    </>
  );
}

/** The largest and the rest together, where there are more than the chart has room for. */
function withRest(steps: readonly WaterfallStep[]): readonly WaterfallStep[] {
  if (steps.length <= MOST_STEPS) return steps;
  const kept = [...steps].sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds)).slice(0, MOST_STEPS - 1);
  const rest = steps.filter((step) => !kept.includes(step));
  return [...steps.filter((step) => kept.includes(step)), { label: `${rest.length} others`, adds: rest.reduce((sum, { adds }) => sum + adds, 0) }];
}
