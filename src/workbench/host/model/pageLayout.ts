import type { Sheet } from "../../book/book";
import { addressOf, parseAddress } from "../../../cells/address";
import { areasArgument, booleanArgument, choiceArgument, numberArgument, recordArgument, textArgument } from "../arguments";
import type { HostContext } from "../context";
import { notModelled, orNotFound } from "../hostError";
import { camel } from "../members";
import { hostObject, type HostObject, type Surface } from "../surface";
import { rangeArgument } from "./rangeNavigation";

/** What a new sheet's page is; margins in points. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  orientation: "Portrait", paperSize: "A4", blackAndWhite: false, printErrors: "AsDisplayed", zoom: { scale: 100 },
  centerHorizontally: false, centerVertically: false, printHeadings: false, printGridlines: false,
  leftMargin: 50.4, rightMargin: 50.4, topMargin: 54, bottomMargin: 54, headerMargin: 21.6, footerMargin: 21.6,
  printComments: "NoComments", draftMode: false, firstPageNumber: "", printOrder: "DownThenOver",
};
const POINTS_PER_UNIT = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

export function pageLayoutSurface(context: HostContext): Surface<Sheet> {
  const changed = (sheet: Sheet) => context.raise({ kind: "layout", sheet });
  const put = (sheet: Sheet, key: string, value: unknown) => {
    sheet.pageLayout.set(key, value);
    changed(sheet);
  };
  const headers = headersFootersSurface(put);
  const keep = (key: string) => (sheet: Sheet, value: unknown) => put(sheet, key, likeDefault(key, value));
  const printed = (key: string) => (sheet: Sheet): HostObject | null => {
    const address = sheet.pageLayout.get(key);
    const ranges = typeof address === "string" ? address.split(",").flatMap((part) => parseAddress(part) ?? []) : [];
    if (ranges.length === 0) return null;
    const [first] = ranges;
    return key === "printArea" ? context.make.rangeAreas(sheet, ranges) : first ? context.make.range(sheet, first) : null;
  };
  const required = (key: string) => (sheet: Sheet): HostObject => orNotFound(printed(key)(sheet));
  const setPrinted = (key: string) => (sheet: Sheet, given: unknown) => put(sheet, key, addressOf(rangeArgument(context, given, sheet).range));
  const names = Object.keys(DEFAULTS).map((key): [string, string] => [key.charAt(0).toUpperCase() + key.slice(1), key]);
  return {
    type: "PageLayout",
    get: {
      ...Object.fromEntries(names.map(([name, key]) => [name, (sheet: Sheet) => sheet.pageLayout.get(key) ?? DEFAULTS[key]])),
      HeadersFooters: (sheet) => hostObject(headers, sheet),
    },
    set: {
      ...Object.fromEntries(names.map(([name, key]) => [name, keep(key)])),
      Orientation: (sheet, value) => put(sheet, "orientation", choiceArgument(value, ["Portrait", "Landscape"] as const)),
      PaperSize: (sheet, value) => put(sheet, "paperSize", textArgument(value)),
      Zoom: (sheet, value) => put(sheet, "zoom", zoomArgument(value)),
    },
    read: {
      GetPrintAreaOrNullObject: printed("printArea"), GetPrintArea: required("printArea"),
      GetPrintTitleRowsOrNullObject: printed("printTitleRows"), GetPrintTitleRows: required("printTitleRows"),
      GetPrintTitleColumnsOrNullObject: printed("printTitleColumns"), GetPrintTitleColumns: required("printTitleColumns"),
    },
    act: {
      SetPrintArea: (sheet, given) => put(sheet, "printArea", (areasArgument(given) ?? [rangeArgument(context, given, sheet).range]).map((area) => addressOf(area)).join(",")),
      SetPrintTitleRows: setPrinted("printTitleRows"), SetPrintTitleColumns: setPrinted("printTitleColumns"),
      SetPrintMargins: (sheet, unit, options) => {
        const factor = POINTS_PER_UNIT[choiceArgument(unit, ["Points", "Inches", "Centimeters"] as const)];
        for (const [side, value] of Object.entries(recordArgument(options))) {
          if (value !== null && value !== undefined) put(sheet, `${camel(side)}Margin`, numberArgument(value) * factor);
        }
      },
    },
  };
}

function likeDefault(key: string, value: unknown): unknown {
  switch (typeof DEFAULTS[key]) {
    case "boolean": return booleanArgument(value);
    case "number": return numberArgument(value);
    default: return key === "firstPageNumber" && typeof value === "number" ? value : textArgument(value);
  }
}

function zoomArgument(value: unknown): Record<string, number> {
  const zoom = Object.entries(recordArgument(value)).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(zoom.map(([key, part]) => [choiceArgument(key, ["scale", "horizontalFitToPages", "verticalFitToPages"] as const), numberArgument(part)]));
}

const PARTS = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"] as const;

/** Headers and footers of all pages; different ones for first, odd and even pages are not kept. */
function headersFootersSurface(put: (sheet: Sheet, key: string, value: unknown) => void): Surface<Sheet> {
  const all: Surface<Sheet> = {
    type: "HeaderFooter",
    get: Object.fromEntries(PARTS.map((part) => [part, (sheet: Sheet) => sheet.pageLayout.get(camel(part)) ?? ""])),
    set: Object.fromEntries(PARTS.map((part) => [part, (sheet: Sheet, value: unknown) => put(sheet, camel(part), textArgument(value))])),
  };
  return {
    type: "HeaderFooterGroup",
    get: { State: () => "Default", DefaultForAllPages: (sheet) => hostObject(all, sheet) },
    set: {
      State: (_sheet, value) => {
        if (value !== "Default") throw notModelled(`HeaderFooterGroup.state "${String(value)}"`);
      },
    },
  };
}
