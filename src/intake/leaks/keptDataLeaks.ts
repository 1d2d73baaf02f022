import type { LeakFinding } from "./leakFinding";
import { counted, listed, named, quoted } from "./leakWords";
import type { ChartFact, ConnectionFact, EmbeddedFact, ExternalLinkFact, HyperlinkFact, PackageFacts, PivotCacheFact } from "./packageFacts";

/** Data kept in the file besides that of its cells: of PivotTables, other workbooks, databases, charts and embedded files. */
export function keptDataLeaks({ pivotCaches, externalLinks, hyperlinks, connections, charts, embedded, unusedTexts, sheets }: PackageFacts): LeakFinding[] {
  const unseen = new Set(sheets.filter(({ visibility }) => visibility !== "visible").map(({ name }) => name.toLowerCase()));
  return [
    ...pivotCaches.map(pivotLeak),
    ...externalLinks.map(linkLeak),
    ...[...new Set(hyperlinks.map(({ sheet }) => sheet))].map((sheet) => hyperlinkLeak(hyperlinks.filter((each) => each.sheet === sheet))),
    ...connections.map(connectionLeak),
    ...charts.filter(({ keptFigures }) => keptFigures > 0).map((chart) => chartLeak(chart, unseen)),
    ...embedded.map(embeddedLeak),
    ...unusedTexts.length === 0 ? [] : [leftOverTexts(unusedTexts)],
  ];
}

function pivotLeak({ source, fields, entries, records, refreshedBy }: PivotCacheFact): LeakFinding {
  return {
    sort: "pivot cache",
    gravity: records > 0 || entries > 0 ? "grave" : "some",
    where: source === "" ? "a PivotTable" : `the PivotTable made from ${source}`,
    seen: `${counted(records, "row")} kept of ${counted(fields.length, "column")}: ${named(fields)}${records === 0 && entries > 0 ? `; ${counted(entries, "entry", "entries")} of them` : ""}${refreshedBy === "" ? "" : `; refreshed by ${quoted(refreshedBy)}`}`,
    words: records > 0
      ? "All the rows a PivotTable was made from are kept with it, whatever it shows: double-clicking a figure brings them out."
      : entries > 0 ? "A PivotTable keeps every different entry of its columns, whatever it shows and though its rows are gone." : "A PivotTable keeps the names of what it was made from.",
    copyRemoves: true,
    steps: "Copy the PivotTable, paste it as values elsewhere, and delete the PivotTable; do the same for others made from the same data.",
  };
}

function linkLeak({ target, sheets, cachedValues, usedBy }: ExternalLinkFact): LeakFinding {
  return {
    sort: "link to another workbook",
    gravity: cachedValues > 0 ? "grave" : "some",
    where: usedBy.length === 0 ? "the workbook's links" : listed(usedBy),
    seen: `${quoted(fileName(target))}, ${counted(sheets.length, "sheet")}, ${counted(cachedValues, "value")} of it kept here`,
    words: cachedValues > 0 ? "Values of the other workbook are kept in this one, with where it is stored." : "It says where the other workbook is stored.",
    copyRemoves: true,
    steps: "Choose Data > Edit Links (Workbook Links in newer Excel) and Break Link; then look for names that still refer to it under Formulas > Name Manager.",
  };
}

/** Where a link leads is not shown: a path may name a person or a provider. */
function hyperlinkLeak(links: readonly HyperlinkFact[]): LeakFinding {
  const isFile = ({ target }: HyperlinkFact): boolean => !/^(?:https?|mailto|tel|ftp):/i.test(target);
  const kinds: readonly (readonly [count: number, one: string, many: string])[] = [
    [links.filter(isFile).length, "file", "files"], [links.filter(({ target }) => /^mailto:/i.test(target)).length, "address for mail", "addresses for mail"],
    [links.filter((link) => !isFile(link) && !/^mailto:/i.test(link.target)).length, "web page", "web pages"],
  ];
  const cells = links.map(({ cell }) => cell).filter((cell) => cell !== "");
  return {
    sort: "hyperlink", gravity: links.some((link) => isFile(link) || /^mailto:/i.test(link.target)) ? "some" : "slight",
    where: `sheet ${links[0]!.sheet}${cells.length === 0 ? "" : `, ${listed(cells)}`}`,
    seen: `links to ${kinds.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many)).join(" and ")}`,
    words: "Where a link leads is in the file whatever its cell shows: a folder, a person's address, a page that is not public.",
    copyRemoves: true,
    steps: "Select the cells, right-click and choose Remove Hyperlinks.",
  };
}

