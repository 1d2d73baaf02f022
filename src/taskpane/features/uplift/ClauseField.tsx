import { useMemo } from "react";
import { clauseCard, type ClauseRead } from "../../../workings/uplift/clauseCard";
import type { UpliftCase } from "../../../workings/uplift/upliftCase";
import { WordField } from "../../shared/WordField";
import { countWords } from "../../shared/figureWords";
import { problemAt } from "../../shared/job/problem";
import { sentenceFor } from "../../shared/sentenceFor";
import { useDebounced } from "../../shared/useDebounced";
import { ClauseCard, type PriceMoved } from "./ClauseCard";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./upliftFields";
import type { Method, UpliftSolution } from "./upliftFound";

const STANDS_STILL = 300;
const NOT_ROUNDED: UpliftCase["rounding"] = { kind: "none" };

/** The contract's clause for prices that have none of their own, and under it how it is read as it is typed. */
export function ClauseField({ uplift, problems, method }: MethodPartProps) {
  const { form, solution } = uplift;
  const { clause } = form.method;
  const settled = useDebounced(clause.trim(), STANDS_STILL);
  const { base, review } = method;
  const figures = solution?.figures ?? method.figures;
  const read = useMemo(() => (settled === "" || base === null || review === null ? null : clauseCard(settled, base, review, figures)), [settled, base, review, figures]);
  const problem = problemAt(problems, FIELD.clause);
  if (form.kind === "list" && method.onPaneClause === 0 && clause === "" && problem === undefined) return null;
  return (
    <>
      <WordField
        id={FIELD.clause}
        label={form.kind === "one" ? "The contract's clause" : "Clause for prices without their own"}
        long
        value={clause}
        placeholder="80% NLW + 20% published(CPI[Sep]) cap 5%"
        problem={problem}
        hint={hint(form.kind, method)}
        onChange={(text) => uplift.changeMethod({ clause: text })}
      />
      {read?.kind === "read" && <ClauseCard card={read.card} moved={form.kind === "one" ? movedIn(solution) : null} rounding={solution?.upliftCase.rounding ?? NOT_ROUNDED} figures={figures} />}
      {read && problem === undefined && <Unread read={read} />}
    </>
  );
}

/** Why a clause that can be read comes to nothing yet: a figure it needs is not held. */
function Unread({ read }: { readonly read: ClauseRead }) {
  return read.kind === "refused" ? <p className="hint">{sentenceFor(read.error, { clause: "The clause" })}</p> : null;
}

function movedIn(solution: UpliftSolution | null): PriceMoved | null {
  const line = solution?.answer.lines[0];
  const first = line?.kind === "uplifted" ? line.years[0] : undefined;
  return solution && line?.kind === "uplifted" && first ? { name: solution.upliftCase.lines[0]?.name ?? "", before: line.now, after: first.price } : null;
}

function hint(kind: "one" | "list", { onPaneClause }: Method): string {
  const how = "A series such as CPI[Sep], shares such as 80% NLW + 20% CPI, then cap, collar or excess over.";
  if (kind === "one") return how;
  if (onPaneClause === 0) return "Every price in the list says how it is uplifted, so this is not used.";
  return `${countWords(onPaneClause, "price")} in the list ${onPaneClause === 1 ? "does" : "do"} not say how ${onPaneClause === 1 ? "it is" : "they are"} uplifted: left out unless a clause is entered here. ${how}`;
}
