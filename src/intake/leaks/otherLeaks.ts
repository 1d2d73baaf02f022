import type { LeakFinding } from "./leakFinding";
import { counted, inspector, listed, named, NO_COMMAND } from "./leakWords";
import type { NameFact, PackageFacts, PartFact, RuleFact } from "./packageFacts";

/** Names, rules, views and whatever else is kept in a part of its own. */
export function otherLeaks({ names, customXml, customViews, rulesElsewhere, parts, sheets }: PackageFacts): LeakFinding[] {
  const unseen = sheets.filter(({ visibility }) => visibility !== "visible").map(({ name }) => name);
  return [
    ...nameLeaks(names, unseen),
    ...customXml.map(({ part, root, characters }): LeakFinding => ({
      sort: "custom XML", gravity: "some",
      where: part,
      seen: `${counted(characters, "character")} of text under ${named([root])}`,
      words: root === "DataMashup" ? "The steps of its queries (Power Query): which servers, folders and files the data come from." : "Systems keep data of their own in a file: titles, owners, numbers of records.",
      copyRemoves: true,
      steps: root === "DataMashup" ? "Choose Data > Queries & Connections and delete each query." : inspector("Custom XML Data"),
    })),
    ...customViews.length === 0 ? [] : [{
      sort: "saved view", gravity: "slight", where: "the workbook's views", seen: named(customViews),
      words: "A saved view keeps its name and its own hidden rows and filters.",
      copyRemoves: true, steps: "Choose View > Custom Views and delete each.",
    } satisfies LeakFinding],
    ...ruleLeaks(rulesElsewhere, unseen),
    ...partLeaks(parts),
  ];
}

type NameKind = "hidden" | "elsewhere" | "to unseen" | "lost" | "other";

const NAME_WORDS: Readonly<Record<NameKind, Pick<LeakFinding, "gravity" | "words" | "steps">>> = {
  hidden: { gravity: "some", words: "Names that Excel does not list can hold words, figures or where cells are.", steps: inspector("Hidden Names") },
  elsewhere: { gravity: "some", words: "Names that refer to another workbook say where it is stored, and may keep values of it.", steps: "Choose Formulas > Name Manager and delete them." },
  "to unseen": { gravity: "some", words: "Names that refer to cells of a hidden sheet tell that it is there and what it is of.", steps: "Choose Formulas > Name Manager and delete them, once no formula uses them." },
  lost: { gravity: "slight", words: "Names whose cells are gone still say what was there.", steps: "Choose Formulas > Name Manager, show Filter > Names with Errors, and delete them." },
  other: { gravity: "slight", words: "Names and their comments are read under Name Manager.", steps: "Choose Formulas > Name Manager and delete those that are not to be seen, once no formula uses them." },
};

function nameLeaks(names: readonly NameFact[], unseen: readonly string[]): LeakFinding[] {
  const kinds: readonly NameKind[] = ["hidden", "elsewhere", "to unseen", "lost", "other"];
  return kinds.flatMap((kind) => {
    const own = names.filter((name) => kindOf(name, unseen) === kind);
    return own.length === 0 ? [] : [{
      sort: "defined name", where: "the workbook's names", copyRemoves: true, ...NAME_WORDS[kind],
      seen: `${counted(own.length, "name")}: ${named(own.map(({ name }) => name))}`,
    } satisfies LeakFinding];
  });
}

/** Excel's own: the cells of a filter, what is printed. They say no more than the sheet does. */
const BUILT_IN = /^_xlnm\./i;

