import { CellLink } from "../../../shared/CellLink";
import { countWords } from "../../../shared/figureWords";
import { LeftOutList } from "../../../shared/LeftOutList";
import { Notice } from "../../../shared/Notice";
import type { Problem } from "../../../shared/job/problem";
import { TableColumns } from "../../../shared/job/TableColumns";
import { UnreadNotice } from "../UnreadNotice";
import { FIELD, REGISTER_JOB } from "./registerFields";
import type { RowDoubt } from "./registerFound";
import { figureWordsOf, ROLES } from "./registerWords";
import type { Register } from "./useRegister";

interface CheckColumnsProps {
  readonly register: Register;
  readonly problems: readonly Problem[];
}

/** Step 2: how the register was read, and the rows that could not be; all of it changeable. */
export default function CheckColumns({ register, problems }: CheckColumnsProps) {
  const { table, method, form } = register;
  if (!table || !method) return null;
  return (
    <>
      <p className="found">{countWords(table.lines.length - method.without.length, "initiative")} with a saving.</p>
      <RowDoubts doubts={method.without} words={`${countWords(method.without.length, "row")} left out, because no saving can be read in ${method.without.length === 1 ? "it" : "them"}:`} />
      <RowDoubts doubts={method.doubts} words={`${countWords(method.doubts.length, "estimate")} not used:`} />
      <UnreadNotice unread={method.unread} />
      <TableColumns
        id={REGISTER_JOB}
        of="the register"
        headingField={FIELD.heading}
        rolesField={FIELD.roles}
        table={table}
        options={ROLES}
        choices={form.choices}
        onChange={(choices) => register.change({ choices })}
        problems={problems}
      />
      <LeftOutList of="Register" account={table} figureWords={figureWordsOf(table)} />
    </>
  );
}

const MOST_DOUBTS = 20;

function RowDoubts({ doubts, words }: { readonly doubts: readonly RowDoubt[]; readonly words: string }) {
  if (doubts.length === 0) return null;
  return (
    <Notice kind="note">
      <p>{words}</p>
      <ul className="sources">
        {doubts.slice(0, MOST_DOUBTS).map(({ name, place, words: why }, at) => (
          <li key={at}>
            <CellLink place={place} /> {name || "No name"}: {why}.
          </li>
        ))}
      </ul>
      {doubts.length > MOST_DOUBTS && <p>And {countWords(doubts.length - MOST_DOUBTS, "more row")}.</p>}
    </Notice>
  );
}
