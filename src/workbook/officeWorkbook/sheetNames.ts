const LONGEST = 31;

/**
 * For each wanted name the same or the next free one ("Pool inputs (2)"): at most 31 characters, the characters Excel
 * forbids replaced by "-", and no two alike without regard to case.
 */
export function freeNames(wanted: readonly string[], taken: Iterable<string>): string[] {
  const used = new Set([...taken].map(folded));
  return wanted.map((name) => {
    const base = allowed(name);
    let free = base;
    for (let count = 2; used.has(folded(free)); count++) {
      const suffix = ` (${count})`;
      free = cut(base, LONGEST - suffix.length) + suffix;
    }
    used.add(folded(free));
    return free;
  });
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function allowed(name: string): string {
  // eslint-disable-next-line no-control-regex -- Excel refuses control characters in sheet names
  const clean = name.replace(/[:\\/?*[\]]/g, "-").replace(/[\u0000-\u001f\u007f]/g, " ").trim();
  const bare = cut(clean.replace(/^'+/, "").trimStart(), LONGEST).replace(/[\s']+$/, "");
  if (bare === "") return "Sheet";
  // Excel keeps this name for itself.
  return bare.toLowerCase() === "history" ? `${bare} -` : bare;
}

/** Cut without leaving half of a character that takes two places. */
function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  const end = /[\ud800-\udbff]$/.test(name.slice(0, length)) ? length - 1 : length;
  return name.slice(0, end).trimEnd();
}
