import type { ReactNode } from "react";
import { amountWords, countWords, listWords, poundsWords } from "../../../shared/figureWords";
import { CellLink } from "../../../shared/CellLink";
import { CheckLine } from "../../../shared/CheckLine";
import { FiguresTable } from "../../../shared/FiguresTable";
import { figuresIn, noFigure, type AnswerPartProps } from "./answerParts";
import { whenWords } from "./answerWords";

const MOST = 40;
const MOST_NAMED = 15;

/** Initiatives that overlap: shares of one line combined against added, lines beyond their baseline, initiatives there twice, and baselines that disagree. */
export function OverlapPart({ solution: { answer, places }, onExplain, explanationIn }: AnswerPartProps) {
  const { overlaps, beyond, twice, disagreeing, initiatives } = answer;
  const name = (at: number): string => initiatives[at]?.name || "No name";
  const names = (all: readonly number[]): string => listWords(all.map(name));
  const figure = figuresIn("overlaps", onExplain);
  const counted = overlaps.filter(({ difference }) => difference !== 0);
  const doubts: readonly { readonly words: string; readonly at: readonly number[] }[] = [
    ...beyond.map(({ line, oneOffYear, baseline, added, beyond: over, initiatives: at }) => ({
      words: `${line}: ${names(at)} save ${poundsWords(added)} ${whenWords(oneOffYear)} when added, ${poundsWords(over)} more than the line’s baseline of ${poundsWords(baseline)}. Check which of them it can bear.`, at,
    })),
    ...twice.map(({ first, second, how, amount }) => ({
      words: `${name(second)} repeats ${name(first)}: the same ${how}. It adds ${poundsWords(amount)}. Take one of them out of the register if they are one.`, at: [first, second],
    })),
    ...disagreeing.map(({ line, baselines, initiatives: at }) => ({
      words: `${line}: its initiatives give baselines of ${listWords(baselines.map(poundsWords))}. The largest is used to combine them. Make them agree.`, at,
    })),
  ];
  return (
    <section aria-label="Overlaps">
      <h3>Overlaps</h3>
      {counted.length === 0 && doubts.length === 0 && <p>No two initiatives overlap.</p>}
      {counted.length > 0 && (
        <FiguresTable
          caption="Initiatives on one budget line, combined against added, £"
          corner="Budget line"
          headings={["Difference", "Added", "Combined"]}
          rows={overlaps.flatMap((overlap, at) =>
            overlap.difference === 0
              ? []
              : [{
                  label: `${overlap.line}, ${whenWords(overlap.oneOffYear)}`,
                  cells: [figure(amountWords(overlap.difference), `the overlap on ${overlap.line}`, { kind: "overlap", overlap: at }), noFigure(amountWords(overlap.added)), noFigure(amountWords(overlap.counted))],
                }],
          )}
          note="The difference is what adding would count twice."
        />
      )}
      {counted.length > 0 && (
        <ul className="remarks" aria-label="Initiatives that overlap">
          {counted.slice(0, MOST_NAMED).map(({ line, initiatives: at, difference }, index) => (
            <li key={index}>
              {line}: {names(at)}; {poundsWords(difference)} would be counted twice by adding. {linksTo(at.flatMap((each) => places[each] ?? []))}
            </li>
          ))}
          {counted.length > MOST_NAMED && <li>And {countWords(counted.length - MOST_NAMED, "more line")}.</li>}
        </ul>
      )}
      {explanationIn("overlaps")}
      {doubts.length > 0 && (
        <ul className="checks" aria-label="Overlaps to settle">
          {doubts.slice(0, MOST).map(({ words, at }, index) => (
            <CheckLine key={index} holds={false} words={`${words} `}>
              {linksTo(at.flatMap((each) => places[each] ?? []))}
            </CheckLine>
          ))}
        </ul>
      )}
      {doubts.length > MOST && <p>And {countWords(doubts.length - MOST, "more overlap")}.</p>}
    </section>
  );
}

function linksTo(places: AnswerPartProps["solution"]["places"]): ReactNode {
  return places.slice(0, 6).map((place, at) => (
    <span key={at}>
      {at > 0 && " "}
      <CellLink place={place} />
    </span>
  ));
}
