import { useMemo } from "react";
import type { PartnerRole, PartnerTable } from "../../../intake/reading";
import { SelectField } from "../../shared/SelectField";
import { countWords, listWords } from "../../shared/figureWords";
import { problemAt, type Problem } from "../../shared/job/problem";
import { columnWords } from "../../shared/job/columnWords";
import { HeadingRows } from "../../shared/job/HeadingRows";
import { headingRowsOf } from "../../shared/job/headingRowsOf";
import { FIELD } from "./poolFields";
import type { Pool } from "./usePool";

const ROLES: readonly { readonly key: PartnerRole; readonly words: string }[] = [
  { key: "partner", words: "Partner's name" },
  { key: "share", words: "Fixed share" },
  { key: "weight", words: "Weight" },
  { key: "indicator", words: "Indicator of need" },
  { key: "previous", words: "Paid last year" },
  { key: "in kind", words: "In kind" },
  { key: "paid", words: "Paid this year" },
  { key: "ignore", words: "Not used" },
];

interface PartnerColumnsProps {
  readonly pool: Pool;
  readonly table: PartnerTable;
  readonly problems: readonly Problem[];
}

export function PartnerColumns({ pool, table, problems }: PartnerColumnsProps) {
  const choices = pool.form.partnerChoices;
  const headingRows = useMemo(() => headingRowsOf(pool.partners.block), [pool.partners.block]);
  const chose = (part: typeof choices) => pool.change({ partnerChoices: { ...choices, ...part } });
  const roles = problemAt(problems, FIELD.roles);
  return (
    <>
      <p className="found">
        {table.partners.length === 0
          ? "No partners found."
          : `${countWords(table.partners.length, "partner")}: ${listWords(table.partners.slice(0, 6).map(({ name }) => name))}${table.partners.length > 6 ? " and others" : ""}.`}
      </p>
      <HeadingRows id={FIELD.headingLast} label="Heading rows of the partners" found={choices.headingRows ?? headingRows} onChange={(headingRows) => chose({ headingRows })} />
      {roles && <p className="problem">{roles}</p>}
      {table.columns.map(({ column, heading, role }) => (
        <SelectField
          key={column}
          id={`pool-role-${column}`}
          label={`${columnWords(column, heading)} is`}
          value={role}
          options={ROLES}
          onChange={(key) => chose({ roles: new Map(choices.roles ?? []).set(column, key as PartnerRole) })}
        />
      ))}
    </>
  );
}
