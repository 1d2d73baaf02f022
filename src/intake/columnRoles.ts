import type { FoundTable, TableColumn } from "./findTable";

/** The roles of a table's columns by block column, and what to say of the choice. */
export interface ColumnRoles<Role extends string> {
  readonly roles: ReadonlyMap<number, Role>;
  readonly remarks: readonly { readonly column: number; readonly words: string }[];
}

/** Roles as they are given to columns: first as a person chose, by block column, then by what a reader finds. */
export class RoleMatch<Role extends string> implements ColumnRoles<Role | "ignore"> {
  readonly roles: Map<number, Role | "ignore">;
  readonly remarks: { column: number; words: string }[] = [];

  constructor(private readonly table: FoundTable, private readonly chosen: ReadonlyMap<number, Role>) {
    this.roles = new Map(table.columns.map(({ column }) => [column, chosen.get(column) ?? "ignore"]));
  }

  has(role: Role): boolean {
    return [...this.roles.values()].includes(role);
  }

  /** True for a column that has no role. */
  isFree({ column }: TableColumn): boolean {
    return this.roles.get(column) === "ignore";
  }

  set({ column }: TableColumn, role: Role): void {
    this.roles.set(column, role);
  }

  say({ column }: TableColumn, words: string): void {
    this.remarks.push({ column, words });
  }

  /** Of several columns a person chose for a role that one alone can have, the first keeps it; `words` are what a sentence calls the role. */
  keepFirst(role: Role, words: string): void {
    for (const column of this.chosenFor(role).slice(1)) {
      this.roles.set(column.column, "ignore");
      this.say(column, `Only one column can be the ${words}: “${column.heading}” is not read.`);
    }
  }

  /** The column that has a role one alone can have: the one chosen, else the first of `found`, likeliest first. The others found are said to be likely too. */
  give(role: Role, words: string, found: readonly TableColumn[]): TableColumn | undefined {
    this.keepFirst(role, words);
    const [taken] = this.chosenFor(role);
    const best = taken ?? found[0];
    if (!best) return undefined;
    if (!taken) this.set(best, role);
    for (const column of found) if (column !== best) this.say(column, `“${column.heading}” could be the ${words} too: “${best.heading}” is read.`);
    return best;
  }

  private chosenFor(role: Role): readonly TableColumn[] {
    return this.table.columns.filter(({ column }) => this.chosen.get(column) === role);
  }
}

/** How many different roles columns have; 0 where none has one of those `needed`. */
export function kindsFound<Role extends string>({ roles }: ColumnRoles<Role>, ...needed: readonly Role[]): number {
  const kinds = new Set([...roles.values()].filter((role) => role !== "ignore"));
  return needed.some((role) => kinds.has(role)) ? kinds.size : 0;
}
