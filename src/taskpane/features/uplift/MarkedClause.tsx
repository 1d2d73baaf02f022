import { Fragment, type ReactNode } from "react";
import type { Span } from "../../../domain/inflation/clause/clauseTree";

interface MarkedClauseProps {
  readonly clause: string;
  /** What was read of it, in the order it is listed beneath; one may hold others. */
  readonly parts?: readonly Span[];
  /** What it was refused for. */
  readonly refused?: Span | null;
}

/** More of a clause than this is shown only around what it was refused for. */
const MOST_SHOWN = 1000;
const AROUND = 200;

/** A clause in its own words: each part that was read underlined and numbered as in the list beneath, or the word it was refused for in a box. */
export function MarkedClause({ clause, parts = [], refused = null }: MarkedClauseProps) {
  const from = clause.length > MOST_SHOWN ? Math.max(0, (refused?.at ?? 0) - AROUND) : 0;
  const until = clause.length > MOST_SHOWN ? Math.min(clause.length, (refused ? refused.at + refused.length : 0) + AROUND) : clause.length;
  return (
    <p className="clause">
      <bdi>
        {from > 0 && "…"}
        {refused ? <Refused clause={clause} from={from} until={until} refused={refused} /> : partsMarked(clause, { at: from, length: until - from }, parts.map((span, index) => ({ span, number: index + 1 })))}
        {until < clause.length && "…"}
      </bdi>
    </p>
  );
}

function Refused({ clause, from, until, refused }: { readonly clause: string; readonly from: number; readonly until: number; readonly refused: Span }) {
  const end = refused.at + refused.length;
  return (
    <>
      {clause.slice(from, refused.at)}
      <mark className="clause-refused">{refused.length > 0 ? clause.slice(refused.at, end) : "?"}</mark>
      {clause.slice(end, until)}
    </>
  );
}

interface Numbered {
  readonly span: Span;
  readonly number: number;
}

/** The words of a span with the parts inside it marked, each holding those inside itself. */
function partsMarked(clause: string, within: Span, parts: readonly Numbered[]): ReactNode {
  const outer = outermost(within, parts);
  const pieces: ReactNode[] = [];
  let at = within.at;
  for (const { span, number } of outer) {
    const inside = parts.filter((part) => part.number !== number && holds(span, part.span) && !(sameSpan(span, part.span) && part.number < number));
    pieces.push(
      <Fragment key={number}>
        {clause.slice(at, span.at)}
        <mark className="clause-part">
          {partsMarked(clause, span, inside)}
          <sup>{number}</sup>
        </mark>
      </Fragment>,
    );
    at = span.at + span.length;
  }
  pieces.push(clause.slice(at, within.at + within.length));
  return pieces;
}

/** The parts that no other of them holds, in the order of the text; one that overlaps an earlier one without being in it is passed over. */
function outermost(within: Span, parts: readonly Numbered[]): readonly Numbered[] {
  const ordered = parts
    .filter(({ span }) => span.length > 0 && holds(within, span))
    .sort((a, b) => a.span.at - b.span.at || b.span.length - a.span.length || a.number - b.number);
  const kept: Numbered[] = [];
  for (const part of ordered) {
    const last = kept[kept.length - 1];
    if (!last || part.span.at >= last.span.at + last.span.length) kept.push(part);
  }
  return kept;
}

function holds(outer: Span, inner: Span): boolean {
  return inner.at >= outer.at && inner.at + inner.length <= outer.at + outer.length;
}

function sameSpan(a: Span, b: Span): boolean {
  return a.at === b.at && a.length === b.length;
}
