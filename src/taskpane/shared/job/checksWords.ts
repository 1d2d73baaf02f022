import { countWords } from "../figureWords";

/** "Every check holds.", or how many do not. */
export function checksWords(checks: readonly { readonly holds: boolean }[]): string {
  const failing = checks.filter(({ holds }) => !holds).length;
  return failing === 0 ? "Every check holds." : `${countWords(failing, "check")} not holding.`;
}
