import { FORM_FIELDS, type FormField, type ReturnPart } from "../../../returns/returnForm";
import type { ReturnRequest } from "../../../returns/returnRequest";
import { lineRef } from "../../../returns/standardLines";
import { WHOLE } from "../../formats";
import { figure, formula, NOT_APPLICABLE, text, words } from "../../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../../sheetLayout";
import { LINE_SHAPES, sentLines, columnsOf, type LinePart, type SentLine } from "./askedLines";
import { lineRules, ratioStep, ratiosOf, type Limits, type LineCells, type LineRule } from "./lineRules";
import { POST_RULES, postUsed } from "./postRules";
import type { Rule } from "./returnChecks";
import { firstOf, isBlank, isOneOf, sound, trimmed } from "./ruleExpressions";
import { rowBlock, type FormPlaces } from "./templatePlaces";

/** The rows of a form's table looked at by rules, a rule a column. */
export interface RuleTable {
  readonly part: ReturnPart;
  readonly form: PlacedTable;
  /** On the sheet of workings: columns "no", "asked", "answered", one a rule, "words". */
  readonly placed: PlacedTable;
  readonly rules: readonly Rule[];
}

const RATIO = "0.00";
const NUMBER_WIDTH = 11;

interface Given {
  readonly layout: SheetLayout;
  readonly places: FormPlaces;
  readonly limits: Limits;
}

/** Rows of `form` with a column for each rule, then the first rule that found something, in words. */
function ruleTable(
  { layout }: Given, part: ReturnPart, form: PlacedTable, lead: readonly ColumnSpec[], rules: readonly (Rule & { readonly cell: (place: RowPlace) => string })[], subject: (place: RowPlace, flagged: string) => string,
): RuleTable {
  const [first, last] = [rules[0]!.key, rules.at(-1)!.key];
  const flags = ({ cell }: RowPlace): string => `${cell(first)}:${cell(last)}`;
  const fromRight = (place: RowPlace): string => `COLUMNS(${flags(place)})+1-${place.cell("weight")}`;
  const placed = layout.table({
    name: `Form_check_${part}`,
    rows: form.rows,
    columns: [
      { key: "no", heading: "No.", width: 6, cell: ({ index }) => figure(index + 1, WHOLE) },
      ...lead,
      ...rules.map((rule): ColumnSpec => ({ key: rule.key, heading: rule.says, width: NUMBER_WIDTH, cell: (place) => formula(`=${rule.cell(place)}`, WHOLE) })),
      {
        key: "weight", heading: "First rule with a column, counted from the right", width: NUMBER_WIDTH,
        cell: (place) => formula(`=SUMPRODUCT(MAX((${flags(place)}>0)*(COLUMN(${place.cell(last)})+1-COLUMN(${flags(place)}))))`, WHOLE),
      },
      {
        key: "words", heading: "What is wrong first", width: 60,
        cell: (place) => words(`=IF(${place.cell("weight")}=0,"OK",IFERROR(${subject(place, `INDEX(${flags(place)},${fromRight(place)})`)}&" ","")&INDEX(${place.headings(first, last)},${fromRight(place)}))`, "Output"),
      },
    ],
  });
  return { part, form, placed, rules };
}

