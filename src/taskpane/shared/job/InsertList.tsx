import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState } from "react";
import { listWords } from "../figureWords";
import { useJump } from "../JumpContext";
import type { InsertReceipt } from "../../../workbook/port";
import type { Inserting } from "./useInsert";

/** Inserts already in the workbook. Removing one made earlier is asked twice, because its sheets may have been worked on since. */
export function InsertList({ job, inserting, busy }: { readonly job: string; readonly inserting: Inserting; readonly busy: boolean }) {
  const jump = useJump();
  const [asked, setAsked] = useState<string | null>(null);
  const others = inserting.inserts.filter((receipt) => receipt.id !== inserting.made?.receipt.id);
  if (others.length === 0) return null;
  const names = namesOf(others);
  return (
    <section aria-labelledby={`${job}-inserts`}>
      <h3 id={`${job}-inserts`}>Already in this workbook</h3>
      <ul className="inserts">
        {others.map((receipt) => (
          <li key={receipt.id}>
            <p>
              {receipt.job}: {receipt.title}, {dayWords(receipt.insertedAt)}, on {sheetsWords(receipt)}
            </p>
            {asked === receipt.id ? (
              <>
                <p>This takes out {sheetsWords(receipt)} and anything typed on {receipt.sheets.length === 1 ? "it" : "them"}.</p>
                <div className="actions">
                  <DefaultButton text="Remove it" ariaLabel={`Remove it: ${names.get(receipt.id)}`} disabled={busy} allowDisabledFocus onClick={() => !busy && void inserting.remove(receipt)} />
                  <DefaultButton text="Keep it" autoFocus onClick={() => setAsked(null)} />
                </div>
              </>
            ) : (
              <div className="actions">
                <DefaultButton text="Show" ariaLabel={`Show ${names.get(receipt.id)}`} disabled={busy} allowDisabledFocus onClick={() => jump({ sheet: receipt.show, address: "A1" })} />
                <DefaultButton text="Remove" ariaLabel={`Remove ${names.get(receipt.id)}`} disabled={busy} allowDisabledFocus onClick={() => !busy && setAsked(receipt.id)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A name for each insert by its id that no other has: its title, with when it was made or its sheets where titles are the same. */
function namesOf(receipts: readonly InsertReceipt[]): ReadonlyMap<string, string> {
  const alone = (name: (receipt: InsertReceipt) => string, receipt: InsertReceipt): boolean => receipts.every((each) => each === receipt || name(each) !== name(receipt));
  const made = ({ title, insertedAt }: InsertReceipt): string => `${title}, ${dayWords(insertedAt)}`;
  return new Map(receipts.map((receipt) => {
    const name = alone(({ title }) => title, receipt) ? receipt.title : alone(made, receipt) ? made(receipt) : `${made(receipt)}, ${sheetsWords(receipt)}`;
    return [receipt.id, name];
  }));
}

function sheetsWords({ sheets }: InsertReceipt): string {
  return sheets.length === 1 ? `the sheet ${sheets[0] ?? ""}` : `the sheets ${listWords(sheets)}`;
}

function dayWords(iso: string): string {
  const when = new Date(iso);
  return Number.isNaN(when.getTime()) ? iso : when.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
}
