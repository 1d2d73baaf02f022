import { percentWords } from "../../shared/figureWords";
import { WaterfallChart, type WaterfallStep } from "../../shared/WaterfallChart";

interface BridgeChartProps {
  readonly title: string;
  readonly steps: readonly WaterfallStep[];
  readonly pressure: number;
  readonly award: number | null;
}

/** What each line adds, one after the other, to the whole pressure; and the award beneath it. The table above holds every figure. */
export function BridgeChart({ title, steps, pressure, award }: BridgeChartProps) {
  const ends = [{ label: "Pressure", adds: pressure }, ...(award === null ? [] : [{ label: "Award", adds: award }])];
  return <WaterfallChart title={title} steps={steps} ends={ends} valueWords={percentWords} />;
}
