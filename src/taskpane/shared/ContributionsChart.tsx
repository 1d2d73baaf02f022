import { scaleBand, scaleLinear } from "d3-scale";
import { stack, stackOffsetDiverging } from "d3-shape";
import { useId } from "react";
import { ChartFrame } from "./ChartFrame";
import { ChartLabel, LABEL_HEIGHT } from "./ChartLabel";
import type { ChartSeries } from "./chartSeries";
import { periodTicks } from "./chartWords";
import { percentWords, roundPoundsWords } from "./figureWords";
import { spreadLabels } from "./spreadLabels";

interface ContributionsChartProps {
  readonly title: string;
  readonly periods: readonly string[];
  /** Five at most, largest first. */
  readonly series: readonly ChartSeries[];
}

const HEIGHT = 240;
const PLOT = { left: 8, right: 150, top: 8, bottom: 26 };

/**
 * Contributions stacked by period, or bars where there is one period, each partner labelled beside its own part.
 * Told apart by lightness and by pattern as well as by colour; the table above the chart holds every figure.
 */
export function ContributionsChart({ title, periods, series }: ContributionsChartProps) {
  const id = useId().replaceAll(":", "");
  const total = series.reduce((sum, one) => sum + one.total, 0);
  return (
    <ChartFrame title={title} words={chartWords(title, periods, series, total)} height={HEIGHT}>
      {(width) => (
        <>
          <Patterns id={id} count={series.length} />
          <Columns id={id} width={width} periods={periods} series={series} total={total} />
        </>
      )}
    </ChartFrame>
  );
}

function Columns({ id, width, periods, series, total }: { id: string; width: number; periods: readonly string[]; series: readonly ChartSeries[]; total: number }) {
  const rows = periods.map((_, period) => Object.fromEntries(series.map((one, index) => [String(index), one.amounts[period] ?? 0])));
  const layers = stack<Record<string, number>>()
    .keys(series.map((_, index) => String(index)))
    // A credit goes down from nought, so that it never hides under a charge.
    .offset(stackOffsetDiverging)(rows);
  const edges = layers.flatMap((layer) => layer.flatMap((point) => [point[0], point[1]]));
  const y = scaleLinear()
    .domain([Math.min(0, ...edges), Math.max(0, ...edges)])
    .range([HEIGHT - PLOT.bottom, PLOT.top]);
  const x = scaleBand<number>()
    .domain(periods.map((_, index) => index))
    .range([PLOT.left, width - PLOT.right])
    .paddingInner(0.18);
  const last = periods.length - 1;
  const middles = layers.map((layer) => {
    const point = layer[last];
    return point ? (y(point[0]) + y(point[1])) / 2 : y(0);
  });
  const labelTops = spreadLabels(middles, LABEL_HEIGHT, PLOT.top + LABEL_HEIGHT / 2, HEIGHT - LABEL_HEIGHT / 2);
  const end = (x(last) ?? 0) + x.bandwidth();
  return (
    <>
      {layers.map((layer, index) =>
        layer.map((point, period) => (
          <rect
            key={`${index},${period}`}
            className={`bar bar-${index}`}
            x={x(period)}
            width={x.bandwidth()}
            y={Math.min(y(point[0]), y(point[1]))}
            height={Math.abs(y(point[0]) - y(point[1]))}
            fill={`url(#${id}-${index})`}
          />
        )),
      )}
      <line className="chart-axis" x1={PLOT.left} x2={end} y1={y(0)} y2={y(0)} />
      {series.map((one, index) => (
        <ChartLabel
          key={one.label}
          from={{ x: end, y: middles[index] ?? 0 }}
          y={labelTops[index] ?? 0}
          name={one.label}
          figure={`${roundPoundsWords(one.total)}${total === 0 ? "" : ` (${percentWords(one.total / total, 1)})`}`}
          sign={(left, top) => <rect className={`bar bar-${index}`} x={left} y={top} width={12} height={12} fill={`url(#${id}-${index})`} />}
        />
      ))}
      {periodTicks(periods).map(({ index, words }) => (
        <text key={index} className="chart-tick" x={(x(index) ?? 0) + (last === 0 ? x.bandwidth() / 2 : index === 0 ? 0 : x.bandwidth())} y={HEIGHT - 8} textAnchor={index === 0 && periods.length > 1 ? "start" : index === last && last > 0 ? "end" : "middle"}>
          {words}
        </text>
      ))}
    </>
  );
}

function Patterns({ id, count }: { readonly id: string; readonly count: number }) {
  const strokes = ["", "M0 8L8 0M-2 2L2 -2M6 10L10 6", "M0 4H8", "M4 0V8", "M0 0L8 8M-2 6L2 10M6 -2L10 2"];
  return (
    <defs>
      {strokes.slice(0, count).map((stroke, index) => (
        <pattern key={index} id={`${id}-${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect className={`pattern-ground series-${index}`} width="8" height="8" />
          {stroke && <path className="pattern-line" d={stroke} />}
        </pattern>
      ))}
    </defs>
  );
}

function chartWords(title: string, periods: readonly string[], series: readonly ChartSeries[], total: number): string {
  const span = periods.length > 1 ? `${periods.length} periods from ${periods[0] ?? ""} to ${periods[periods.length - 1] ?? ""}` : (periods[0] ?? "");
  const parts = series.map((one) => `${one.label} ${roundPoundsWords(one.total)}${total === 0 ? "" : `, ${percentWords(one.total / total, 1)}`}`);
  return `Chart: ${title}. ${span}. ${parts.join("; ")}. Every figure is in the table above.`;
}
