/** Words with the code in place of each provider's name, wherever the name stands as whole words, in any case. */
export function namelessWords(words: string, codes: ReadonlyMap<string, string>): string {
  // The longest first: "Ash House" is not "Ash".
  const names = [...codes].map(([name, code]) => [name.trim(), code] as const).filter(([name]) => name !== "").sort(([a], [b]) => b.length - a.length);
  if (names.length === 0) return words;
  const codeOf = new Map(names.map(([name, code]) => [spaced(name), code]));
  const any = names.map(([name]) => name.split(/\s+/).map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+")).join("|");
  return words.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "giu"), (found) => codeOf.get(spaced(found)) ?? "a provider");
}

function spaced(name: string): string {
  return name.split(/\s+/).join(" ").toLowerCase();
}
