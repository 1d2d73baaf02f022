const PAY = /\b(salar(?:y|ies)|wages?|pay|payroll|staff(?:ing)? costs?|staff(?:ing)?|employ(?:er|ee)s?.{0,3}\s+(?:ni|nic|nics|national insurance|pension|costs?)|national insurance|ni|nic|ers? ni|pensions?|superannuation|on-?costs|agency|locums?|sessional|overtime|relief|bank staff|apprenticeship levy)\b/;
const NOT_PAY = /\b(travel|training|recruit\w*|expenses?|mileage|uniforms?|welfare|insurance premiums?|entertain\w*|payments? to|pay\s?back|pensioners?|software|bureau)\b/;

/** Whether a ledger's line reads as pay or what comes with it: salaries, National Insurance, pension, agency. */
export function isPayLine(line: string): boolean {
  const words = line.toLowerCase();
  return PAY.test(words) && !NOT_PAY.test(words);
}
