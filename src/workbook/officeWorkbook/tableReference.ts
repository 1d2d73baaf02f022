/** What of a table a structured reference names. */
export interface TableReference {
  readonly table: string;
  readonly part: "all" | "data" | "headers" | "totals";
  /** First and last column named; undefined is every column. */
  readonly columns?: readonly [string, string];
}

const PARTS: Readonly<Record<string, TableReference["part"]>> = { "#all": "all", "#data": "data", "#headers": "headers", "#totals": "totals" };

/** Reads "Costs", "Costs[Amount]", "Costs[#All]", "Costs[[#All],[Q1]:[Q4]]"; undefined for anything else. */
export function parseTableReference(text: string): TableReference | undefined {
  const found = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?:\[(.*)\])?$/su.exec(text);
  if (!found) return undefined;
  const [, table = "", inside] = found;
  if (inside === undefined) return { table, part: "all" };
  const part = PARTS[inside.trim().toLowerCase()];
  if (part) return { table, part };
  if (!inside.trimStart().startsWith("[")) {
    const column = unescaped(inside);
    return column === undefined ? undefined : { table, part: "data", columns: [column, column] };
  }
  return withBrackets(table, inside);
}

/** "[#All],[Q1]:[Q4]": items in brackets with commas and colons between them. */
function withBrackets(table: string, inside: string): TableReference | undefined {
  const items: string[] = [];
  const item = /\s*\[((?:[^[\]']|'.)*)\]\s*([,:]?)/sy;
  let trailing = "";
  const joins: string[] = [];
  while (item.lastIndex < inside.length) {
    const next = item.exec(inside);
    if (!next) return undefined;
    items.push(next[1] ?? "");
    joins.push((trailing = next[2] ?? ""));
  }
  if (trailing !== "" || items.length === 0) return undefined;
  const part = PARTS[(items[0] ?? "").trim().toLowerCase()];
  if (part && joins[0] === ":") return undefined;
  const columns = (part ? items.slice(1) : items).map(unescaped);
  const between = (part ? joins.slice(1) : joins)[0] ?? "";
  if (part && columns.length === 0) return { table, part };
  const [first, last = first] = columns;
  if (columns.length > 2 || columns.includes(undefined) || first === undefined || last === undefined) return undefined;
  if (columns.length === 2 && between !== ":") return undefined;
  return { table, part: part ?? "data", columns: [first, last] };
}

/** A column's name with Excel's escapes ("'#") undone; undefined where a bare bracket or "#" stands in it. */
function unescaped(name: string): string | undefined {
  if (!/^(?:[^[\]#']|'.)+$/s.test(name)) return undefined;
  return name.replace(/'(.)/gs, "$1");
}
