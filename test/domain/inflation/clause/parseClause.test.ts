import { parseClause } from "../../../../src/domain/inflation/clause/parseClause";
import type { ClauseTree } from "../../../../src/domain/inflation/clause/clauseTree";
import { DomainError } from "../../../../src/domain/kernel/DomainError";

/** A tree as a line: every bracket shown. */
function shown(tree: ClauseTree): string {
  switch (tree.kind) {
    case "constant": return String(tree.value);
    case "change": return tree.series.name + pick(tree.series.pick);
    case "published": return `published(${tree.series.name}${pick(tree.series.pick)})`;
    case "weighted": return `(${tree.weight}·${shown(tree.of)})`;
    case "minus": return `(−${shown(tree.of)})`;
    case "sum": return `(${tree.terms.map(({ subtract, of }, i) => (i === 0 ? "" : subtract ? " − " : " + ") + shown(of)).join("")})`;
    case "product": return `(${shown(tree.first)}${tree.factors.map(({ divide, of }) => (divide ? " ÷ " : " × ") + shown(of)).join("")})`;
    case "lower": case "higher": return `${tree.kind}(${tree.of.map(shown).join(", ")})`;
    case "cap": case "collar": case "excess": case "round": return `${tree.kind}(${shown(tree.of)}, ${tree.constant})`;
  }
}

function pick(of: { kind: string; month?: number; months?: number }): string {
  return of.kind === "own" ? "" : of.kind === "latest" ? `[month ${of.month}]` : `[${of.months} before]`;
}

describe("a clause is understood as", () => {
  it.each([
    ["80% NLW + 20% published(CPI[Sep])", "((0.8·NLW) + (0.2·published(CPI[month 9])))"],
    ["5%", "0.05"], ["0.05", "0.05"], [".5%", "0.005"], ["1", "1"], ["150 %", "1.5"], ["-5%", "(−0.05)"], ["+5%", "0.05"],
    ["CPI cap 5%", "cap(CPI, 0.05)"], ["CPI CAP 5% COLLAR 0%", "collar(cap(CPI, 0.05), 0)"], ["CPI floor -1%", "collar(CPI, -0.01)"],
    ["CPI excess over 2% to 0.1%", "round(excess(CPI, 0.02), 0.001)"],
    ["CPI + 1% cap 5%", "cap((CPI + 0.01), 0.05)"], ["CPI + (1% cap 5%)", "(CPI + cap(0.01, 0.05))"],
    ["CPI - RPI * 50% / 2", "(CPI − (RPI × 0.5 ÷ 2))"], ["CPI - -1%", "(CPI − (−0.01))"],
    ["min(CPI, 5%)", "lower(CPI, 0.05)"], ["max(CPI cap 4%, RPI, 2%)", "higher(cap(CPI, 0.04), RPI, 0.02)"],
    ["lower of CPI and 5%", "lower(CPI, 0.05)"], ["lower of CPI + 1% and RPI - 1%", "lower((CPI + 0.01), (RPI − 0.01))"],
    ["higher of CPI and 2% cap 5%", "cap(higher(CPI, 0.02), 0.05)"], ["higher of CPI cap 5% and 2%", "higher(cap(CPI, 0.05), 0.02)"],
    ["higher of CPI and (2% cap 5%)", "higher(CPI, cap(0.02, 0.05))"],
    ["lower of higher of CPI and RPI and 5%", "lower(higher(CPI, RPI), 0.05)"], ["lower of CPI and higher of RPI and 2%", "lower(CPI, higher(RPI, 0.02))"],
    ["1% + lower of CPI and 5%", "(0.01 + lower(CPI, 0.05))"],
    ["80% (50% NLW + 50% CPI) + 20% 'A-B'", "((0.8·((0.5·NLW) + (0.5·CPI))) + (0.2·A-B))"], ["50%min(CPI,5%)", "(0.5·lower(CPI, 0.05))"],
    ["0.8 NLW", "(0.8·NLW)"], ["80% NLW", "(0.8·NLW)"], ["2 * CPI", "(2 × CPI)"], ["CPI/12*3", "(CPI ÷ 12 × 3)"], ["150% * CPI", "(1.5 × CPI)"],
    ["CPI[-3m]", "CPI[3 before]"], ["cpi [ SEPT ]", "cpi[month 9]"], ["CPI[January]", "CPI[month 1]"], ["CPI[-0m]", "CPI[0 before]"], ["CPI[-120M]", "CPI[120 before]"],
    ["'Care worker''s pay'", "Care worker's pay"], ["'cap' cap 5%", "cap(cap, 0.05)"], ["'min'", "min"], ["Índice9", "Índice9"], ["((CPI))", "CPI"],
    ["\tCPI\n cap\u00a05%", "cap(CPI, 0.05)"],
  ])("%s", (text, tree) => {
    expect(shown(parseClause(text))).toBe(tree);
  });

  it("knows where each part stands", () => {
    const text = "80% NLW + 20% published(CPI[Sep]) cap 5%";
    const tree = parseClause(text);
    const at = ({ at: from, length }: { at: number; length: number }) => text.slice(from, from + length);
    expect(tree.kind === "cap" && [at(tree), at(tree.word)]).toEqual([text, "cap"]);
    expect(tree.kind === "cap" && tree.of.kind === "sum" && tree.of.terms.map(({ of }) => at(of))).toEqual(["80% NLW", "20% published(CPI[Sep])"]);
  });
});

