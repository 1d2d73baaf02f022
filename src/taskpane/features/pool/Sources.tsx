import { DefaultButton } from "@fluentui/react/lib/Button";
import { CellLink } from "../../shared/CellLink";
import type { PoolCase } from "../../../workings/pool/poolCase";
import { columnWords } from "../../shared/job/columnWords";
import type { Pool } from "./usePool";

/** Where the answer's figures came from. */
export function Sources({ pool, poolCase }: { readonly pool: Pool; readonly poolCase: PoolCase }) {
  const used = columnsUsed(poolCase);
  const columns = pool.partnerTable?.columns.filter(({ column }) => used.has(column)) ?? [];
  return (
    <section aria-label="Sources">
      <h3>Sources</h3>
      <ul className="sources">
        {pool.budget.range && (
          <li>
            Budget: <CellLink range={pool.budget.range} />
          </li>
        )}
        {pool.partners.range && (
          <li>
            Partners: <CellLink range={pool.partners.range} />
            {columns.length > 0 && ` (${columns.map(({ column, heading }) => columnWords(column, heading)).join("; ")})`}
          </li>
        )}
        {poolCase.riskShare && (
          <li>
            {poolCase.riskShare.on === "forecast" ? "Forecast" : "Outturn"} spend:{" "}
            {poolCase.riskShare.spend.origin.kind === "cell" ? <CellLink place={poolCase.riskShare.spend.origin} /> : "typed in this pane"}
          </li>
        )}
        {poolCase.riskShare && pool.tiers.range && (
          <li>
            Tiers: <CellLink range={pool.tiers.range} />
          </li>
        )}
      </ul>
      <div className="actions">
        <DefaultButton text="Read again" ariaLabel="Read again from the sheet" onClick={pool.readAgain} />
      </div>
    </section>
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
