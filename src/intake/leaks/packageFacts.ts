/** What a workbook's file holds besides the visible cells of its visible sheets, as found in its parts. Nothing here is judged. */
export interface PackageFacts {
  /** The file's name, or this workbook's. */
  readonly source: string;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetFacts[];
  readonly names: readonly NameFact[];
  readonly comments: readonly CommentFact[];
  /** People whom threaded comments name, whether or not a comment of theirs is left. */
  readonly people: readonly string[];
  readonly externalLinks: readonly ExternalLinkFact[];
  readonly hyperlinks: readonly HyperlinkFact[];
  readonly pivotCaches: readonly PivotCacheFact[];
  readonly customXml: readonly CustomXmlFact[];
  readonly properties: readonly PropertyFact[];
  readonly connections: readonly ConnectionFact[];
  readonly embedded: readonly EmbeddedFact[];
  readonly charts: readonly ChartFact[];
  /** Validations and conditional formats that read other sheets, and so repeat their names or need them. */
  readonly rulesElsewhere: readonly RuleFact[];
  readonly pageTexts: readonly PageTextFact[];
  /** Views a person saved under a name, each with its own hidden rows and filters. */
  readonly customViews: readonly string[];
  /** Strings kept in the file's list that no cell shows. */
  readonly unusedTexts: readonly string[];
  /** Macros, printer settings, revision logs, task panes and whatever else is kept in a part of its own. */
  readonly parts: readonly PartFact[];
}

export interface SheetFacts {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very hidden";
  /** Cells that hold something. */
  readonly filled: number;
  /** Runs of hidden rows or columns that hold something: "5:9", "C:D". */
  readonly hidden: readonly HiddenRun[];
  /** True where a filter hides some of the rows. */
  readonly filtered: boolean;
  /** Cells that hold something and show nothing. */
  readonly unseen: readonly UnseenCells[];
}

export interface UnseenCells {
  /** "format": the number format shows nothing. "colour": the text has the colour of its cell. */
  readonly why: "format" | "colour";
  readonly cells: number;
  /** The first of them: "C4". */
  readonly named: readonly string[];
}

/** A link to a web page, a file or an address for mail. */
export interface HyperlinkFact {
  readonly sheet: string;
  /** "A2"; "" for that of a picture or shape. */
  readonly cell: string;
  readonly target: string;
}

export interface HiddenRun {
  readonly what: "rows" | "columns";
  readonly address: string;
  /** Cells in it that hold something. */
  readonly filled: number;
}

export interface NameFact {
  readonly name: string;
  /** The one sheet it is a name of; null for the whole workbook. */
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly refersTo: string;
  readonly comment: string;
}

export interface CommentFact {
  readonly sheet: string;
  readonly cell: string;
  /** "note": the older kind. "thread": a comment with replies. */
  readonly kind: "note" | "thread";
  readonly author: string;
  readonly text: string;
}

export interface ExternalLinkFact {
  /** The path or address it points to, as stored. */
  readonly target: string;
  /** Names of the other workbook's sheets. */
  readonly sheets: readonly string[];
  /** Values of the other workbook that are kept here. */
  readonly cachedValues: number;
  /** Cells here whose formula uses it, at most the first ten. */
  readonly usedBy: readonly string[];
}

export interface PivotCacheFact {
  /** What it was made from: a sheet and cells, a table, or a connection's name. */
  readonly source: string;
  readonly fields: readonly string[];
  /** Different entries of its columns kept in the file, whether or not its rows are. */
  readonly entries: number;
  /** Rows of the source kept in the file, whatever the PivotTable shows. */
  readonly records: number;
  readonly refreshedBy: string;
}

export interface CustomXmlFact {
  readonly part: string;
  /** The root element's name and namespace. */
  readonly root: string;
  readonly namespace: string;
  /** Characters of text in it. */
  readonly characters: number;
}

export interface PropertyFact {
  /** "core": author and the like. "app": company and the like. "custom": what a person or a system added, labels of sensitivity included. "file": where it was last saved, and who reserved it. */
  readonly group: "core" | "app" | "custom" | "file";
  /** As stored: "creator", "lastModifiedBy", "Company". */
  readonly name: string;
  readonly value: string;
}

export interface ConnectionFact {
  readonly name: string;
  readonly description: string;
  /** The connection string, address or file, as stored. */
  readonly target: string;
}

export interface EmbeddedFact {
  /** "hidden": a shape, picture or box of text that is on a sheet and not shown. */
  readonly kind: "object" | "picture" | "control" | "hidden";
  readonly part: string;
  readonly bytes: number;
  /** The sheet that holds it; "" where none was found to. */
  readonly sheet: string;
  /** What it says of itself: the program of an object, the words for a picture. */
  readonly says: string;
}

export interface ChartFact {
  readonly part: string;
  readonly sheet: string;
  /** The sheets or other workbooks its series read. */
  readonly reads: readonly string[];
  /** Figures kept in the chart itself. */
  readonly keptFigures: number;
}

export interface RuleFact {
  readonly sheet: string;
  readonly cells: string;
  readonly kind: "validation" | "conditional format";
  readonly formula: string;
}

export interface PageTextFact {
  readonly sheet: string;
  readonly where: "header" | "footer";
  readonly text: string;
}

export interface PartFact {
  readonly kind: "macros" | "printer settings" | "revision log" | "web extension" | "custom data" | "data model" | "signature" | "thumbnail" | "ribbon" | "scenario" | "sensitivity label" | "left over" | "unknown";
  readonly part: string;
  readonly bytes: number;
}
