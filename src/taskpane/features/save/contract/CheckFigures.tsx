import { CellLink } from "../../../shared/CellLink";
import { amountWords, poundsWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { Notice } from "../../../shared/Notice";
import type { Contract } from "./useContract";

/** Step 2: what each lot costs a year as it was taken, and whether the lots come to what the whole contract is said to cost. */
export default function CheckFigures({ contract: { valued } }: { readonly contract: Contract }) {
  if (!valued) return null;
  const { lots, annualGiven } = valued;
  const still = (words: string) => ({ words, of: "" });
  const pence = lots.reduce((sum, { annual }) => sum + Math.round((annual?.value ?? 0) * 100), 0);
  const unknown = lots.some(({ annual }) => annual === null);
  const gap = annualGiven && !unknown ? (Math.round(annualGiven.value * 100) - pence) / 100 : 0;
  const cells = [annualGiven, ...lots.map(({ annual }) => annual)].flatMap((figure) => (figure?.origin.kind === "cell" ? [figure.origin] : []));
  return (
    <>
      <FiguresTable
        caption="Value in the first year, before VAT, £"
        corner="Lot"
        headings={["Amount"]}
        rows={[
          ...lots.map(({ name, annual }) => ({ label: name, cells: [still(annual ? amountWords(annual.value) : "cannot be estimated")] })),
          ...(lots.length > 1 ? [{ label: unknown ? "Total of those estimated" : "Total", total: true, cells: [still(amountWords(pence / 100))] }] : []),
        ]}
      />
      {gap !== 0 && annualGiven && (
        <Notice kind="bad">
          <p>
            The lots come to {poundsWords(pence / 100)} and the whole contract to {poundsWords(annualGiven.value)}: {poundsWords(Math.abs(gap))} {gap > 0 ? "is in no lot" : "is in the lots and not in the whole"}. The lots are used.
          </p>
        </Notice>
      )}
      {cells.map((place, at) => (
        <p key={at} className="found">
          Read from <CellLink place={place} />
          {place.readFrom !== undefined && `, which shows “${place.readFrom}” as text`}.
        </p>
      ))}
    </>
  );
}