describe("a clause is refused at", () => {
  it.each<readonly [string, string, string | undefined, number | undefined]>([
    ["", "empty-input", undefined, undefined], [" \n", "empty-input", undefined, undefined],
    ["CPI cap 5", "clause-above-one", "5", 9], ["5", "clause-above-one", "5", 1], ["80 NLW", "clause-above-one", "80", 1], ["CPI + 2", "clause-above-one", "2", 7], ["min(CPI, 5)", "clause-above-one", "5", 10],
    ["CPI collar -5", "clause-above-one", "5", 13],
    ["80% NLW + 30% CPI", "clause-weights", undefined, 1], ["150% CPI", "clause-weights", undefined, 1], ["(80% NLW + 20% CPI) + 1% RPI", "clause-weights", undefined, 1], ["60% CPI - 60% RPI", "clause-weights", undefined, 1],
    ["CPI + (70% A + 31% B)", "clause-weights", undefined, 8],
    ["CPI cap 5% + 1%", "clause-unclear", "+", 12], ["higher of CPI cap 5% and RPI cap 4%", "clause-unclear", "cap", 30], ["1/2 CPI", "clause-unclear", "2", 3], ["80% lower of CPI and 5%", "clause-unclear", "lower", 5],
    ["CPI[Q3]", "clause-month", "[Q3]", 4], ["CPI[3m]", "clause-month", "[3m]", 4], ["CPI[-121m]", "clause-month", "[-121m]", 4], ["CPI[Sep 2024]", "clause-month", "[Sep 2024]", 4], ["CPI[]", "clause-month", "[]", 4],
    ["CPI to 0%", "clause-step", "0", 8], ["CPI to -1%", "clause-step", "1", 9],
    ["(CPI", "clause-unclosed", "(", 1], ["min(CPI, (5%)", "clause-unclosed", "(", 4], ["CPI[Sep", "clause-unclosed", "[", 4], ["'CPI", "clause-unclosed", "'", 1],
    ["CPI)", "clause-word", ")", 4], ["CPI RPI", "clause-word", "RPI", 5], ["NLW 80%", "clause-word", "80", 5], ["5%%", "clause-word", "%", 3], ["''", "clause-word", "", 1], ["CPI[Sep][-3m]", "clause-word", "[", 9],
    ["and", "clause-word", "and", 1], ["cap 5%", "clause-word", "cap", 1], ["CPI cap RPI", "clause-word", "RPI", 9], ["CPI excess 2%", "clause-word", "2", 12], ["lower CPI and 5%", "clause-word", "CPI", 7],
    ["lower of CPI, 5%", "clause-word", ",", 13], ["min(CPI)", "clause-word", ")", 8], ["min CPI, 5%", "clause-word", "CPI", 5], ["published(5%)", "clause-word", "5", 11], ["- -CPI", "clause-word", "-", 3],
    ["import('x')", "clause-word", "import", 1], ["constructor()", "clause-word", "constructor", 1], ["__proto__", "clause-word", "__proto__", 1], ["CPI cap constructor", "clause-word", "constructor", 9], ["CPI toString 5%", "clause-word", "toString", 5],
    ["CPI + €5", "clause-word", "€5", 7], ["0.2.3", "clause-word", ".3", 4], ["1234567890123456%", "clause-word", "1234567890123456", 1], ["CPI;", "clause-write-instead", ";", 4],
    ["CPI +", "clause-unfinished", undefined, 6], ["CPI cap", "clause-unfinished", undefined, 8], ["lower of CPI", "clause-unfinished", undefined, 13], ["published", "clause-unfinished", undefined, 10], ["80%  *", "clause-unfinished", undefined, 7],
    ["CPI – 1%", "clause-write-instead", "–", 5], ["CPI capped at 5%", "clause-write-instead", "capped", 5], ["80% of CPI", "clause-write-instead", "of", 5], ["5 per cent", "clause-write-instead", "per", 3],
    ["CPI plus 1%", "clause-write-instead", "plus", 5], ["lower of CPI and RPI and 5%", "clause-write-instead", "and", 22], ["CPI excess above 2%", "clause-write-instead", "above", 12], ["published(CPI)[Sep]", "clause-write-instead", "[", 15],
  ])("%j: %s", (text, code, word, position) => {
    const refusal = refusalOf(text);
    expect([refusal.code, refusal.detail["word"], refusal.detail["position"]]).toEqual([code, word, position]);
  });

  it("its 51st bracket, and not its 50th", () => {
    expect(parseClause(`${"(".repeat(50)}CPI${")".repeat(50)}`)).toMatchObject({ kind: "change" });
    expect(refusalOf(`${"(".repeat(51)}CPI${")".repeat(51)}`)).toMatchObject({ code: "clause-too-deep", detail: { position: 51, most: 50 } });
    expect(refusalOf(`${"min(".repeat(51)}CPI`)).toMatchObject({ code: "clause-too-deep" });
    // Side by side they are not deep.
    expect(parseClause(Array.from({ length: 100 }, () => "(CPI)").join(" - "))).toMatchObject({ kind: "sum" });
  });

  it("its 1,001st character, and not its 1,000th", () => {
    expect(parseClause("CPI".padEnd(1000))).toMatchObject({ kind: "change" });
    expect(refusalOf("CPI".padEnd(1001))).toMatchObject({ code: "clause-too-long", detail: { length: 1001, most: 1000 } });
  });

  it.each([
    ["100,000 brackets", "(".repeat(100_000)], ["1 MB", "9".repeat(1_000_000)], ["1 MB of words", "lower of ".repeat(120_000)],
    ["1,000 brackets", "(".repeat(1000)], ["nested choices", "lower of ".repeat(111)], ["quotes", "'".repeat(999)], ["minuses", "-".repeat(1000)], ["decimals", ".".repeat(1000)], ["caps", `CPI${" cap 1".repeat(166)}%`],
  ])("nothing but a refusal of: %s", (_, text) => {
    try {
      parseClause(text);
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
    }
  });
});

function refusalOf(text: string): DomainError {
  try {
    parseClause(text);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`"${text}" was not refused`);
}
