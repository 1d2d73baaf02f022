import { formatOf, PLAIN_FORMAT, type CellFormat } from "../../book/book";
import { BUILT_IN_STYLE_NAMES, builtInStyleName, withBuiltInStyle } from "../../book/namedStyles";
import { booleanArgument, colourArgument, numberArgument, textArgument, wholeArgument } from "../arguments";
import type { Area, HostContext } from "../context";
import { changeFormats, sharedFormat } from "../edit/formats";
import { HostError, invalidArgument } from "../hostError";
import { hostObject, type HostObject, type Surface } from "../surface";

/** The named style all cells of the range have; null where they differ. */
export function appliedStyle(area: Area): string | null {
  return sharedFormat(area.sheet, area, ({ style }) => style);
}

export function applyStyle(context: HostContext, area: Area, value: unknown): void {
  const wanted = textArgument(value);
  context.requireUnprotected(area.sheet);
  const own = ownStyle(context, wanted);
  const builtIn = builtInStyleName(wanted);
  if (own === undefined && builtIn === undefined) throw invalidArgument();
  // A house style of the same name restyles the built-in one.
  const change = own ? () => own : (format: CellFormat) => withBuiltInStyle(format, builtIn ?? "Normal");
  changeFormats(area.sheet, area, change);
  context.raise({ kind: "formats", sheet: area.sheet });
}

function ownStyle(context: HostContext, name: string): CellFormat | undefined {
  const wanted = name.toLowerCase();
  for (const [key, format] of context.book.styles) if (key.toLowerCase() === wanted) return format;
  return undefined;
}

interface NamedStyle { readonly name: string }

export function stylesSurface(context: HostContext): Surface<null> {
  const style = styleSurface(context);
  const object = (name: string): HostObject => hostObject(style, { name });
  const names = () => [...BUILT_IN_STYLE_NAMES, ...[...context.book.styles.keys()].filter((name) => !builtInStyleName(name))];
  const find = (key: unknown): HostObject | null => {
    const wanted = textArgument(key).toLowerCase();
    const name = names().find((known) => known.toLowerCase() === wanted);
    return name === undefined ? null : object(name);
  };
  return {
    type: "StyleCollection",
    items: () => names().map(object),
    item: (_, key) => find(key),
    read: {
      GetItemOrNullObject: (_, key) => find(key),
      GetItemAt: (_, index) => {
        const name = names()[wholeArgument(index)];
        if (name === undefined) throw invalidArgument();
        return object(name);
      },
      GetCount: () => names().length,
    },
    act: {
      Add: (_, given) => {
        const name = textArgument(given);
        if (name === "" || name.length > 255) throw invalidArgument();
        if (find(name)) throw new HostError("ItemAlreadyExists");
        context.book.styles.set(name, formatOf(PLAIN_FORMAT, { style: name }));
        return null;
      },
    },
  };
}

function styleSurface(context: HostContext): Surface<NamedStyle> {
  const look = ({ name }: NamedStyle) => ownStyle(context, name) ?? withBuiltInStyle(PLAIN_FORMAT, name);
  /** A changed style restyles every cell that has it. */
  const change = ({ name }: NamedStyle, changes: (format: CellFormat) => Partial<CellFormat>) => {
    const next = formatOf(look({ name }), { ...changes(look({ name })), style: name });
    context.book.styles.set(name, next);
    for (const sheet of context.book.sheets) {
      for (const line of sheet.cells.values()) for (const cell of line.values()) if (cell.format.style === name) cell.format = formatOf(cell.format, changes(cell.format));
      context.raise({ kind: "formats", sheet });
    }
  };
  const font: Surface<NamedStyle> = {
    type: "RangeFont",
    get: { Name: (s) => look(s).font.name, Size: (s) => look(s).font.size, Color: (s) => look(s).font.color, Bold: (s) => look(s).font.bold, Italic: (s) => look(s).font.italic },
    set: {
      Name: (s, value) => change(s, (format) => ({ font: { ...format.font, name: textArgument(value) } })),
      Size: (s, value) => change(s, (format) => ({ font: { ...format.font, size: numberArgument(value) } })),
      Color: (s, value) => change(s, (format) => ({ font: { ...format.font, color: colourArgument(value) } })),
      Bold: (s, value) => change(s, (format) => ({ font: { ...format.font, bold: booleanArgument(value) } })),
      Italic: (s, value) => change(s, (format) => ({ font: { ...format.font, italic: booleanArgument(value) } })),
    },
  };
  const fill: Surface<NamedStyle> = {
    type: "RangeFill",
    get: { Color: (s) => look(s).fill || "#FFFFFF" },
    set: { Color: (s, value) => change(s, () => ({ fill: colourArgument(value) })) },
    act: { Clear: (s) => change(s, () => ({ fill: "" })) },
  };
  return {
    type: "Style",
    identity: ({ name }) => ({ _Id: name }),
    get: {
      Name: ({ name }) => name, BuiltIn: ({ name }) => builtInStyleName(name) !== undefined,
      NumberFormat: (s) => look(s).numberFormat, WrapText: (s) => look(s).wrap, Locked: (s) => look(s).locked,
      HorizontalAlignment: (s) => look(s).horizontal, VerticalAlignment: (s) => look(s).vertical, IndentLevel: (s) => look(s).indent,
      Font: (s) => hostObject(font, s), Fill: (s) => hostObject(fill, s),
    },
    set: {
      NumberFormat: (s, value) => change(s, () => ({ numberFormat: textArgument(value) })),
      WrapText: (s, value) => change(s, () => ({ wrap: booleanArgument(value) })),
      Locked: (s, value) => change(s, () => ({ locked: booleanArgument(value) })),
    },
    act: {
      Delete: ({ name }) => {
        if (name === "Normal") throw new HostError("InvalidOperation");
        context.book.styles.delete(name);
        for (const sheet of context.book.sheets) {
          for (const line of sheet.cells.values()) for (const cell of line.values()) if (cell.format.style === name) cell.format = PLAIN_FORMAT;
          context.raise({ kind: "formats", sheet });
        }
      },
    },
  };
}
