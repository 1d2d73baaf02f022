import { useMemo } from "react";
import type { TableAccount } from "../../intake/reading";
import { CellLink } from "./CellLink";
import { CellList } from "./CellList";
import { CheckLine } from "./CheckLine";
import { countWords, poundsWords, quantityWords } from "./figureWords";

interface LeftOutListProps {
  /** "Budget" or "Partners": what the account is of. */
  readonly of: string;
  readonly account: TableAccount;
  /** A figure of the table in words, by its sheet column: pounds unless told otherwise. */
  readonly figureWords?: (value: number, column: number) => string;
}

/** The account of a table's cells: read = used + fixed + left out, each part opening into its cells. */
export function LeftOutList({ of, account, figureWords = poundsWords }: LeftOutListProps) {
  const { read, used, fixed, leftOut } = account.counts;
  const fixedCells = useMemo(() => account.cells.filter((cell) => cell.outcome === "fixed"), [account]);
  const leftOutCells = useMemo(() => account.cells.filter((cell) => cell.outcome === "left out"), [account]);
  const footed = account.footings.filter((footing) => footing.holds).length;
  return (
    <div className="account">
      <p className="account-sum">
        {of}: {countWords(read, "cell")} read = {quantityWords(used)} used + {quantityWords(fixed)} fixed + {quantityWords(leftOut)} left out.
      </p>
      {fixedCells.length > 0 && (
        <details>
          <summary>
            {countWords(fixed, "cell")} fixed in {of.toLowerCase()}
          </summary>
          <CellList cells={fixedCells} label={`Cells fixed in ${of.toLowerCase()}`} />
        </details>
      )}
      {leftOutCells.length > 0 && (
        <details>
          <summary>
            {countWords(leftOut, "cell")} left out of {of.toLowerCase()}
          </summary>
          <CellList cells={leftOutCells} label={`Cells left out of ${of.toLowerCase()}`} />
        </details>
      )}
      {account.footings.length > 0 && (
        <ul className="checks" aria-label={`Totals in ${of.toLowerCase()}`}>
          {account.footings.filter((footing) => !footing.holds).map((footing) => (
            <CheckLine
              key={`${footing.place.row},${footing.place.column}`}
              holds={false}
              words={`${footing.label || "The total"} says ${figureWords(footing.stated, footing.place.column)}; its cells add to ${figureWords(footing.added, footing.place.column)}. ${footing.hint ?? ""} The cells are used, not the total. `}
            >
              <CellLink place={footing.place} />
            </CheckLine>
          ))}
          {footed > 0 && <CheckLine holds words={`${countWords(footed, "total")} in the table ${footed === 1 ? "agrees" : "agree"} with the cells added up.`} />}
        </ul>
      )}
      {account.remarks.length > 0 && (
        <ul className="remarks" aria-label={`Remarks on ${of.toLowerCase()}`}>
          {account.remarks.map((remark, index) => (
            <li key={index}>
              {remark.words} <CellLink place={remark.place} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
