import { NOTHING_TO_SHOW, NOTHING_WRITTEN, queryKey, type QueryLogRead, type QueryRow, type QueryState, type QueryWritten } from "../../returns/queryLog";
import type { Difference } from "./comparisonFigures";
import { plainWords } from "./plainWords";

/**
 * The log that a comparison gives: its differences in order, each with what people wrote beside it in an earlier log, then every
 * row of earlier logs that does not arise now. Nothing that a person wrote is lost.
 *
 * @param logs     oldest first; a key that several hold is taken from the latest that has anything written, else the latest
 * @param compared whether a row's return was compared this time, in the same way: then a row not found again no longer arises
 */
export function mergedLog(differences: readonly Difference[], logs: readonly QueryLogRead[], compared: (row: QueryRow) => boolean): readonly QueryRow[] {
  const earlier = earlierRows(logs);
  const found = keyed(differences).map(({ difference, key }): QueryRow => {
    const was = earlier.get(key);
    earlier.delete(key);
    return { ...difference, key, question: questionNow(difference, was), state: stateNow(difference, was), written: was?.written ?? NOTHING_WRITTEN };
  });
  const kept = [...earlier.values()].map((row): QueryRow => ({ ...row, state: keptState(row, compared(row)) }));
  return [...found, ...kept];
}

/** A person's own question stands as it was: no comparison finds it or fails to. */
function keptState({ kind, state }: QueryRow, compared: boolean): QueryState {
  if (kind === "asked by hand") return "as before";
  return compared || state === "no longer arises" ? "no longer arises" : "not compared";
}

/** Differences with their keys; a key that stands twice has the place of the second in it. */
function keyed(differences: readonly Difference[]): readonly { readonly difference: Difference; readonly key: string }[] {
  const times = new Map<string, number>();
  return differences.map((difference) => {
    const key = queryKey(difference);
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    return { difference, key: count === 1 ? key : `${key} · ${count}` };
  });
}

function earlierRows(logs: readonly QueryLogRead[]): Map<string, QueryRow> {
  const rows = new Map<string, QueryRow>();
  for (const { rows: ofLog } of logs) {
    for (const row of ofLog) {
      const held = rows.get(row.key);
      rows.set(row.key, held && !isWritten(row.written) ? { ...row, written: held.written } : row);
    }
  }
  return rows;
}

function isWritten(written: QueryWritten): boolean {
  return Object.values(written).some((words) => !["", NOTHING_TO_SHOW].includes(String(words).trim()));
}

function stateNow(difference: Difference, was: QueryRow | undefined): QueryState {
  if (!was) return "new";
  if (was.state === "no longer arises") return "arises again";
  return isSame(difference, was) ? "as before" : "changed";
}

function isSame({ before, after }: Difference, was: QueryRow): boolean {
  return plainWords(before) === plainWords(was.before) && plainWords(after) === plainWords(was.after);
}

/** An answer was given to the figures of its time: where they have moved since, the question says what they were. */
function questionNow(difference: Difference, was: QueryRow | undefined): string {
  return !was || isSame(difference, was) ? difference.question : `${difference.question} When last compared it was ${was.after} against ${was.before}.`;
}
