import { DomainError } from "../kernel/DomainError";
import { MOST_POUNDS } from "../kernel/money";
import { requireMoney } from "../kernel/requireMoney";

/** What a 0 means: a figure, or one that is not there. */
export type Zeros = "keep" | "skip";
/** A figure, or null where there is none. */
export type Figure = number | null;

const { abs } = Math;

/** Refuses a list with nothing in it, or with anything but money. */
export function requireFigures(argument: string, figures: readonly Figure[]): void {
  if (figures.length === 0) throw new DomainError("empty-input", { argument });
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i]!;
    if (figure !== null && !(abs(figure) <= MOST_POUNDS)) requireMoney(argument, figure, { item: i + 1 });
  }
}

/**
 * The figures that are there, in order.
 *
 * @throws {DomainError} empty-input, not-a-number, too-large, nothing-present
 */
export function presentFigures(argument: string, figures: readonly Figure[], zeros: Zeros): number[] {
  requireFigures(argument, figures);
  // A copy of a million figures at once is ten times as fast as one by one.
  const present = areAllPresent(figures, zeros) ? figures.slice() : figures.filter((figure): figure is number => isPresent(figure, zeros));
  if (present.length === 0) throw new DomainError("nothing-present", { argument, count: figures.length, zeros });
  return present;
}

function areAllPresent(figures: readonly Figure[], zeros: Zeros): figures is readonly number[] {
  for (let i = 0; i < figures.length; i++) if (!isPresent(figures[i]!, zeros)) return false;
  return true;
}

/** Whether a figure is there. */
export function isPresent(figure: Figure, zeros: Zeros): figure is number {
  return figure !== null && (figure !== 0 || zeros === "keep");
}
