import { columnLetters } from "../../../cells/address";
import type { HiddenRun, HyperlinkFact, PageTextFact, RuleFact, SheetFacts } from "../../../intake/leaks/packageFacts";
import { child, children, descendants, relationshipId, type XmlNode } from "../package/xml";
import { hiddenColumnsOf } from "../readFile";
import type { SheetCells } from "../sheetCells";
import type { SheetPart, WorkbookParts } from "../workbookParts";
import { unseenCells } from "./unseenCells";

/** How a sheet stands, and what its hidden rows and columns hold. */
export function sheetFacts(parts: WorkbookParts, { name, visibility, part }: SheetPart, { cells, hiddenRows, rest }: SheetCells, asGround: readonly boolean[]): SheetFacts {
  const { pack } = parts;
  const inRows = new Map<number, number>(), inColumns = new Map<number, number>();
  for (const { row, column } of cells) {
    inRows.set(row, (inRows.get(row) ?? 0) + 1);
    inColumns.set(column, (inColumns.get(column) ?? 0) + 1);
  }
  const tables = pack.relationships(part).filter(({ kind, target }) => kind === "table" && pack.has(target)).map(({ target }) => pack.text(target));
  return {
    name, visibility, filled: cells.length,
    hidden: [
      ...runs([...hiddenRows], inRows).map(({ from, to, filled }): HiddenRun => ({ what: "rows", address: `${from + 1}:${to + 1}`, filled })),
      ...runs(hiddenColumnsOf(rest), inColumns).map(({ from, to, filled }): HiddenRun => ({ what: "columns", address: `${columnLetters(from)}:${columnLetters(to)}`, filled })),
    ],
    filtered: child(child(rest, "autoFilter"), "filterColumn") !== undefined || tables.some((table) => /<(?:\w+:)?filterColumn\b/.test(table)),
    unseen: unseenCells(parts, cells, asGround),
  };
}

/** Links of a sheet's cells and drawings that lead out of the workbook. */
export function hyperlinkFacts({ pack }: WorkbookParts, { name: sheet, part }: SheetPart, rest: XmlNode): HyperlinkFact[] {
  const outside = (from: string) => pack.relationships(from).filter(({ kind, external }) => kind === "hyperlink" && external);
  const cellOf = new Map(children(child(rest, "hyperlinks"), "hyperlink").map((link) => [relationshipId(link), link.attributes["ref"] ?? ""]));
  const inCells = outside(part).map(({ id, target }): HyperlinkFact => ({ sheet, cell: cellOf.get(id) ?? "", target }));
  const drawings = pack.relationships(part).filter(({ kind, external, target }) => kind === "drawing" && !external && pack.has(target));
  return [...inCells, ...drawings.flatMap(({ target: drawing }) => outside(drawing).map(({ target }): HyperlinkFact => ({ sheet, cell: "", target })))];
}

/** Neighbours joined, and only those runs that hold something. */
function runs(hidden: readonly number[], filled: ReadonlyMap<number, number>): { from: number; to: number; filled: number }[] {
  const found: { from: number; to: number; filled: number }[] = [];
  for (const at of [...hidden].sort((a, b) => a - b)) {
    const last = found[found.length - 1], held = filled.get(at) ?? 0;
    if (last && last.to === at - 1) Object.assign(last, { to: at, filled: last.filled + held });
    else found.push({ from: at, to: at, filled: held });
  }
  return found.filter((run) => run.filled > 0);
}

/** Validations and conditional formats of a sheet that read another, those kept as an extension too. */
export function rulesElsewhere(sheet: string, rest: XmlNode): RuleFact[] {
  const validations = [...descendants(child(rest, "dataValidations"), "dataValidation"), ...descendants(child(rest, "extLst"), "dataValidation")];
  const formats = [...children(rest, "conditionalFormatting"), ...descendants(child(rest, "extLst"), "conditionalFormatting")];
  return [
    ...validations.map((node) => ({ node, kind: "validation" as const, formulas: [...children(node, "formula1"), ...children(node, "formula2")] })),
    ...formats.map((node) => ({ node, kind: "conditional format" as const, formulas: [...descendants(node, "formula"), ...descendants(node, "f")] })),
  ].flatMap(({ node, kind, formulas }) => {
    const cells = node.attributes["sqref"] ?? child(node, "sqref")?.text ?? "";
    // The extension holds each formula in an element of its own.
    const texts = formulas.map((formula) => (child(formula, "f") ?? formula).text.trim()).filter((formula) => readsElsewhere(formula, sheet));
    return [...new Set(texts)].map((formula) => ({ sheet, cells, kind, formula: `=${formula}` }));
  });
}

/** Text in double quotes, which is passed over, or words with what follows them: a sheet's name where that is "!". Each letter is looked at once. */
const SHEET_BEFORE_CELLS = /"(?:[^"]|"")*(?:"|$)|'((?:[^']|'')*)(?:'(!?)|$)|([\p{L}_][\p{L}\p{N}_.]*)(!?)/gu;

function readsElsewhere(formula: string, sheet: string): boolean {
  return [...formula.matchAll(SHEET_BEFORE_CELLS)].some(([, quoted, afterQuoted, plain, afterPlain]) => {
    const named = afterQuoted === "!" ? quoted?.replaceAll("''", "'") : afterPlain === "!" ? plain : undefined;
    return named !== undefined && named.toLowerCase() !== sheet.toLowerCase();
  });
}

/** Headers and footers that say more than page, date, file and sheet. */
export function pageTexts(sheet: string, rest: XmlNode): PageTextFact[] {
  return (child(rest, "headerFooter")?.children ?? []).flatMap(({ name, text }): PageTextFact[] => {
    const words = text.replace(/&(?:"[^"]*"|K[0-9A-F]{6}|K\d\d[+-]\d{3}|\d+|[A-Z&])/gi, " ").replace(/\s+/g, " ").trim();
    return /[\p{L}\p{N}]/u.test(words.replace(/\b(?:page|of)\b/gi, "")) ? [{ sheet, where: /Header$/.test(name) ? "header" : "footer", text: words }] : [];
  });
}
