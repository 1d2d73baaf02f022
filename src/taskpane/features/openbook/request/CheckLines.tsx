import type { CostKind } from "../../../../returns/returnRequest";
import type { KnownRole } from "../../../../intake/openbook/readKnownFigures";
import { LeftOutList } from "../../../shared/LeftOutList";
import { problemAt, type Problem } from "../../../shared/job/problem";
import { TableColumns } from "../../../shared/job/TableColumns";
import { poundsWords, quantityWords } from "../../../shared/figureWords";
import { SelectField } from "../../../shared/SelectField";
import { WordField } from "../../../shared/WordField";
import { countedUnit } from "./countedUnit";
import { KnownFields } from "./KnownFields";
import { LineList } from "./LineList";
import { FIELD, REQUEST_JOB } from "./requestFields";
import { EMPTY_ACTIVITY, EMPTY_COST, EMPTY_INCOME, type CostForm, type KnownForm } from "./requestForm";
import type { Request } from "./useRequest";

const KINDS: readonly { readonly key: CostKind; readonly words: string }[] = [
  { key: "pay", words: "Pay: agrees with the staffing sheet" },
  { key: "direct", words: "Direct cost" },
  { key: "overhead", words: "Overhead" },
];

const ROLES: readonly { readonly key: KnownRole; readonly words: string }[] = [
  { key: "line", words: "Name of the cost line" },
  { key: "unit", words: "What its quantity counts" },
  { key: "tenderedQuantity", words: "Tendered quantity" },
  { key: "tendered", words: "Tendered cost" },
  { key: "lastQuantity", words: "Quantity last year" },
  { key: "last", words: "Cost last year" },
  { key: "ignore", words: "Not used" },
];

/** Step 2: the lines the return asks for, each changeable, with what is known of it. */
export default function CheckLines({ request, problems }: { readonly request: Request; readonly problems: readonly Problem[] }) {
  const { form, change, table, source } = request;
  const isMoney = (column: number) => ["tendered", "last"].includes(table?.columns.find((each) => each.column === column)?.role ?? "");
  return (
    <>
      {table && source.block && (
        <>
          <TableColumns
            id={REQUEST_JOB}
            of="the cost lines"
            headingField={FIELD.knownHeadings}
            rolesField={FIELD.knownRoles}
            table={table}
            options={ROLES}
            choices={form.knownTable}
            onChange={(knownTable) => change({ knownTable })}
            problems={problems}
          />
          <LeftOutList of="Cost lines" account={table} figureWords={(value, column) => (isMoney(column) ? poundsWords(value) : quantityWords(value))} />
        </>
      )}
      <LineList
        part="cost"
        heading="Costs"
        one="cost line"
        hint="A figure left empty is for the provider to give."
        lines={form.costs}
        empty={EMPTY_COST}
        words={costWords}
        problems={problems}
        onChange={(costs) => change({ costs })}
        fields={(line, at, changeLine) => (
          <>
            <WordField id={FIELD.line("cost", at, "name")} label="Name" value={line.name} problem={problemAt(problems, FIELD.line("cost", at, "name"))} onChange={(name) => changeLine({ name })} />
            <SelectField id={FIELD.line("cost", at, "kind")} label="Kind" value={line.kind} options={KINDS} onChange={(key) => changeLine({ kind: key as CostKind })} />
            <WordField id={FIELD.line("cost", at, "unit")} label="What its quantity counts" value={line.unit} placeholder="hours" hint="Left empty, only a sum of money is asked for." onChange={(unit) => changeLine({ unit })} />
            <KnownFields id={FIELD.line("cost", at, "cost")} of="cost, £" known={line.cost} problems={problems} onChange={(cost) => changeLine({ cost })} />
            {countedUnit(line.unit) !== "" && <KnownFields id={FIELD.line("cost", at, "quantity")} of={`quantity, ${countedUnit(line.unit)}`} known={line.quantity} problems={problems} onChange={(quantity) => changeLine({ quantity })} />}
          </>
        )}
      />
      <LineList
        part="activity"
        heading="Activity"
        one="line of activity"
        hint="What is delivered and counted."
        lines={form.activity}
        empty={EMPTY_ACTIVITY}
        words={({ unit, quantity }) => [unit.trim(), knownWords(quantity)].filter(Boolean).join("; ")}
        problems={problems}
        onChange={(activity) => change({ activity })}
        fields={(line, at, changeLine) => (
          <>
            <WordField id={FIELD.line("activity", at, "name")} label="Name" value={line.name} problem={problemAt(problems, FIELD.line("activity", at, "name"))} onChange={(name) => changeLine({ name })} />
            <WordField id={FIELD.line("activity", at, "unit")} label="What is counted" value={line.unit} placeholder="hours" problem={problemAt(problems, FIELD.line("activity", at, "unit"))} onChange={(unit) => changeLine({ unit })} />
            <KnownFields id={FIELD.line("activity", at, "quantity")} of={`quantity${line.unit.trim() === "" ? "" : `, ${line.unit.trim()}`}`} known={line.quantity} problems={problems} onChange={(quantity) => changeLine({ quantity })} />
          </>
        )}
      />
      <LineList
        part="income"
        heading="Income"
        one="line of income"
        hint="The surplus is income less cost."
        lines={form.income}
        empty={EMPTY_INCOME}
        words={({ amount }) => knownWords(amount)}
        problems={problems}
        onChange={(income) => change({ income })}
        fields={(line, at, changeLine) => (
          <>
            <WordField id={FIELD.line("income", at, "name")} label="Name" value={line.name} problem={problemAt(problems, FIELD.line("income", at, "name"))} onChange={(name) => changeLine({ name })} />
            <KnownFields id={FIELD.line("income", at, "amount")} of="income, £" known={line.amount} problems={problems} onChange={(amount) => changeLine({ amount })} />
          </>
        )}
      />
    </>
  );
}

function costWords({ kind, unit, cost }: CostForm): string {
  return [kind, countedUnit(unit) || "sum of money", knownWords(cost)].filter(Boolean).join("; ");
}

function knownWords({ tendered, last }: KnownForm): string {
  return [tendered.trim() && `tendered ${tendered.trim()}`, last.trim() && `last year ${last.trim()}`].filter(Boolean).join(", ");
}
