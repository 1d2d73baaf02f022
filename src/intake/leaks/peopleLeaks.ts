import type { LeakFinding } from "./leakFinding";
import { counted, inspector, listed, named, NO_COMMAND, quoted } from "./leakWords";
import type { CommentFact, PackageFacts, PropertyFact } from "./packageFacts";

/** Who made, changed or discussed the workbook, and what it says of itself. */
export function peopleLeaks({ comments, people, properties, pageTexts }: PackageFacts): LeakFinding[] {
  const written = new Set(comments.map(({ author }) => author));
  const others = people.filter((person) => !written.has(person));
  const bySheet = [...new Set(comments.map(({ sheet }) => sheet))].map((sheet) => comments.filter((each) => each.sheet === sheet));
  return [
    ...bySheet.map(commentLeak),
    ...others.length === 0 ? [] : [peopleLeft(others)],
    ...properties.flatMap(propertyLeak),
    ...[...new Set(pageTexts.map(({ sheet }) => sheet))].map((sheet): LeakFinding => ({
      sort: "header or footer", gravity: "slight",
      where: `sheet ${sheet}`,
      seen: named(pageTexts.filter((each) => each.sheet === sheet).map(({ text }) => text)),
      words: "It is printed on every page and is not seen among the cells.",
      copyRemoves: true,
      steps: "Choose Page Layout > Print Titles > Header/Footer and clear it.",
    })),
  ];
}

function commentLeak(comments: readonly CommentFact[]): LeakFinding {
  const authors = [...new Set(comments.map(({ author }) => author))].filter((author) => author !== "");
  const first = comments[0]!;
  return {
    sort: "comment", gravity: "some",
    where: `sheet ${first.sheet}, ${listed(comments.map(({ cell }) => cell))}`,
    seen: `${counted(comments.length, "comment")}${authors.length === 0 ? "" : ` by ${named(authors)}`}, the first ${quoted(first.text)}`,
    words: "Comments and notes say who wrote them, and are often of how figures came about.",
    copyRemoves: true,
    steps: inspector("Comments"),
  };
}

function peopleLeft(people: readonly string[]): LeakFinding {
  return {
    sort: "person", gravity: "some",
    where: "the workbook's list of people",
    seen: named(people),
    words: "People who were named in comments stay in the file when the comments are gone.",
    copyRemoves: true,
    steps: NO_COMMAND,
  };
}

/** What Excel writes for every workbook and tells of nobody. */
const OF_THE_PROGRAM = new Set(["application", "appversion", "docsecurity", "scalecrop", "linksuptodate", "shareddoc", "hyperlinkschanged", "headingpairs", "totaltime", "template"]);
const AUTHORS = new Set(["creator", "lastmodifiedby"]);
const DAYS = new Set(["created", "modified", "lastprinted"]);

/** Where the file was last saved, which says no more of the path than how long it is; or who reserved it. */
function keptLeak(name: string, value: string): LeakFinding {
  const isPath = name === "absPath";
  return {
    sort: isPath ? "place it was kept" : "author", gravity: "some", copyRemoves: true,
    where: isPath ? "the file itself" : `the workbook's properties: ${name}`,
    seen: isPath ? `${counted(value.length, "character")} of where it was last saved` : quoted(value),
    words: isPath ? "The folder it was last saved in, often with a person's name, is kept in the file, where Excel shows it to nobody." : "It names the person who asked that others only read it.",
    steps: isPath ? "Save it in a folder whose name gives nothing away, and send that file." : "Choose File > Save As > Tools > General Options, untick Read-only recommended, and save.",
  };
}

function propertyLeak({ group, name, value }: PropertyFact): LeakFinding[] {
  const key = name.toLowerCase();
  if (value.trim() === "" || (group !== "custom" && OF_THE_PROGRAM.has(key))) return [];
  if (group === "file") return [keptLeak(name, value)];
  const of = { where: `the workbook's properties: ${name}`, seen: quoted(value), steps: inspector("Document Properties and Personal Information") };
  if (group === "custom" && /^MSIP_Label/i.test(name)) {
    return [{
      ...of, sort: "sensitivity label", gravity: "slight", copyRemoves: true,
      words: "The label your organisation gave the file, with its own numbers and when it was set; a copy has none until you give it one.",
      steps: "Choose Home > Sensitivity, and give what you send the label that is right for its readers.",
    }];
  }
  if (group !== "custom" && AUTHORS.has(key)) {
    return [{
      ...of, sort: "author", gravity: "some", copyRemoves: false,
      words: "It names a person, and Excel writes the name of whoever saves a workbook, the values-only copy too.",
      steps: "Save first; then choose File > Info > Check for Issues > Inspect Document, remove Document Properties and Personal Information, and save again.",
    }];
  }
  if (group === "app" && key === "titlesofparts") {
    return [{
      ...of, sort: "left-over text", gravity: "some", copyRemoves: true,
      words: "Names of sheets and ranges that are gone are still listed in the file.",
      steps: "Save the workbook again in Excel and check the saved file; if they are still found, send the values-only copy.",
    }];
  }
  if (group !== "custom" && DAYS.has(key)) return [{ ...of, sort: "property", gravity: "slight", copyRemoves: true, words: "It says when the workbook was made, changed or printed." }];
  return [{
    ...of, sort: "property", gravity: "some", copyRemoves: true,
    words: group === "custom" ? "A person or a system added it, and readers see it under Advanced Properties." : "Readers see it under File > Info.",
  }];
}
