/** Licences that let anyone use, change and pass on the code, by SPDX name. */
const PERMISSIVE = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "CC0-1.0", "ISC", "MIT", "MIT-0", "Python-2.0", "Unlicense", "Zlib"]);

export interface PackageLicence {
  readonly name: string;
  /** As package.json says it; undefined where it says nothing. */
  readonly licence: string | undefined;
}

/** What is wrong with the licences of these packages, but for those named. */
export function licenceFaults(packages: readonly PackageLicence[], except: readonly string[] = []): string[] {
  return packages.filter(({ name, licence }) => !except.includes(name) && !isPermissive(licence ?? ""))
    .map(({ name, licence }) => `${name} is licensed as ${licence ?? "nothing it says"}: use another package, or read its licence and name it here`);
}

/** The packages whose licence leaves no choice but the GPL or one of its kin. */
export function copyleftFaults(packages: readonly PackageLicence[]): string[] {
  return packages.filter(({ licence }) => licence !== undefined && !isPermissive(licence) && /\b[AL]?GPL\b/i.test(licence))
    .map(({ name, licence }) => `${name} is licensed as ${licence}`);
}

/** Whether an SPDX expression offers a permissive licence: "MIT", "(MIT OR GPL-2.0)", "Apache-2.0 AND MIT". */
export function isPermissive(expression: string): boolean {
  const text = expression.trim();
  const choices = splitOutside(text, " OR ");
  if (choices.length > 1) return choices.some(isPermissive);
  const parts = splitOutside(text, " AND ");
  if (parts.length > 1) return parts.every(isPermissive);
  return text.startsWith("(") && text.endsWith(")") ? isPermissive(text.slice(1, -1)) : PERMISSIVE.has(text);
}

/** Splits at a word that stands outside brackets. */
function splitOutside(text: string, word: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++;
    if (text[at] === ")") depth--;
    if (depth > 0 || !text.startsWith(word, at)) continue;
    parts.push(text.slice(start, at));
    start = at + word.length;
  }
  return [...parts, text.slice(start)];
}
