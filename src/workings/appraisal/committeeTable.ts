import { percentInWords, poundsInWords } from "../figuresInWords";
import { NOT_APPLICABLE } from "../planCells";
import type { AppraisalAnswer, AppraisalCase } from "./appraisalCase";
import { VIEW_WORDS } from "./appraisalSettings";
import { schemeInWords } from "./schemeInWords";

/** The options compared as rows of words, headings first; the first column names the option. */
export interface CommitteeTable {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The committee page's table of options, to the penny, as words. */
export function committeeTable(appraisal: AppraisalCase, answer: AppraisalAnswer): CommitteeTable {
  const { options, decidedBy, years, title, scheme } = appraisal;
  const { views, preferred, next, lead, scores, discountSwitch } = answer;
  const view = views[decidedBy];
  const ratio = (value: number | null): string => (value === null ? NOT_APPLICABLE : value.toFixed(2).replace(/^-0\.00$/, "0.00").replace("-", "−"));
  const words = [
    `${title}.`, `${VIEW_WORDS[decidedBy]}, at present value in prices of ${years[0]!}, over ${years.length} ${years.length === 1 ? "year" : "years"}.`, schemeInWords(scheme),
    ...(next === null || lead === null ? [] : [lead === 0 ? `Level by the figures: ${andBetween(options.filter((_, at) => view.options[at]!.rank === 1).map(({ name }) => name))}.` : `Preferred by the figures: ${options[preferred]!.name}, ${poundsInWords(lead)} ahead of ${options[next]!.name}.`]),
    ...(discountSwitch?.rate == null ? [] : [`A discount rate of ${percentInWords(Math.round(discountSwitch.rate * 1e4) / 1e4)} in year 1 would make them level.`]),
  ];
  return {
    caption: words.join(" "),
    headings: [
      "Option", "Cost (£)", "Benefit (£)", "Net as given (£)", "Optimism correction (£)", "Net present value (£)", "Benefit-cost ratio", "Against the first (£)", "Rank", ...(scores ? ["Weighted score"] : []),
    ],
    rows: options.map(({ name }, at) => {
      const [given, corrected] = [view.before[at]!, view.options[at]!];
      return [
        name, poundsInWords(given.cost), poundsInWords(given.benefit), poundsInWords(given.netPresentValue), poundsInWords(view.costCorrection[at]! + view.benefitCorrection[at]!),
        poundsInWords(corrected.netPresentValue), ratio(corrected.ratio), poundsInWords(corrected.againstFirst), String(corrected.rank),
        ...(scores ? [scores.options[at]!.score.toFixed(2).replace("-", "−")] : []),
      ];
    }),
  };
}

/**
 * The table for the clipboard as HTML: a caption, a heading to every column and row with its scope. All text is escaped, and is marked
 * as text so that a spreadsheet it is pasted into takes no name for a formula.
 */
export function committeeHtml({ caption, headings, rows }: CommitteeTable): string {
  const asText = ` style="mso-number-format:'\\@'"`;
  const head = headings.map((heading) => `<th scope="col">${escaped(heading)}</th>`).join("");
  const body = rows.map(([name, ...figures]) =>
    `<tr><th scope="row"${asText}>${escaped(name ?? "")}</th>${figures.map((words) => `<td align="right"${asText}>${escaped(words)}</td>`).join("")}</tr>`).join("");
  return `<table border="1"><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** The table for the clipboard as plain text: the caption, then a line a row, cells parted by tabs. */
export function committeeText({ caption, headings, rows }: CommitteeTable): string {
  return [[caption], headings, ...rows].map((line) => line.map(unparted).join("\t")).join("\n");
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(words: string): string {
  return words.replaceAll(/[&<>"']/g, (character) => ESCAPES[character]!).replaceAll(/\p{Cc}+/gu, " ");
}

/** In one cell, and no formula where it is pasted into a spreadsheet. */
function unparted(words: string): string {
  const line = words.replaceAll(/\p{Cc}+/gu, " ");
  return /^\s*[=+\-@]/.test(line) ? `'${line}` : line;
}

function andBetween(names: readonly string[]): string {
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
}
