import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState } from "react";
import type { CellPlace } from "../../../cells/sheetReference";
import type { Span } from "../../../domain/inflation/clause/clauseTree";
import type { UnreadPrice } from "../../../workings/uplift/upliftCase";
import { CellLink } from "../../shared/CellLink";
import { countWords } from "../../shared/figureWords";
import { MarkedClause } from "./MarkedClause";
import { refusalWords } from "./refusalWords";
import { refusedWord } from "./refusedWord";
import type { RefusedLine } from "./upliftedLines";

const FIRST_SHOWN = 5;
const MORE_SHOWN = 50;

interface NotUpliftedProps {
  readonly lines: readonly RefusedLine[];
  /** The words that a line was refused for; "" where it was for something else. */
  readonly clauseOf: (line: RefusedLine) => string;
  /** Prices that could not be used at all. */
  readonly leftOut: readonly UnreadPrice[];
}

/** The prices that were not uplifted, those with the same clause and reason together: the clause with its word marked, why, and what to do. */
export function NotUplifted({ lines, clauseOf, leftOut }: NotUpliftedProps) {
  const groups = [...sameTogether(lines, clauseOf), ...leftOutTogether(leftOut)];
  const [shown, setShown] = useState(FIRST_SHOWN);
  if (groups.length === 0) return null;
  return (
    <section aria-label="Not uplifted">
      <h3>Not uplifted: {countWords(lines.length + leftOut.length, "price")}</h3>
      <ul className="refusals">
        {groups.slice(0, shown).map((group) => (
          <Refusal key={`${group.clause}|${group.sentence}`} group={group} />
        ))}
      </ul>
      {groups.length > shown && (
        <DefaultButton
          text={`Show ${Math.min(MORE_SHOWN, groups.length - shown)} more of ${groups.length} reasons`}
          onClick={() => setShown(shown + MORE_SHOWN)}
        />
      )}
    </section>
  );
}

interface Group {
  readonly clause: string;
  readonly sentence: string;
  readonly refused: Span | null;
  readonly prices: readonly { readonly name: string; readonly place: CellPlace | null }[];
}

function Refusal({ group: { clause, sentence, refused, prices } }: { readonly group: Group }) {
  const [shown, setShown] = useState(FIRST_SHOWN);
  return (
    <li className="refusal">
      {clause !== "" && <MarkedClause clause={clause} refused={refused} />}
      <p>{sentence}</p>
      <ul className="cell-list">
        {prices.slice(0, shown).map(({ name, place }, index) => (
          <li key={index}>
            {name} {place && <CellLink place={place} />}
          </li>
        ))}
      </ul>
      {prices.length > shown && (
        <DefaultButton
          text={`Show ${Math.min(MORE_SHOWN, prices.length - shown)} more of ${countWords(prices.length, "price")}`}
          ariaLabel={`Show ${Math.min(MORE_SHOWN, prices.length - shown)} more of ${countWords(prices.length, "price")}: ${sentence}`}
          onClick={() => setShown(shown + MORE_SHOWN)}
        />
      )}
    </li>
  );
}

function sameTogether(lines: readonly RefusedLine[], clauseOf: NotUpliftedProps["clauseOf"]): readonly Group[] {
  const groups = new Map<string, Group & { prices: { name: string; place: CellPlace | null }[] }>();
  for (const refusedLine of lines) {
    const { line, answer } = refusedLine;
    const clause = clauseOf(refusedLine);
    const sentence = refusalWords(answer.error);
    const key = `${clause}\n${sentence}`;
    const group = groups.get(key) ?? { clause, sentence, refused: refusedWord(clause, answer.error), prices: [] };
    group.prices.push({ name: line.name, place: line.by.kind === "clause" && line.by.clause.origin.kind === "cell" ? line.by.clause.origin : line.place });
    groups.set(key, group);
  }
  return [...groups.values()];
}

function leftOutTogether(leftOut: readonly UnreadPrice[]): readonly Group[] {
  const groups = new Map<string, UnreadPrice[]>();
  for (const price of leftOut) groups.set(price.words, [...(groups.get(price.words) ?? []), price]);
  return [...groups].map(([sentence, prices]) => ({ clause: "", sentence, refused: null, prices }));
}
