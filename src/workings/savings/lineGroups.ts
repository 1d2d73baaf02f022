import { financialYearOfDay, type FinancialYear } from "../../domain/kernel/financialYear";
import { comparedName } from "../../domain/kernel/names";
import type { SavingsCase } from "./savingsCase";

/** Initiatives of one line that save in the same years, by their row. */
export interface LineGroup {
  readonly line: string;
  readonly oneOffYear: FinancialYear | null;
  readonly rows: readonly number[];
  /** Of the groups, the recurrent one of the same line; null for that one itself and where there is none. */
  readonly recurrent: number | null;
}

/** The budget lines of the initiatives laid out, as numbers from 1 for a sheet to read. */
export interface LineGroups {
  readonly all: readonly LineGroup[];
  /** By row: its line's number and its group's; 0 where it names no line. */
  readonly lineNo: readonly number[];
  readonly groupNo: readonly number[];
  /** By row: whether an earlier row has its name and line. */
  readonly named: readonly boolean[];
  /** The groups in which two or more are shares of the line, and their rows that are. */
  readonly shared: readonly { readonly group: number; readonly rows: readonly number[] }[];
}

export function lineGroups({ initiatives }: SavingsCase, rows: readonly number[]): LineGroups {
  const given = rows.map((at) => initiatives[at]!);
  const lines = new Map<string, Map<FinancialYear | null, number[]>>();
  given.forEach(({ line, recurrence, start }, row) => {
    const key = comparedName(line);
    if (key === "") return;
    const groups = lines.get(key) ?? new Map<FinancialYear | null, number[]>();
    const year = recurrence === "one-off" ? financialYearOfDay(start.day) : null;
    lines.set(key, groups.set(year, [...(groups.get(year) ?? []), row]));
  });
  const keys = [...lines.keys()];
  const flat = keys.flatMap((key) => [...lines.get(key)!].map(([oneOffYear, members]) => ({ key, oneOffYear, rows: members })));
  const all = flat.map(({ key, oneOffYear, rows: members }): LineGroup => {
    const recurrent = flat.findIndex((group) => group.key === key && group.oneOffYear === null);
    return { line: given[members[0]!]!.line.trim(), oneOffYear, rows: members, recurrent: oneOffYear === null || recurrent < 0 ? null : recurrent };
  });
  const seen = new Set<string>();
  return {
    all,
    lineNo: given.map(({ line }) => keys.indexOf(comparedName(line)) + 1),
    groupNo: given.map((_, row) => all.findIndex((group) => group.rows.includes(row)) + 1),
    named: given.map(({ name, line }) => {
      const key = JSON.stringify([comparedName(name), comparedName(line)]);
      const before = name.trim() !== "" && seen.has(key);
      seen.add(key);
      return before;
    }),
    shared: all.map(({ rows: members }, group) => ({ group, rows: members.filter((row) => given[row]!.saving.unit === "share of baseline") })).filter((each) => each.rows.length > 1),
  };
}