/** "[1]Costs!A1", "'C:\[Costs.xlsx]This year'!A1"; not a table's column, "Table1[Cost]". */
const OTHER_WORKBOOK = /\[[^[\]]+\](?:[\p{L}\p{N}_.]*|[^'[\]]*')!/u;

function kindOf({ name, hidden, refersTo }: NameFact, unseen: readonly string[]): NameKind {
  if (hidden && !BUILT_IN.test(name)) return "hidden";
  if (OTHER_WORKBOOK.test(refersTo)) return "elsewhere";
  if (refersTo.includes("#REF!")) return "lost";
  return refersToOne(refersTo, unseen) ? "to unseen" : "other";
}

function refersToOne(formula: string, sheets: readonly string[]): boolean {
  const text = formula.toLowerCase();
  return sheets.some((sheet) => text.includes(`${sheet.toLowerCase()}!`) || text.includes(`'${sheet.toLowerCase().replaceAll("'", "''")}'!`));
}

function ruleLeaks(rules: readonly RuleFact[], unseen: readonly string[]): LeakFinding[] {
  return [...new Set(rules.map(({ sheet }) => sheet))].map((sheet) => {
    const own = rules.filter((rule) => rule.sheet === sheet);
    const toUnseen = own.some(({ formula }) => refersToOne(formula, unseen));
    return {
      sort: "rule that reads another sheet", gravity: toUnseen ? "some" : "slight",
      where: `sheet ${sheet}, ${listed(own.map(({ cells }) => cells))}`,
      seen: counted(own.length, "list or colour rule that reads another sheet", "list or colour rules that read another sheet"),
      words: toUnseen ? "A list or colour rule reads a hidden sheet: a drop-down list shows its words." : "A list or colour rule names another sheet.",
      copyRemoves: true,
      steps: "Choose Data > Data Validation, or Home > Conditional Formatting > Manage Rules, and take it off.",
    };
  });
}

const PART_WORDS: Readonly<Record<PartFact["kind"], Pick<LeakFinding, "sort" | "gravity" | "words" | "steps">>> = {
  macros: { sort: "macros", gravity: "some", words: "Macros may hold names, passwords and where files are stored, and readers are warned of them.", steps: "Choose File > Save As and the type Excel Workbook (.xlsx)." },
  "printer settings": { sort: "printer settings", gravity: "slight", words: "They may name a printer, and with it a place.", steps: NO_COMMAND },
  "revision log": { sort: "earlier versions", gravity: "grave", words: "Who changed which cell, when, and what was there before is kept in the file.", steps: "Choose Review > Share Workbook (Legacy), untick that several may change it, and save." },
  "web extension": { sort: "add-in", gravity: "slight", words: "It names an add-in that was open, and may keep the add-in's own settings.", steps: inspector("Task Pane Add-ins") },
  "custom data": { sort: "other part", gravity: "some", words: "A program keeps data of its own in the file.", steps: NO_COMMAND },
  "data model": { sort: "other part", gravity: "grave", words: "The tables of a data model (Power Pivot) are kept whole in the file, whatever is shown of them.", steps: "Choose Data > Manage Data Model and delete its tables." },
  signature: { sort: "other part", gravity: "slight", words: "A signature names who signed the workbook.", steps: "Choose File > Info > View Signatures, and remove it." },
  thumbnail: { sort: "other part", gravity: "some", words: "A small picture of the first sheet, as it was when it was saved.", steps: "Choose File > Info > Properties > Advanced Properties, untick Save Thumbnails, and save." },
  ribbon: { sort: "other part", gravity: "slight", words: "Buttons of the file's own may name macros and people.", steps: NO_COMMAND },
  scenario: { sort: "scenario", gravity: "some", words: "A scenario keeps other values of cells, with who made it.", steps: "Choose Data > What-If Analysis > Scenario Manager and delete each." },
  "sensitivity label": { sort: "sensitivity label", gravity: "slight", words: "The label your organisation gave the file, with your organisation's own number; a copy has none until you give it one.", steps: "Choose Home > Sensitivity, and give what you send the label that is right for its readers." },
  "left over": { sort: "left-over part", gravity: "grave", words: "A part that nothing in the workbook leads to, such as a sheet that was taken out: it can be read all the same.", steps: "Save the workbook again in Excel and check the saved file; if it is still found, send the values-only copy." },
  unknown: { sort: "other part", gravity: "some", words: "What this part of the file holds is not known.", steps: NO_COMMAND },
};

function partLeaks(parts: readonly PartFact[]): LeakFinding[] {
  return [...new Set(parts.map(({ kind }) => kind))].map((kind) => {
    const own = parts.filter((part) => part.kind === kind);
    return {
      ...PART_WORDS[kind], where: listed(own.map(({ part }) => part)), copyRemoves: true,
      seen: `${counted(own.length, "part")}, ${counted(Math.ceil(own.reduce((sum, { bytes }) => sum + bytes, 0) / 1024), "KB", "KB")}`,
    };
  });
}
