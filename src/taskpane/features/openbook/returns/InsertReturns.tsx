import { useWorkbook } from "../../../WorkbookContext";
import { ChoiceField } from "../../../shared/ChoiceField";
import InsertStep from "../../../shared/job/InsertStep";
import type { Problem } from "../../../shared/job/problem";
import type { Inserting } from "../../../shared/job/useInsert";
import { loadPlan } from "./planParts";
import { PackStep } from "./PackStep";
import { FIELD, RETURNS_JOB } from "./returnsFields";
import type { PackForm } from "./returnsForm";
import type { Returns } from "./useReturns";

interface InsertReturnsProps {
  readonly returns: Returns;
  readonly problems: readonly Problem[];
  readonly inserting: Inserting;
  readonly onBlocked: () => void;
}

/** Step 5: the whole answer on sheets of this workbook, or a pack for others in a workbook of its own. */
export default function InsertReturns({ returns, problems, inserting, onBlocked }: InsertReturnsProps) {
  const workbook = useWorkbook();
  const { form, solution, behind } = returns;
  const others = form.pack.audience === "others";
  const changePack = (part: Partial<PackForm>) => returns.change({ pack: { ...form.pack, ...part } });
  return (
    <>
      <ChoiceField
        id={FIELD.audience}
        label="Who it is for"
        value={form.pack.audience}
        options={[
          { key: "team", words: "The team", why: "Returns as one tidy table, the comparison, the query log and the surplus, every figure with its provider. Keep it in the team." },
          { key: "others", words: "Others: a share-safe pack", why: "Unit costs in a new workbook, values alone, with codes for names. The key stays here. Figures are rounded, and withheld where a reader could work one out to within 5%." },
        ]}
        onChange={(audience) => changePack({ audience })}
      />
      {others ? (
        <PackStep returns={returns} problems={problems} inserting={inserting} onChange={changePack} onBlocked={onBlocked} />
      ) : (
        <InsertStep
          job={RETURNS_JOB}
          form={form.insert}
          repeats={false}
          onChange={returns.changeInsert}
          following={false}
          onFollow={() => undefined}
          behind={behind}
          ready={solution !== null && returns.problems.length === 0}
          inserting={inserting}
          onInsert={() => {
            if (solution) void inserting.insert({ ...form.insert, alsoAnswer: false }, async () => (await loadPlan())(workbook, solution, form.insert.mode, null));
          }}
          onBlocked={onBlocked}
        />
      )}
    </>
  );
}
