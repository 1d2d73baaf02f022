import { CellLink } from "../../shared/CellLink";
import type { PoolCase } from "../../../workings/pool/poolCase";
import { AnswerSourcesPart } from "../../shared/job/AnswerSourcesPart";
import { columnWords } from "../../shared/job/columnWords";
import { RangeLine } from "../../shared/job/RangeLine";
import type { Pool } from "./usePool";

/** Where the answer's figures came from. */
export function Sources({ pool, poolCase }: { readonly pool: Pool; readonly poolCase: PoolCase }) {
  const used = columnsUsed(poolCase);
  const columns = pool.partnerTable?.columns.filter(({ column }) => used.has(column)) ?? [];
  return (
    <AnswerSourcesPart
      readAgain={pool.readAgain}
      places={
        <>
          <RangeLine label="Budget" range={pool.budget.range} />
          <RangeLine label="Partners" range={pool.partners.range}>
            {columns.length > 0 && ` (${columns.map(({ column, heading }) => columnWords(column, heading)).join("; ")})`}
          </RangeLine>
          {poolCase.riskShare && (
            <li>
              {poolCase.riskShare.on === "forecast" ? "Forecast" : "Outturn"} spend:{" "}
              {poolCase.riskShare.spend.origin.kind === "cell" ? <CellLink place={poolCase.riskShare.spend.origin} /> : "typed in this pane"}
            </li>
          )}
          {poolCase.riskShare && <RangeLine label="Tiers" range={pool.tiers.range} />}
        </>
      }
    />
  );
}

/** The sheet columns of the partner table that the answer rests on. */
function columnsUsed({ basis, inKind, paid }: PoolCase): ReadonlySet<number> {
  const figures =
    basis.kind === "shares" ? basis.shares
    : basis.kind === "weights" ? basis.weights
    : [...basis.indicators.flatMap(({ values }) => values), ...(basis.damping?.previous ?? [])];
  const columns = new Set<number>();
  for (const { origin } of [...figures, ...(inKind ?? []), ...(paid ?? [])]) if (origin.kind === "cell") columns.add(origin.column);
  return columns;
}
