/** Text in double quotes, a quoted sheet name with its "!", a column in brackets, or a word with its "!" if it is a sheet. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*!?/gu;

/** For each wanted table or defined name the same or the next free one ("Pool_total_2"), without regard to case. */
export function freeIdentifiers(wanted: readonly string[], taken: Iterable<string>): Map<string, string> {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const free = new Map<string, string>();
  for (const name of wanted) {
    let candidate = name;
    for (let count = 2; used.has(candidate.toLowerCase()); count++) candidate = `${name}_${count}`;
    used.add(candidate.toLowerCase());
    free.set(name, candidate);
  }
  return free;
}

/** The formula with these names changed; text in quotes, sheet names and column names are left as they are. */
export function renamedInFormula(formula: string, names: ReadonlyMap<string, string>): string {
  const byFolded = new Map<string, string>();
  for (const [from, to] of names) if (from !== to) byFolded.set(from.toLowerCase(), to);
  if (byFolded.size === 0) return formula;
  return formula.replace(TOKEN, (token, offset: number) => (isName(formula, token, offset) ? byFolded.get(token.toLowerCase()) ?? token : token));
}

/** True where the formula refers to one of these sheets or names, without regard to case. */
export function mentions(formula: string, sheets: ReadonlySet<string>, names: ReadonlySet<string>): boolean {
  for (const { 0: token, index } of formula.matchAll(TOKEN)) {
    if (token.endsWith("!")) {
      const bare = token.slice(0, -1);
      const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
      // 'First:Last'! is every sheet from one to the other; either end counts.
      if (name.toLowerCase().split(":").some((part) => sheets.has(part))) return true;
    } else if (isName(formula, token, index) && names.has(token.toLowerCase())) {
      return true;
    }
  }
  return false;
}

/** Not a sheet's own name (after "!"), nor a function (before "("). */
function isName(formula: string, token: string, offset: number): boolean {
  return formula[offset - 1] !== "!" && formula[offset + token.length] !== "(";
}

/** The same for two formulas that Excel holds to be the same: case, spaces outside text and needless quotes do not matter. */
export function comparable(content: string | number | boolean): string {
  if (typeof content !== "string" || !content.startsWith("=")) return JSON.stringify(content);
  return content.replace(/"(?:[^"]|"")*"|[^"]+/g, (piece) => (piece.startsWith('"') ? piece : piece.toLowerCase().replace(/[\s']/g, "")));
}
