import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { ChartFrame } from "./ChartFrame";
import { ChartLabel, LABEL_HEIGHT, LABEL_OFFSET } from "./ChartLabel";
import { periodTicks, shortWords } from "./chartWords";
import { LineMarker, MARKER_SIZE } from "./LineMarker";
import { spreadLabels } from "./spreadLabels";

export interface ChartLine {
  readonly label: string;
  /** One a period; null where there is none. */
  readonly values: readonly (number | null)[];
  /** The first period whose figure is a forecast; every one after it is too. Null where none is. */
  readonly forecastFrom: number | null;
}

interface LineChartProps {
  readonly title: string;
  readonly periods: readonly string[];
  /** Five at most. A line with no value is not drawn. */
  readonly lines: readonly ChartLine[];
  readonly valueWords: (value: number) => string;
  /** A figure of the scale, where fewer places will do. */
  readonly tickWords?: (value: number) => string;
}

const HEIGHT = 240;
const TOP = 22;
const BOTTOM = 30;
const MOST_LABEL = 150;
/** A letter's width in the chart's type, on the wide side. */
const LETTER = 6.6;

/**
 * Lines by period, each named at its end. Told apart by the shape of their points and by lightness; what is forecast is
 * dashed, its points hollow, and said in words. The table above the chart holds every figure.
 */
export function LineChart({ title, periods, lines: allLines, valueWords, tickWords = valueWords }: LineChartProps) {
  const lines = allLines.filter(({ values }) => values.some((value) => value !== null)).slice(0, 5);
  if (lines.length === 0) return null;
  return (
    <ChartFrame title={title} words={chartWords(title, periods, lines, valueWords)} height={HEIGHT}>
      {(width) => <Lines width={width} periods={periods} lines={lines} valueWords={valueWords} tickWords={tickWords} />}
    </ChartFrame>
  );
}

type LinesProps = Required<Pick<LineChartProps, "periods" | "lines" | "valueWords" | "tickWords">> & { readonly width: number };

function Lines({ width, periods, lines, valueWords, tickWords }: LinesProps) {
  const values = lines.flatMap((one) => one.values).filter((value) => value !== null);
  const y = scaleLinear().domain(roomAround(values)).range([HEIGHT - BOTTOM, TOP]);
  const ticks = y.ticks(4);
  const left = 8 + LETTER * longest(ticks.map(tickWords));
  const ends = lines.map((one) => endOf(one.values));
  const labelWidth = Math.min(MOST_LABEL, LABEL_OFFSET + LETTER * longest(lines.flatMap((one, index) => [shortWords(one.label), valueWords(ends[index]?.value ?? 0)])));
  const right = Math.max(left + 40, width - labelWidth);
  const x = scalePoint<number>().domain(periods.map((_, index) => index)).range([left + MARKER_SIZE, right - MARKER_SIZE]);
  const at = (index: number) => x(index) ?? left;
  const tops = spreadLabels(ends.map(({ value }) => y(value)), LABEL_HEIGHT, TOP + LABEL_HEIGHT / 2, HEIGHT - LABEL_HEIGHT / 2);
  // Points that would touch say nothing more: every second or third is drawn, and always the last.
  const every = Math.max(1, Math.ceil((MARKER_SIZE + 4) / Math.max(1, x.step() || MARKER_SIZE + 4)));
  const path = line<number | null>().defined((value) => value !== null).y((value) => y(value ?? 0));
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-rule" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className="chart-tick" x={left - 6} y={y(tick) + 4} textAnchor="end">
            {tickWords(tick)}
          </text>
        </g>
      ))}
      {lines.some(({ forecastFrom }) => forecastFrom !== null) && <ForecastKey left={left} />}
      {lines.map(({ values: own, forecastFrom }, index) => {
        const held = forecastFrom ?? own.length;
        const joined = Math.max(0, held - 1);
        return (
          <g key={index} className={`trace trace-${index}`}>
            <path className="trace-line" d={path.x((_, period) => at(period))(own.slice(0, held)) ?? ""} />
            {held < own.length && <path className="trace-line trace-forecast" d={path.x((_, period) => at(period + joined))(own.slice(joined)) ?? ""} />}
            {own.map((value, period) =>
              value !== null && (period % every === 0 || period === ends[index]?.period) && (
                <LineMarker key={period} shape={index} x={at(period)} y={y(value)} hollow={period >= held} />
              ),
            )}
          </g>
        );
      })}
      {lines.map((one, index) => (
        <ChartLabel
          key={index}
          from={{ x: at(ends[index]?.period ?? 0) + MARKER_SIZE / 2, y: y(ends[index]?.value ?? 0) }}
          at={right}
          y={tops[index] ?? 0}
          name={one.label}
          figure={valueWords(ends[index]?.value ?? 0)}
          sign={(signLeft, signTop) => (
            <g className={`trace trace-${index}`}>
              <LineMarker shape={index} x={signLeft + 6} y={signTop + 7} hollow={false} />
            </g>
          )}
        />
      ))}
      {periodTicks(periods).map(({ index, words }) => (
        <text key={index} className="chart-tick" x={index === 0 ? left : right} y={HEIGHT - 8} textAnchor={index === 0 ? "start" : "end"}>
          {words}
        </text>
      ))}
    </>
  );
}

function ForecastKey({ left }: { readonly left: number }) {
  return (
    <g className="trace forecast-key">
      <path className="trace-line trace-forecast" d={`M${left} ${TOP - 12}h28`} />
      <text className="chart-tick" x={left + 34} y={TOP - 8}>
        forecast
      </text>
    </g>
  );
}

/** Least and most with a little room, so that a line that stays where it is still has a scale. */
function roomAround(values: readonly number[]): [number, number] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const room = most > least ? (most - least) * 0.05 : Math.max(Math.abs(most) * 0.05, 0.5);
  return [least >= 0 ? Math.max(0, least - room) : least - room, most + room];
}

function endOf(values: readonly (number | null)[]): { readonly period: number; readonly value: number } {
  let period = values.length - 1;
  while (period > 0 && values[period] == null) period--;
  return { period, value: values[period] ?? 0 };
}

function longest(words: readonly string[]): number {
  return Math.max(0, ...words.map((each) => each.length));
}

function chartWords(title: string, periods: readonly string[], lines: readonly ChartLine[], valueWords: (value: number) => string): string {
  const first = periods[0] ?? "";
  const span = periods.length > 1 ? `${periods.length} points from ${first} to ${periods[periods.length - 1] ?? ""}` : first;
  const parts = lines.map(({ label, values, forecastFrom }) => {
    const start = values.find((value) => value !== null) ?? 0;
    const end = endOf(values);
    const stops = end.period < values.length - 1 ? `, ending at ${periods[end.period] ?? ""}` : "";
    const forecast = forecastFrom === null ? "" : `, forecast from ${periods[forecastFrom] ?? ""}`;
    return `${label} ${end.period > 0 ? `${valueWords(start)} to ` : ""}${valueWords(end.value)}${stops}${forecast}`;
  });
  return `Chart: ${title}. ${span}. ${parts.join("; ")}. Every figure is in the table above.`;
}
