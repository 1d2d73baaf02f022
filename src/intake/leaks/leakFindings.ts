import { keptDataLeaks } from "./keptDataLeaks";
import type { Gravity, LeakFinding, PlaceLooked } from "./leakFinding";
import { otherLeaks } from "./otherLeaks";
import type { PackageFacts } from "./packageFacts";
import { peopleLeaks } from "./peopleLeaks";
import { sheetLeaks } from "./sheetLeaks";

const ORDER: readonly Gravity[] = ["grave", "some", "slight"];

/** What a workbook says besides the visible cells of its visible sheets, the gravest first; of one gravity, cells before data, data before people. */
export function leakFindings(facts: PackageFacts): readonly LeakFinding[] {
  const found = [...sheetLeaks(facts), ...keptDataLeaks(facts), ...peopleLeaks(facts), ...otherLeaks(facts)];
  return ORDER.flatMap((gravity) => found.filter((each) => each.gravity === gravity));
}

/** Every kind of place that was looked in, and how much was found there: said whether or not there is a finding. */
export function placesLooked(facts: PackageFacts): readonly PlaceLooked[] {
  const { sheets } = facts;
  const parts = (kind: PackageFacts["parts"][number]["kind"]): number => facts.parts.filter((part) => part.kind === kind).length;
  return [
    { what: "Very hidden sheets", found: sheets.filter(({ visibility }) => visibility === "very hidden").length },
    { what: "Hidden sheets", found: sheets.filter(({ visibility }) => visibility === "hidden").length },
    { what: "Hidden rows and columns with something in them", found: sheets.filter(({ visibility }) => visibility === "visible").reduce((sum, { hidden }) => sum + hidden.filter(({ filled }) => filled > 0).length, 0) },
    { what: "Cells that show nothing, by their format or the colour of their text", found: sheets.filter(({ visibility }) => visibility === "visible").reduce((sum, { unseen }) => sum + unseen.reduce((all, { cells }) => all + cells, 0), 0) },
    { what: "Data kept by PivotTables", found: facts.pivotCaches.length },
    { what: "Links to other workbooks", found: facts.externalLinks.length },
    { what: "Links to web pages, files and addresses for mail", found: facts.hyperlinks.length },
    { what: "Data connections and queries", found: facts.connections.length },
    { what: "Figures kept by charts", found: facts.charts.filter(({ keptFigures }) => keptFigures > 0).length },
    { what: "Embedded files, pictures and controls", found: facts.embedded.filter(({ kind }) => kind !== "hidden").length },
    { what: "Hidden shapes, pictures and boxes of text", found: facts.embedded.filter(({ kind }) => kind === "hidden").length },
    { what: "Comments and notes", found: facts.comments.length },
    { what: "People named in comments", found: facts.people.length },
    { what: "Author, company and other properties", found: facts.properties.filter(({ group, value }) => group !== "file" && value.trim() !== "").length },
    { what: "Where it was kept, and who reserved it", found: facts.properties.filter(({ group }) => group === "file").length },
    { what: "Names", found: facts.names.length },
    { what: "Lists and colour rules that read other sheets", found: facts.rulesElsewhere.length },
    { what: "Headers and footers", found: facts.pageTexts.length },
    { what: "Saved views", found: facts.customViews.length },
    { what: "Custom XML", found: facts.customXml.length },
    { what: "Left-over texts", found: facts.unusedTexts.length },
    { what: "Macros", found: parts("macros") },
    { what: "Logs of changes", found: parts("revision log") },
    { what: "Scenarios", found: parts("scenario") },
    { what: "Other parts of the file", found: facts.parts.filter(({ kind }) => kind !== "macros" && kind !== "revision log" && kind !== "scenario").length },
  ];
}
