import { DefaultButton } from "@fluentui/react/lib/Button";
import { useId, useMemo, useState } from "react";
import type { ReferenceFigures } from "../../../reference/referenceFigures";
import { clauseCard } from "../../../workings/uplift/clauseCard";
import type { ReadingMade, UpliftAnswer, UpliftCase } from "../../../workings/uplift/upliftCase";
import { SelectField } from "../../shared/SelectField";
import { dayWords } from "../../shared/dayWords";
import { countWords, percentWords } from "../../shared/figureWords";
import { ClauseCard, type PriceMoved } from "./ClauseCard";
import { changeWords } from "./priceWords";
import type { UpliftedLine } from "./upliftedLines";

interface ClauseListProps {
  readonly upliftCase: UpliftCase;
  readonly answer: UpliftAnswer;
  readonly figures: ReferenceFigures;
  readonly lines: readonly UpliftedLine[];
}

const FIRST_SHOWN = 12;

/** Each distinct clause once, opening into how it was read between any of the dates it was read for. */
export function ClauseList({ upliftCase, answer, figures, lines }: ClauseListProps) {
  const clauses = useMemo(() => clausesOf(answer, lines), [answer, lines]);
  const [all, setAll] = useState(false);
  if (clauses.length === 0) return null;
  const shown = all ? clauses : clauses.slice(0, FIRST_SHOWN);
  return (
    <section aria-label="Clauses">
      <h3>How {clauses.length === 1 ? "the clause was" : `the ${clauses.length} clauses were`} read</h3>
      {shown.map((used) => (
        <ClauseUsed key={used.clause} upliftCase={upliftCase} used={used} figures={figures} open={clauses.length === 1} />
      ))}
      {shown.length < clauses.length && <DefaultButton text={`Show all ${clauses.length} clauses`} onClick={() => setAll(true)} />}
    </section>
  );
}

interface UsedReading {
  readonly made: ReadingMade;
  readonly prices: number;
  /** The first price that follows it. */
  readonly moved: PriceMoved;
}

interface Used {
  readonly clause: string;
  readonly prices: number;
  readonly readings: readonly [UsedReading, ...UsedReading[]];
}

function ClauseUsed({ upliftCase, used, figures, open: startsOpen }: { readonly upliftCase: UpliftCase; readonly used: Used; readonly figures: ReferenceFigures; readonly open: boolean }) {
  const [open, setOpen] = useState(startsOpen);
  const [chosen, setChosen] = useState("0");
  const { clause, prices, readings } = used;
  const reading = readings[Number(chosen)] ?? readings[0];
  const read = useMemo(() => clauseCard(clause, reading.made.base, reading.made.review, figures), [clause, reading, figures]);
  const first = readings[0].made.reading.change;
  const id = useId();
  return (
    <details className="clause-used" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi>{clause}</bdi>: {changeWords(first, percentWords(first))}
        {prices > 1 && `, ${countWords(prices, "price")}`}
      </summary>
      {open && (
        <>
          {readings.length > 1 && (
            <SelectField
              id={id}
              label="Between"
              value={chosen}
              options={readings.map(({ made }, at) => ({ key: String(at), words: `${dayWords(made.base)} and ${dayWords(made.review)}: ${percentWords(made.reading.change)}` }))}
              onChange={setChosen}
            />
          )}
          {read.kind === "read" && <ClauseCard card={read.card} moved={reading.moved} rounding={upliftCase.rounding} figures={figures} />}
        </>
      )}
    </details>
  );
}

function clausesOf({ readings }: UpliftAnswer, lines: readonly UpliftedLine[]): readonly Used[] {
  const users = new Map<number, { prices: number; moved: PriceMoved }>();
  const prices = new Map<string, number>();
  for (const { line, answer } of lines) {
    answer.years.forEach((year, at) => {
      const moved = { name: line.name, before: answer.years[at - 1]?.price ?? answer.now, after: year.price };
      const user = users.get(year.reading);
      if (user) user.prices++;
      else users.set(year.reading, { prices: 1, moved });
    });
    const clause = readings[answer.years[0]?.reading ?? -1]?.clause;
    if (clause !== undefined) prices.set(clause, (prices.get(clause) ?? 0) + 1);
  }
  const clauses = new Map<string, UsedReading[]>();
  readings.forEach((made, at) => {
    const user = users.get(at);
    if (user) clauses.set(made.clause, [...(clauses.get(made.clause) ?? []), { made, ...user }]);
  });
  return [...clauses].map(([clause, used]) => ({
    clause,
    prices: prices.get(clause) ?? 0,
    readings: [...used].sort((a, b) => a.made.review - b.made.review || a.made.base - b.made.base) as [UsedReading, ...UsedReading[]],
  }));
}
