import { scaleLinear } from "d3-scale";
import { ChartFrame } from "../../../shared/ChartFrame";
import { shortWords } from "../../../shared/chartWords";

interface TornadoBar {
  readonly label: string;
  readonly smaller: number;
  readonly larger: number;
}

interface TornadoChartProps {
  readonly title: string;
  readonly lead: number;
  /** The widest first. */
  readonly bars: readonly TornadoBar[];
  readonly valueWords: (value: number) => string;
}

const MOST_BARS = 10;
/** Words over the bar they are of, so that neither is short of room. */
const ROW = 40;
const BAR = 14;
const LETTER = 7.4;

/** How far the lead goes either way with each line, the widest on top; a bar that reaches nought turns the choice. The table above holds every figure. */
export function TornadoChart({ title, lead, bars: all, valueWords }: TornadoChartProps) {
  const bars = all.slice(0, MOST_BARS);
  const rest = all.length - bars.length;
  const words = `Chart: ${title}. The lead is ${valueWords(lead)}. ${bars.map(({ label, smaller, larger }) => `${label}: ${valueWords(smaller)} to ${valueWords(larger)}`).join("; ")}. ${rest > 0 ? `The ${rest} that move it least are not drawn. ` : ""}Every figure is in the table above.`;
  return (
    <ChartFrame title={title} words={words} height={bars.length * ROW + 20}>
      {(width) => {
        const edges = [0, lead, ...bars.flatMap(({ smaller, larger }) => [smaller, larger])];
        const [least, most] = [Math.min(...edges), Math.max(...edges)];
        const x = scaleLinear().domain(most > least ? [least, most] : [0, 1]).range([4, width - 4]);
        return (
          <>
            <line className="chart-axis" x1={x(0)} x2={x(0)} y1={0} y2={bars.length * ROW} />
            <line className="chart-leader" x1={x(lead)} x2={x(lead)} y1={0} y2={bars.length * ROW} />
            {bars.map(({ label, smaller, larger }, at) => (
              <g key={at}>
                <text x={0} y={at * ROW + 14}>
                  {shortWords(label, Math.floor(width / LETTER))}
                </text>
                <rect className="bridge-step" x={x(Math.min(smaller, lead))} y={at * ROW + 20} width={Math.max(1, Math.abs(x(lead) - x(smaller)))} height={BAR} />
                <rect className="bridge-whole" x={x(Math.min(larger, lead))} y={at * ROW + 20} width={Math.max(1, Math.abs(x(larger) - x(lead)))} height={BAR} />
              </g>
            ))}
            <text className="chart-tick" x={Math.min(x(0), width - 20)} y={bars.length * ROW + 14}>
              £0
            </text>
            <text className="chart-tick" x={width - 4} y={bars.length * ROW + 14} textAnchor="end">
              Light: smaller; dark: larger
            </text>
          </>
        );
      }}
    </ChartFrame>
  );
}