function connectionLeak({ name, target }: ConnectionFact): LeakFinding {
  const hasPassword = /\b(?:pwd|password)\s*=/i.test(target);
  return {
    sort: "data connection",
    gravity: hasPassword ? "grave" : "some",
    where: `the connection ${quoted(name)}`,
    // Its words are not shown: they may hold a password.
    seen: `${counted(target.length, "character")} that say where the data come from${hasPassword ? ", a password among them" : ""}`,
    words: hasPassword ? "A password to the data is kept in the file." : "It says which server, address or file the data come from, and may run again in the reader's Excel.",
    copyRemoves: true,
    steps: "Choose Data > Queries & Connections and delete it; a query that fills a table is deleted in the same place.",
  };
}

function chartLeak({ part, sheet, reads, keptFigures }: ChartFact, unseen: ReadonlySet<string>): LeakFinding {
  const elsewhere = reads.filter((read) => unseen.has(read.toLowerCase()) || /[[\]\\/]/.test(read));
  return {
    sort: "kept figures of a chart",
    gravity: elsewhere.length > 0 ? "grave" : "slight",
    where: sheet === "" ? part : `a chart on sheet ${sheet}`,
    seen: `${counted(keptFigures, "figure")} kept${reads.length === 0 ? "" : `, of ${named(reads)}`}`,
    words: elsewhere.length > 0 ? "The chart keeps figures of a sheet that is hidden or in another workbook." : "The chart keeps the figures it draws, to more decimals than it may show.",
    copyRemoves: true,
    steps: "Copy the chart, choose Paste Special > Picture, and delete the chart.",
  };
}

function embeddedLeak({ kind, part, bytes, sheet, says }: EmbeddedFact): LeakFinding {
  const of = { where: sheet === "" ? part : `sheet ${sheet}`, seen: `${counted(Math.ceil(bytes / 1024), "KB", "KB")}${says === "" ? "" : `, ${quoted(says)}`}`, copyRemoves: true };
  switch (kind) {
    case "object": return {
      ...of, sort: "embedded object", gravity: "grave",
      words: "A whole file may be in it, all its sheets or pages included: double-clicking opens it.",
      steps: "Select it on the sheet and delete it; if it is to be seen, paste a picture of it instead.",
    };
    case "picture": return {
      ...of, sort: "picture", gravity: "slight",
      words: "A picture keeps what was cropped off it, and a photograph may say where it was taken.",
      steps: "Select it and delete it, or choose Picture Format > Compress Pictures and tick Delete cropped areas.",
    };
    case "hidden": return {
      ...of, seen: says === "" ? "without a name" : quoted(says), sort: "hidden drawing", gravity: "grave",
      words: "A shape, picture or box of text that is not shown is still on the sheet, with what it says.",
      steps: "Choose Home > Find & Select > Selection Pane, show it, look at it and delete it.",
    };
    case "control": return {
      ...of, sort: "embedded object", gravity: "slight",
      words: "A control keeps its settings and the cells it is tied to.",
      steps: "Choose Developer > Design Mode, select it and delete it.",
    };
  }
}

function leftOverTexts(texts: readonly string[]): LeakFinding {
  return {
    sort: "left-over text",
    gravity: "grave",
    where: "the workbook's list of texts",
    seen: `${counted(texts.length, "text")} that no cell shows, such as ${quoted(texts[0]!)}`,
    words: "Words of cells that were deleted or changed are still in the file.",
    copyRemoves: true,
    steps: "Save the workbook again in Excel and check the saved file; if they are still found, send the values-only copy.",
  };
}

/** The last part of a path or an address. */
function fileName(target: string): string {
  return target.split(/[\\/]/).at(-1) || target;
}
