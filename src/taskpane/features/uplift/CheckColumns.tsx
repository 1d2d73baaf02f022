import { useMemo } from "react";
import type { CostLineChoices, CostLineRole, CostLineTable, PriceChoices, PriceRole, PriceTable } from "../../../intake/priceReading";
import { LeftOutList } from "../../shared/LeftOutList";
import { SelectField } from "../../shared/SelectField";
import { dayWords } from "../../shared/dayWords";
import { countWords, percentWords, poundsWords, quantityWords } from "../../shared/figureWords";
import { columnWords } from "../../shared/job/columnWords";
import { HeadingRows } from "../../shared/job/HeadingRows";
import { problemAt, type Problem } from "../../shared/job/problem";
import { totalLines } from "../../shared/job/totalLines";
import { TotalsFound } from "../../shared/job/TotalsFound";
import { dayFromSerial } from "../../../domain/kernel/day";
import { FIELD } from "./upliftFields";
import type { Uplift } from "./useUplift";

const PRICE_ROLES: readonly { readonly key: PriceRole; readonly words: string }[] = [
  { key: "item", words: "What the price is for" },
  { key: "price", words: "Price now" },
  { key: "clause", words: "Its own clause" },
  { key: "rate", words: "Agreed change" },
  { key: "share", words: "Share of the price" },
  { key: "base", words: "Date the price was set" },
  { key: "review", words: "Date of its review" },
  { key: "quantity", words: "Units a year" },
  { key: "ignore", words: "Not used" },
];

const COST_ROLES: readonly { readonly key: CostLineRole; readonly words: string }[] = [
  { key: "line", words: "Name of the cost line" },
  { key: "share", words: "Share of the price" },
  { key: "amount", words: "Amount" },
  { key: "driver", words: "What drives it" },
  { key: "rate", words: "Change, where it is known" },
  { key: "ignore", words: "Not used" },
];

/** Step 2: how the tables were read, all of it changeable. */
export default function CheckColumns({ uplift, problems }: { readonly uplift: Uplift; readonly problems: readonly Problem[] }) {
  const { listTable, costTable, form, price } = uplift;
  return (
    <>
      {form.kind === "one" && price && <p>{form.priceName.trim() || "One price"}: {poundsWords(price.value)}. There are no columns to check.</p>}
      {listTable && (
        <section aria-labelledby="uplift-list-read">
          <h3 id="uplift-list-read">Price list</h3>
          <PriceColumns uplift={uplift} table={listTable} problems={problems} />
          <LeftOutList of="Price list" account={listTable} figureWords={priceFigureWords(listTable)} />
        </section>
      )}
      {costTable && (
        <section aria-labelledby="uplift-costs-read">
          <h3 id="uplift-costs-read">Cost lines</h3>
          <CostColumns uplift={uplift} table={costTable} problems={problems} />
          <LeftOutList of="Cost lines" account={costTable} figureWords={costFigureWords(costTable)} />
        </section>
      )}
    </>
  );
}

interface ColumnsProps<Table> {
  readonly uplift: Uplift;
  readonly table: Table;
  readonly problems: readonly Problem[];
}

function PriceColumns({ uplift, table, problems }: ColumnsProps<PriceTable>) {
  const choices = uplift.form.listChoices;
  const chose = (part: PriceChoices) => uplift.change({ listChoices: { ...choices, ...part } });
  const totals = useMemo(() => totalLines(table, choices.totalRows ? { totalRows: choices.totalRows } : {}), [table, choices.totalRows]);
  const roles = problemAt(problems, FIELD.listRoles);
  return (
    <>
      <p className="found">{foundLine(table.lines.map(({ name }) => name), "price")}</p>
      <HeadingRows id={FIELD.listHeading} label="Heading rows of the price list" found={table.headingRows} onChange={(headingRows) => chose({ headingRows })} />
      {roles && <p className="problem">{roles}</p>}
      {table.columns.map(({ column, heading, role }) => (
        <SelectField
          key={column}
          id={`uplift-role-${column}`}
          label={`${columnWords(column, heading)} is`}
          value={role}
          options={PRICE_ROLES}
          onChange={(key) => chose({ roles: new Map(choices.roles ?? []).set(column, key as PriceRole) })}
        />
      ))}
      <p className="hint">A price follows its own clause; without one, its shares; without those, its agreed change; else the clause in Set the method.</p>
      <TotalsFound job="uplift" totals={totals.filter(({ axis }) => axis === "row")} onChange={({ index }, leaveOut) => chose({ totalRows: new Map(choices.totalRows ?? []).set(index, leaveOut) })} />
    </>
  );
}

function CostColumns({ uplift, table, problems }: ColumnsProps<CostLineTable>) {
  const choices = uplift.form.costChoices;
  const chose = (part: CostLineChoices) => uplift.change({ costChoices: { ...choices, ...part } });
  const roles = problemAt(problems, FIELD.costsRoles);
  return (
    <>
      <p className="found">{foundLine(table.lines.map(({ name }) => name), "cost line")}</p>
      <HeadingRows id={FIELD.costsHeading} label="Heading rows of the cost lines" found={table.headingRows} onChange={(headingRows) => chose({ headingRows })} />
      {roles && <p className="problem">{roles}</p>}
      {table.columns.map(({ column, heading, role }) => (
        <SelectField
          key={column}
          id={`uplift-cost-role-${column}`}
          label={`${columnWords(column, heading)} is`}
          value={role}
          options={COST_ROLES}
          onChange={(key) => chose({ roles: new Map(choices.roles ?? []).set(column, key as CostLineRole) })}
        />
      ))}
    </>
  );
}

function foundLine(names: readonly string[], one: string): string {
  if (names.length === 0) return `No ${one}s found.`;
  return `${countWords(names.length, one)}: ${names.length > 4 ? `${names.slice(0, 3).join("; ")}; and others` : names.join("; ")}.`;
}

/** A figure of the price list in words, by the role of its column. */
function priceFigureWords({ columns }: PriceTable): (value: number, column: number) => string {
  const roles = new Map(columns.map(({ column, role }) => [column, role]));
  return (value, column) => {
    const role = roles.get(column);
    if (role === "rate" || role === "share") return percentWords(value);
    if (role === "base" || role === "review") return dayWords(dayFromSerial(value));
    return role === "quantity" ? quantityWords(value) : poundsWords(value);
  };
}

function costFigureWords({ columns }: CostLineTable): (value: number, column: number) => string {
  const roles = new Map(columns.map(({ column, role }) => [column, role]));
  return (value, column) => (roles.get(column) === "amount" ? poundsWords(value) : percentWords(value));
}
