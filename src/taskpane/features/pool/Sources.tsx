import { CellLink } from "../../shared/CellLink";
import type { PoolCase } from "../../../workings/pool/poolCase";
import { columnWords } from "./columnsWithRole";
import type { Pool } from "./usePool";

/** Where the answer's figures came from. */
export function Sources({ pool, poolCase }: { readonly pool: Pool; readonly poolCase: PoolCase }) {
  const roles = pool.partnerTable?.columns.filter(({ role }) => role !== "ignore" && role !== "partner") ?? [];
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
            {roles.length > 0 && ` (${roles.map(({ column, heading }) => columnWords(column, heading)).join("; ")})`}
          </li>
        )}
        {poolCase.riskShare && (
          <li>
            {poolCase.riskShare.on === "forecast" ? "Forecast" : "Outturn"} spend:{" "}
            {poolCase.riskShare.spend.origin.kind === "cell" ? <CellLink place={poolCase.riskShare.spend.origin} /> : "typed in this pane"}
          </li>
        )}
      </ul>
    </section>
  );
}
