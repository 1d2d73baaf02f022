import { useMemo } from "react";
import type { TableAccount } from "../../../intake/reading";
import { SelectField } from "../SelectField";
import { columnWords } from "./columnWords";
import { HeadingRows } from "./HeadingRows";
import { problemAt, type Problem } from "./problem";
import { totalLines } from "./totalLines";
import { TotalsFound } from "./TotalsFound";

/** What a person may change about how a table is read. */
export interface TableChoices<Role extends string> {
  readonly headingRows?: readonly [number, number];
  readonly roles?: ReadonlyMap<number, Role>;
  readonly totalRows?: ReadonlyMap<number, boolean>;
}

interface TableColumnsProps<Role extends string> {
  /** Begins the ids of its fields: "price-ledger". */
  readonly id: string;
  /** "the ledger". */
  readonly of: string;
  readonly headingField: string;
  readonly rolesField: string;
  readonly table: Pick<TableAccount, "headingRows" | "totals"> & { readonly columns: readonly { readonly column: number; readonly heading: string; readonly role: Role }[] };
  readonly options: readonly { readonly key: Role; readonly words: string }[];
  readonly choices: TableChoices<Role>;
  readonly onChange: (choices: TableChoices<Role>) => void;
  readonly problems: readonly Problem[];
}

/** More totals than this are said as a number: each is in the account of the cells. */
const MOST_TOTALS = 30;

/** How the columns of a table were read: its heading rows, what each column is, and its totals; all of it changeable. */
export function TableColumns<Role extends string>({ id, of, headingField, rolesField, table, options, choices, onChange, problems }: TableColumnsProps<Role>) {
  const totals = useMemo(() => totalLines(table, choices.totalRows ? { totalRows: choices.totalRows } : {}).filter(({ axis }) => axis === "row"), [table, choices.totalRows]);
  const wrong = problemAt(problems, rolesField);
  return (
    <>
      <HeadingRows id={headingField} label={`Heading rows of ${of}`} found={table.headingRows} onChange={(headingRows) => onChange({ ...choices, headingRows })} />
      {wrong && <p className="problem">{wrong}</p>}
      {table.columns.map(({ column, heading, role }) => (
        <SelectField
          key={column}
          id={`${id}-role-${column}`}
          label={`${columnWords(column, heading)} is`}
          value={role}
          options={options}
          onChange={(key) => onChange({ ...choices, roles: new Map(choices.roles ?? []).set(column, key as Role) })}
        />
      ))}
      <TotalsFound job={id} totals={totals.slice(0, MOST_TOTALS)} onChange={({ index }, leaveOut) => onChange({ ...choices, totalRows: new Map(choices.totalRows ?? []).set(index, leaveOut) })} />
      {totals.length > MOST_TOTALS && <p className="hint">And {totals.length - MOST_TOTALS} more rows left out as totals.</p>}
    </>
  );
}
