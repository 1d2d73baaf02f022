import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState } from "react";
import { CheckField } from "../../shared/CheckField";
import { WordField } from "../../shared/WordField";
import { countWords, poundsWords, quantityWords } from "../../shared/figureWords";
import { FIELD } from "./priceFields";
import { withEntry } from "./priceForm";
import type { Price } from "./usePrice";

const FIRST_SHOWN = 20;
const MORE_SHOWN = 100;

/** Which lines of the ledger are pay, so that the staffing list can stand in for them. */
export function PayLines({ price }: { readonly price: Price }) {
  const [sought, setSought] = useState("");
  const [shown, setShown] = useState(FIRST_SHOWN);
  const lines = price.sums?.lines ?? [];
  const words = sought.trim().toLowerCase();
  const pay = lines.filter(({ isPay }) => isPay);
  const { payLines } = price.form;
  // Those that are pay or were said to be or not to be; the others are looked for by name.
  const found = lines.filter(({ name, isPay }) => (words === "" ? isPay || payLines.has(name) : name.toLowerCase().includes(words)));
  return (
    <details className="beside">
      <summary>
        Pay in the ledger: {countWords(pay.length, "line")}, {poundsWords(price.sums?.pay ?? 0)}
      </summary>
      <p className="hint">Where pay comes from the staffing list, these lines are left out of the price by name. Lines are taken for pay by their words.</p>
      <WordField id={FIELD.payLineFilter} label="Look for another line" value={sought} onChange={setSought} />
      {found.slice(0, shown).map(({ name, amount, isPay }, index) => (
        <CheckField
          key={name}
          id={`price-pay-line-${index}`}
          label={`${name.trim() || "(no line)"}, ${poundsWords(amount)}`}
          checked={isPay}
          onChange={(on) => price.change({ payLines: withEntry(payLines, name, on) })}
        />
      ))}
      {found.length === 0 && <p>{words === "" ? "No line reads as pay." : "No line is called that."}</p>}
      {found.length > shown && (
        <div className="actions">
          <DefaultButton text={`Show ${quantityWords(Math.min(MORE_SHOWN, found.length - shown))} more of ${countWords(found.length, "line")}`} onClick={() => setShown(shown + MORE_SHOWN)} />
        </div>
      )}
    </details>
  );
}
