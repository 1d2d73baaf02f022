import { LeftOutList } from "../../shared/LeftOutList";
import type { Problem } from "../../shared/job/problem";
import { BudgetColumns } from "./BudgetColumns";
import { PartnerColumns } from "./PartnerColumns";
import { partnerFigureWords } from "./partnerFigureWords";
import type { Pool } from "./usePool";

/** Step 2: how the two tables were read, all of it changeable. */
export default function CheckColumns({ pool, problems }: { readonly pool: Pool; readonly problems: readonly Problem[] }) {
  const { budgetTable, partnerTable } = pool;
  return (
    <>
      {budgetTable && (
        <section aria-labelledby="pool-budget-read">
          <h3 id="pool-budget-read">Budget</h3>
          <BudgetColumns pool={pool} table={budgetTable} problems={problems} />
          <LeftOutList of="Budget" account={budgetTable} />
        </section>
      )}
      {partnerTable && (
        <section aria-labelledby="pool-partners-read">
          <h3 id="pool-partners-read">Partners</h3>
          <PartnerColumns pool={pool} table={partnerTable} problems={problems} />
          <LeftOutList of="Partners" account={partnerTable} figureWords={partnerFigureWords(partnerTable)} />
        </section>
      )}
    </>
  );
}