/** Costs, activity or income. */
export function lineRuleTable(given: Given, part: LinePart, request: ReturnRequest): RuleTable | undefined {
  const { layout, places, limits } = given;
  const form = places.tables.get(part);
  if (!form) return undefined;
  const shape = LINE_SHAPES[part];
  const lines = sentLines(part, request);
  const [firstFigure, lastFigure] = shape.figures;
  const columns = columnsOf(part);
  const cellsAt = (place: RowPlace): LineCells => lineCells(layout.name, form, place);
  const lead: ColumnSpec[] = [
    ...shape.sent.map((key): ColumnSpec => ({ key: `sent_${key}`, heading: `Sent: ${columns.find((column) => column.key === key)!.heading}`, width: NUMBER_WIDTH, cell: ({ index }) => sentCell(lines[index]!, key) })),
    { key: "noted", heading: "Has a note", width: NUMBER_WIDTH, cell: (place) => formula(`=${sound(`IF(${isBlank(cellsAt(place).form("note"))},0,1)`)}`, WHOLE) },
    { key: "asked", heading: "Figures asked", width: NUMBER_WIDTH, cell: ({ cell }) => formula(`=COUNTIF(${cell(`sent_${firstFigure}`)}:${cell(`sent_${lastFigure}`)},"${NOT_APPLICABLE}")`, WHOLE) },
    {
      key: "answered", heading: "Figures given", width: NUMBER_WIDTH,
      cell: (place) => formula(`=${sound(`MAX(0,${place.cell("asked")}-SUMPRODUCT(--${isBlank(cellsAt(place).formBlock(firstFigure, lastFigure))}))`)}`, WHOLE),
    },
    ...ratiosOf(shape).map((ratio): ColumnSpec => ({ key: ratio.key, heading: ratio.heading, width: NUMBER_WIDTH, cell: (place) => formula(`=${ratioStep(ratio, cellsAt(place))}`, RATIO) })),
  ];
  layout.heading(`${form.sheet}: line by line`, EXPLAINED);
  return ruleTable(given, part, form, lead, withCells(lineRules(shape), cellsAt, limits), ofColumns(form, "ref", "note", layout.name));
}

export function postRuleTable(given: Given, request: ReturnRequest): RuleTable | undefined {
  const { layout, places, limits } = given;
  const form = places.tables.get("staffing");
  if (!form) return undefined;
  const cellsAt = (place: RowPlace): LineCells => lineCells(layout.name, form, place);
  const lead: ColumnSpec[] = [
    { key: "sent_ref", heading: "Sent: Ref", width: NUMBER_WIDTH, cell: ({ index }) => text(lineRef("S", index)) },
    { key: "used", heading: "Is filled in", width: NUMBER_WIDTH, cell: (place) => formula(`=${sound(postUsed(cellsAt(place).formBlock, cellsAt(place).form))}`, WHOLE) },
    { key: "asked", heading: "Cells asked", width: NUMBER_WIDTH, cell: (place) => formula(`=${place.cell("used")}*COLUMNS(${cellsAt(place).formBlock("role", "onCosts")})`, WHOLE) },
    { key: "answered", heading: "Cells given", width: NUMBER_WIDTH, cell: (place) => formula(`=${sound(`${place.cell("used")}*SUMPRODUCT(--NOT(${isBlank(cellsAt(place).formBlock("role", "onCosts"))}))`)}`, WHOLE) },
  ];
  const rules = POST_RULES.filter(({ key }) => key !== "payLine" || request.costs.length > 0);
  layout.heading("Posts: row by row", EXPLAINED);
  return ruleTable(given, "staffing", form, lead, withCells(rules, cellsAt, limits), ofColumns(form, "ref", "note", layout.name));
}

const EXPLAINED = "A column a rule, headed by what the Check column says: the number of the sheet’s column where the first wrong cell stands, 0 where none is.";

