import type { Figures } from "../../../domain/kernel/figures";
import type { CostLineTable } from "../../../intake/priceReading";
import type { BridgeCase, SourcedDay } from "../../../workings/uplift/upliftCase";
import type { Problem } from "../../shared/job/problem";
import { sheetCostLines, typedCostLines, type CostLinesFound } from "./costLinesFrom";
import { payFrom } from "./payFrom";
import { percentIn } from "../../shared/job/typedFigures";
import { FIELD } from "./upliftFields";
import type { MethodForm } from "./upliftForm";
import type { FigureRead } from "./upliftAsked";

interface BridgeAsked {
  readonly method: MethodForm;
  readonly costsIn: "pane" | "sheet";
  readonly costTable: CostLineTable | null;
  readonly base: SourcedDay | null;
  readonly review: SourcedDay | null;
  readonly fee: FigureRead;
  readonly figures: Figures;
}

interface BridgeFound {
  readonly costLines: CostLinesFound["shown"];
  /** Null where a problem stands in its way. */
  readonly bridge: BridgeCase | null;
  readonly problems: readonly Problem[];
}

/** The bridge that 'Set the method' asks for. */
export function bridgeFrom({ method, costsIn, costTable, base, review, fee, figures }: BridgeAsked): BridgeFound {
  const costs = costsIn === "pane" ? typedCostLines(method, figures) : costTable ? sheetCostLines(costTable, method, figures) : { shown: [], lines: null, problems: [] };
  const problems = [...costs.problems];
  const awarded = method.award.trim() === "" ? null : percentIn(FIELD.award, method.award, "the award, such as 2.5, or leave it empty", problems);
  const pay = method.pay ? payFrom(method.payData, fee, problems) : null;
  const whole = costs.lines !== null && base !== null && review !== null && (method.pay ? pay !== null : true);
  return { costLines: costs.shown, bridge: whole && costs.lines && base && review ? { lines: costs.lines, base, review, award: awarded, pay } : null, problems };
}
