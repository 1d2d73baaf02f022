import { parse, tokenize } from "@borgar/fx";
import { type CellValue, type DefinedName, type Sheet } from "../../book/book";
import { addressOf } from "../../../cells/address";
import { sheetInFormula } from "../../../cells/sheetReference";
import { areaArgument, booleanArgument, optionalText, textArgument } from "../arguments";
import type { HostContext } from "../context";
import { removeWhere } from "../edit/cells";
import { HostError, invalidArgument } from "../hostError";
import { guarded, type HostObject, type Surface } from "../surface";
import { isNameAllowed } from "./nameRules";
import { rangeOfFormula } from "./namedRanges";
import { shownValue } from "./rangeValues";
import { nameTaken } from "./tables";

const LONGEST_COMMENT = 255;

/** Names of the whole workbook (`null`) or of one sheet. */
export function namesSurface(context: HostContext): Surface<{ readonly sheet: Sheet | null }> {
  const { book } = context;
  const listed = (sheet: Sheet | null) => book.names.filter(({ sheetId }) => sheetId === sheet?.id);
  const find = ({ sheet }: { readonly sheet: Sheet | null }, key: unknown): HostObject | null => {
    const wanted = textArgument(key).toLowerCase();
    const found = listed(sheet).find(({ name }) => name.toLowerCase() === wanted);
    return found ? context.make.name(found) : null;
  };
  const add = (sheet: Sheet | null, name: string, formula: string, comment: string) => {
    if (!isNameAllowed(name) || comment.length > LONGEST_COMMENT) throw invalidArgument();
    const taken = listed(sheet).some((known) => known.name.toLowerCase() === name.toLowerCase()) || (!sheet && nameTaken(context, name));
    if (taken) throw new HostError("ItemAlreadyExists");
    const defined: DefinedName = { name, formula, comment, visible: true, ...(sheet && { sheetId: sheet.id }) };
    book.names.push(defined);
    namesChanged(context);
    return context.make.name(defined);
  };
  return {
    type: "NamedItemCollection",
    items: ({ sheet }) => listed(sheet).map((name) => context.make.name(name)),
    item: find,
    read: { GetItemOrNullObject: find, GetCount: ({ sheet }) => listed(sheet).length },
    act: {
      Add: ({ sheet }, name, reference, comment) => add(sheet, textArgument(name), formulaArgument(context, reference), optionalText(comment) ?? ""),
      AddFormulaLocal: ({ sheet }, name, formula, comment) => add(sheet, textArgument(name), validFormula(textArgument(formula)), optionalText(comment) ?? ""),
    },
  };
}

export function nameSurface(context: HostContext): Surface<DefinedName> {
  const { book } = context;
  const sheetOf = ({ sheetId }: DefinedName) => book.sheets.find(({ id }) => id === sheetId);
  const range = (name: DefinedName): HostObject | null => {
    const found = rangeOfFormula(context, name.formula);
    return found ? context.make.range(found.sheet, found.range) : null;
  };
  const surface: Surface<DefinedName> = {
    type: "NamedItem",
    identity: ({ name }) => ({ _Id: name }),
    get: {
      _Id: ({ name }) => name, Name: ({ name }) => name, Formula: ({ formula }) => formula, Comment: ({ comment }) => comment, Visible: ({ visible }) => visible,
      Scope: ({ sheetId }) => (sheetId === undefined ? "Workbook" : "Worksheet"),
      Type: (name) => typeOf(context, name), Value: (name) => valueOf(context, name),
      Worksheet: (name) => {
        const sheet = sheetOf(name);
        if (!sheet) throw new HostError("ItemNotFound");
        return context.make.worksheet(sheet);
      },
      WorksheetOrNullObject: (name) => {
        const sheet = sheetOf(name);
        return sheet ? context.make.worksheet(sheet) : null;
      },
    },
    set: {
      Formula: (name, value) => {
        name.formula = validFormula(textArgument(value));
        namesChanged(context);
      },
      Comment: (name, value) => {
        name.comment = textArgument(value);
        namesChanged(context);
      },
      Visible: (name, value) => {
        name.visible = booleanArgument(value);
        namesChanged(context);
      },
    },
    read: {
      GetRangeOrNullObject: range,
      GetRange: (name) => {
        const found = range(name);
        if (!found) throw new HostError("InvalidOperation");
        return found;
      },
    },
    act: {
      Delete: (name) => {
        removeWhere(book.names, (one) => one === name);
        namesChanged(context);
      },
    },
  };
  return guarded(surface, (name) => {
    if (!book.names.includes(name)) throw new HostError("ItemNotFound");
  });
}

function namesChanged(context: HostContext): void {
  context.formulasMayChange();
  context.raise({ kind: "names" });
}

/** A Range becomes an absolute reference; a text starting with "=" is a formula, any other text itself. */
function formulaArgument(context: HostContext, reference: unknown): string {
  const area = areaArgument(reference);
  if (area) {
    context.requirePresent(area.sheet);
    return `=${sheetInFormula(area.sheet.name)}!${addressOf(area, true)}`;
  }
  if (typeof reference === "number") return `=${reference}`;
  const text = textArgument(reference);
  return text.startsWith("=") ? validFormula(text) : `="${text.replaceAll('"', '""')}"`;
}

function validFormula(formula: string): string {
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  try {
    parse(tokenize(text));
  } catch {
    throw invalidArgument();
  }
  return text;
}

/** What the name stands for, as far as it can be told without calculating: a range, or a constant. */
function typeOf(context: HostContext, { formula }: DefinedName): string {
  if (rangeOfFormula(context, formula)) return "Range";
  if (formula.includes("#REF!")) return "Error";
  const constant = constantOf(formula);
  switch (typeof constant) {
    case "number": return Number.isInteger(constant) ? "Integer" : "Double";
    case "boolean": return "Boolean";
    case "string": return "String";
    default: return "Error";
  }
}

function valueOf(context: HostContext, { formula }: DefinedName): unknown {
  const found = rangeOfFormula(context, formula);
  // Excel answers a range's address, without "=".
  if (found) return formula.slice(1);
  if (formula.includes("#REF!")) return "#REF!";
  return shownValue(constantOf(formula) ?? { error: "#VALUE!" });
}

function constantOf(formula: string): Exclude<CellValue, object> {
  const text = formula.slice(1).trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? "").replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

