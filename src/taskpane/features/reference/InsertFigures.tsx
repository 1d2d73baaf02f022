import { PrimaryButton } from "@fluentui/react/lib/Button";
import { useState } from "react";
import { EMPTY_INSERT } from "../../shared/job/insertForm";
import { InsertOutcome } from "../../shared/job/InsertOutcome";
import type { Inserting } from "../../shared/job/useInsert";
import { countWords, listWords } from "../../shared/figureWords";
import { SelectField } from "../../shared/SelectField";
import { useWorkbook } from "../../WorkbookContext";
import { FIELD } from "./importForm";
import type { OwnTable } from "./ownTables";
import { planReference } from "./planReference";
import { usageOf } from "./usage";
import type { Importing } from "./useImport";

interface InsertFiguresProps {
  readonly importing: Importing;
  readonly inserting: Inserting;
  readonly tables: readonly OwnTable[];
}

/** Step 4: the figures into a table of the workbook, how a cell uses it, and taking it out again. */
export function InsertFigures({ importing, inserting, tables }: InsertFiguresProps) {
  const workbook = useWorkbook();
  const { table, joined } = importing;
  const busy = inserting.phase !== "still";
  const usable = tables.filter(({ problem }) => problem === undefined);
  const [last, setLast] = useState<Importing["forms"] | null>(null);
  // Until something else is chosen, what was inserted is what there is to say.
  const inserted = inserting.made !== null && last === importing.forms;
  const start = () => {
    if (busy || !("ready" in table)) return;
    setLast(importing.forms);
    void inserting.insert(EMPTY_INSERT, () => planReference(workbook, table.ready));
  };
  return (
    <>
      {usable.length > 0 && !inserted && (
        <SelectField
          id={FIELD.joins}
          label="Put them"
          value={joined?.receipt.id ?? ""}
          options={[
            ...usable.map(({ receipt, tableName, series }) => ({ key: receipt.id, words: `With ${tableName} (${listWords(series.map(({ name }) => name))})` })),
            { key: "", words: "In a table alone" },
          ]}
          hint={joined ? `A new table is made with the figures of ${joined.tableName} and these. ${joined.tableName} stays as it is, to be removed when you are ready.` : "A table with only the series brought in now."}
          onChange={(joins) => importing.change({ joins })}
        />
      )}
      {"ready" in table && !inserted && (
        <p>
          One new sheet with {countWords(table.ready.series.reduce((sum, { figures }) => sum + figures.length, 0), "figure")} of {listWords(table.ready.series.map(({ name }) => name))}. Nothing that is there is changed.
        </p>
      )}
      {"waiting" in table && (
        <p className="hint">{table.waiting}</p>
      )}
      <div className="actions" id={FIELD.insert}>
        <PrimaryButton text="Insert" disabled={busy || "waiting" in table} allowDisabledFocus onClick={start} />
      </div>
      <InsertOutcome job="reference" inserting={inserting}>
        {inserting.made && <TableMade receiptId={inserting.made.receipt.id} tables={tables} />}
      </InsertOutcome>
    </>
  );
}

/** How the table just made is used, and what becomes of older ones. */
function TableMade({ receiptId, tables }: { readonly receiptId: string; readonly tables: readonly OwnTable[] }) {
  const table = tables.find((each) => each.receipt.id === receiptId);
  const older = tables.filter((each) => each.receipt.id !== receiptId);
  if (!table) return null;
  return (
    <>
      <HowToUse table={table} />
      {older.length > 0 && (
        <p>
          Formulas that say {listWords(older.map(({ tableName }) => tableName))} go on using the older figures. Change them to {table.tableName}, then remove the older table below.
        </p>
      )}
    </>
  );
}

function HowToUse({ table: { tableName, series } }: { readonly table: OwnTable }) {
  return (
    <>
      <p>Type in any cell, with {tableName} as the table:</p>
      <ul className="usages">
        {series.slice(0, 5).map((each) => {
          const { formula, gives } = usageOf(each, tableName);
          return (
            <li key={each.name}>
              <code>{formula}</code> gives {gives}.
            </li>
          );
        })}
      </ul>
      <p>In the Uplift job, choose {tableName} as your own figures.</p>
    </>
  );
}
