import type { UpliftAnswer, UpliftCase } from "../../../workings/uplift/upliftCase";
import type { UpliftFigure } from "../../../workings/uplift/upliftExplanation";

/** False where the answer has moved on and no longer has the figure that was opened. */
export function figureExists({ bridge: bridgeCase }: UpliftCase, { lines, cost, bridge }: UpliftAnswer, figure: UpliftFigure): boolean {
  switch (figure.kind) {
    case "now":
      return lines[figure.line]?.kind === "uplifted";
    case "realNow": {
      const line = lines[figure.line];
      return line?.kind === "uplifted" && line.realNow !== null;
    }
    case "change":
    case "price":
    case "uncapped":
    case "real": {
      const line = lines[figure.line];
      const year = line?.kind === "uplifted" ? line.years[figure.year - 1] : undefined;
      return year !== undefined && (figure.kind !== "real" || year.real !== null);
    }
    case "cost":
      return cost !== null && figure.year <= cost.years.length;
    case "bridgeChange":
    case "contribution":
      return figure.line < (bridge?.lines.length ?? 0);
    case "driver":
      return figure.driver < (bridge?.drivers.length ?? 0);
    case "pressure":
      return bridge !== null;
    case "award":
    case "lessPressure":
      return bridge?.award != null && bridgeCase?.award != null;
    case "payBefore":
    case "payAfter":
      return bridge?.pay != null;
    case "floorBefore":
      return bridge?.pay?.floorBefore != null;
    case "floorAfter":
      return bridge?.pay?.floorAfter != null;
  }
}