/** About or the declaration: each question by itself. */
export function fieldRuleTable(given: Given, part: "about" | "declaration", request: ReturnRequest, choices: string, choiceQuestions: string): RuleTable {
  const { layout, places, limits } = given;
  const form = places.fields[part];
  const fields: readonly FormField[] = FORM_FIELDS[part];
  const answer = (place: RowPlace): string => form.rowCell("answer", place.index, layout.name);
  const kindIs = (place: RowPlace, kind: FormField["kind"]): string => `(${place.cell("kind")}="${kind}")`;
  const flag = (place: RowPlace, condition: string): string => sound(firstOf([[answer(place), condition]]));
  const lead: ColumnSpec[] = [
    { key: "question", heading: "Question", width: 30, cell: ({ index }) => text(fields[index]!.label) },
    { key: "sent", heading: "Sent", width: NUMBER_WIDTH, cell: ({ index }) => text(sentAnswer(fields[index]!, request) || NOT_APPLICABLE) },
    { key: "kind", heading: "Kind", width: NUMBER_WIDTH, cell: ({ index }) => text(fields[index]!.kind) },
    { key: "asked", heading: "Answers asked", width: NUMBER_WIDTH, cell: ({ index }) => figure(fields[index]!.filledBy === "provider" ? 1 : 0, WHOLE) },
    { key: "answered", heading: "Answers given", width: NUMBER_WIDTH, cell: (place) => formula(`=${sound(`IF(${isBlank(answer(place))},0,${place.cell("asked")})`)}`, WHOLE) },
  ];
  const rules: readonly (Rule & { readonly cell: (place: RowPlace) => string })[] = [
    { key: "error", check: "errors", says: "holds an error: undo what was pasted or deleted", cell: (place) => `IF(ISERROR(${answer(place)}),IFERROR(COLUMN(${answer(place)}),1),0)` },
    { key: "altered", check: "altered", says: "is not as it was sent: put it back", cell: (place) => flag(place, `(${place.cell("sent")}<>"${NOT_APPLICABLE}")*(${answer(place)}<>${place.cell("sent")})`) },
    { key: "blank", check: "blankAnswers", says: "is blank: answer it", cell: (place) => flag(place, isBlank(answer(place))) },
    { key: "placeholder", check: "placeholders", says: "is a placeholder: give the answer", cell: (place) => flag(place, `SUMPRODUCT(--${isOneOf(answer(place), limits.placeholders)})>0`) },
    { key: "date", check: "dates", says: "is not a date: type day, month and year", cell: (place) => flag(place, `${kindIs(place, "date")}*NOT(ISNUMBER(${answer(place)}))*NOT(${isBlank(answer(place))})`) },
    { key: "choice", check: "choices", says: "is not one of its list: choose one", cell: (place) => flag(place, `${kindIs(place, "choice")}*NOT(${isBlank(answer(place))})*(SUMPRODUCT((${choiceQuestions}=${place.cell("question")})*(${choices}=${trimmed(answer(place))}))=0)`) },
  ];
  layout.heading(`${part === "about" ? "About" : "Declaration"}: question by question`, EXPLAINED);
  return ruleTable(given, part, form, lead, rules, (place) => `"‘"&${place.cell("question")}&"’"`);
}

/** What a question's answer holds when the form is sent and must go on holding; "" where the provider answers. */
function sentAnswer({ key, filledBy }: FormField, request: ReturnRequest): string {
  return filledBy === "commissioner" ? answerSent(key, request) : "";
}

/** What a question's answer holds when the form is sent. */
export function answerSent(key: string, { provider, service, commissioner, year }: ReturnRequest): string {
  return new Map([["provider", provider], ["service", service], ["commissioner", commissioner], ["year", year]]).get(key) ?? "";
}

function lineCells(readOn: string, form: PlacedTable, place: RowPlace): LineCells {
  return {
    form: (key) => form.rowCell(key, place.index, readOn),
    formBlock: (from, to) => rowBlock(form, from, to, place.index, readOn),
    formRange: (key) => form.range(key, readOn),
    own: place.cell,
    ownBlock: (from, to) => (from === to ? place.cell(from) : `${place.cell(from)}:${place.cell(to)}`),
  };
}

function withCells(rules: readonly LineRule[], cellsAt: (place: RowPlace) => LineCells, limits: Limits): readonly (Rule & { readonly cell: (place: RowPlace) => string })[] {
  return rules.map((rule) => ({ ...rule, cell: (place) => rule.step(cellsAt(place), limits) }));
}

/** The heading of the column a rule found: what the words are about. */
function ofColumns(form: PlacedTable, from: string, to: string, readOn: string): (place: RowPlace, flagged: string) => string {
  const header = form.block(from, to, readOn, -1, 1);
  const firstColumn = header.split(":")[0]!;
  return (_place, flagged) => `INDEX(${header},${flagged}-COLUMN(${firstColumn})+1)`;
}

function sentCell(line: SentLine, key: string) {
  const sent = line.get(key);
  if (sent === undefined) return text(NOT_APPLICABLE, "Normal", { align: "right" });
  return typeof sent === "number" ? figure(sent, "General") : text(sent);
}
