import { DomainError } from "./DomainError";

/** The name as it is compared, as Excel compares: without regard to case or to spaces around it. */
export function comparedName(name: string): string {
  return name.trim().toLowerCase();
}

/** Refuses a list with no names, a name that is empty, or one that is there twice. */
export function requireDifferentNames(argument: string, names: readonly string[]): void {
  if (names.length === 0) throw new DomainError("empty-input", { argument });
  const seen = new Set<string>();
  names.forEach((name, i) => {
    const compared = comparedName(name);
    if (compared === "") throw new DomainError("empty-input", { argument, item: i + 1 });
    if (seen.has(compared)) throw new DomainError("duplicate-name", { argument, item: i + 1, name });
    seen.add(compared);
  });
}
