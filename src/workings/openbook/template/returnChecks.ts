export type ReturnCheck =
  | "errors" | "altered" | "headings" | "lines" | "formulas" | "checkCells" | "totalsTyped" | "totalsFoot"
  | "blankFigures" | "blankAnswers" | "placeholders" | "text" | "dates" | "choices" | "withoutReason" | "quantityBelowZero" | "moneyBelowZero" | "pence"
  | "costAlone" | "quantityAlone" | "change" | "tenfold" | "thousandfold" | "carried" | "repeated"
  | "halfFilled" | "payLine" | "noTime" | "pay" | "onCostRate" | "onCostsAbove" | "twice" | "payAgrees"
  | "order" | "wholeYear" | "year" | "area" | "confirmed" | "early";

interface CheckWords {
  /** What is counted, as a plural. */
  readonly what: string;
  readonly toDo: string;
}

/** Every check of a return, in the order they are listed: the form itself, what is typed, figures against each other, posts, questions. */
export const RETURN_CHECKS: Readonly<Record<ReturnCheck, CheckWords>> = {
  errors: { what: "Lines with a cell that holds an error", toDo: "Undo what was pasted or deleted, until the cell shows a figure again." },
  altered: { what: "Lines where what the commissioner filled in was changed", toDo: "Put back what was sent. Where it is wrong, say so in the note." },
  headings: { what: "Headings that were retyped", toDo: "Put back the heading that was sent." },
  lines: { what: "Sheets where lines were added or taken out", toDo: "Use the lines that were sent: put anything else under the nearest of them, and say so in its note." },
  formulas: { what: "Lines where a formula was typed over", toDo: "Undo it, or copy the formula of the line above or below." },
  checkCells: { what: "Check cells that were typed over", toDo: "Undo it, or copy the check of the line above or below." },
  totalsTyped: { what: "Totals that were typed over", toDo: "Put the sum of the lines back." },
  totalsFoot: { what: "Totals that are not the sum of their lines", toDo: "Let the total add every line, from the first to the last." },
  blankFigures: { what: "Lines with a figure left blank", toDo: "Type the figure; 0 where there was none; n/a where it does not apply." },
  blankAnswers: { what: "Questions left blank", toDo: "Answer them." },
  placeholders: { what: "Lines with a placeholder, such as TBC, ? or x", toDo: "Give the answer. Where it is not known yet, give the best figure there is and say so in the note." },
  text: { what: "Lines with a figure typed as text", toDo: "Type digits alone, such as 1200.50: no pound sign, words, spaces or brackets. A minus goes in front." },
  dates: { what: "Dates typed as text", toDo: "Type the date as day, month and year: 31/3/2026." },
  choices: { what: "Answers that are not on their list", toDo: "Choose one of the list." },
  withoutReason: { what: "Lines with n/a and no note", toDo: "Say in the note why it does not apply." },
  quantityBelowZero: { what: "Lines with a quantity below zero", toDo: "Type the quantity without a minus." },
  moneyBelowZero: { what: "Lines with an amount below zero and no note", toDo: "Take the minus away, or say in the note what was credited." },
  pence: { what: "Lines with an amount in parts of a penny", toDo: "Type pounds and pence: two figures after the point." },
  costAlone: { what: "Lines with a cost and a quantity of 0", toDo: "Type the quantity that the cost paid for." },
  quantityAlone: { what: "Lines with a quantity and no cost", toDo: "Type what it cost." },
  change: { what: "Lines that changed on last year beyond the limits, with no note", toDo: "Say in the note what changed. The limits are on the sheet of check workings." },
  tenfold: { what: "Lines that are ten or a hundred times what they were, or that part of it", toDo: "Look for a decimal point in the wrong place, pence for pounds or months for years." },
  thousandfold: { what: "Lines that are hundreds of times what they were, or that part of it", toDo: "Look for thousands of pounds where pounds are asked for." },
  carried: { what: "Lines with last year’s cost to the penny and no note", toDo: "Type this year’s figure, or say in the note that the cost did not change." },
  repeated: { what: "Lines with the same amount as another line", toDo: "Look whether one cost was typed twice." },
  halfFilled: { what: "Posts that are half filled in", toDo: "Fill in every cell of the post, or none." },
  payLine: { what: "Posts that name no cost line", toDo: "Choose the line of the sheet of costs that the post’s pay is part of." },
  noTime: { what: "Posts of no time", toDo: "Type the full-time equivalents: 0.5 for half of a full-time week." },
  pay: { what: "Posts with a pay that is not a full-time year’s", toDo: "Type the pounds a full-time post is paid in a year, also where the post is part-time." },
  onCostRate: { what: "Posts with on-costs that look like a rate", toDo: "Type on-costs in pounds a year: 5,000 and not 20% or 0.2." },
  onCostsAbove: { what: "Posts with on-costs above their pay", toDo: "Look at both figures: employer’s costs are a part of pay." },
  twice: { what: "Posts that are typed twice", toDo: "Leave one of them, or put them together as one post with more full-time equivalents." },
  payAgrees: { what: "Pay lines that differ from their posts", toDo: "Let the posts of a pay line add up to its cost this year, to the pound." },
  order: { what: "A last day before the first", toDo: "Type the first day and the last day in that order." },
  wholeYear: { what: "Figures of more or less than a year", toDo: "Give figures of a whole year, or say to the commissioner why they are not." },
  year: { what: "A first day outside the year of the return", toDo: "Give figures of the year that was asked for." },
  area: { what: "Figures that hold other commissioners’ people", toDo: "Take out what is paid for by others, and say in the notes how it was shared." },
  confirmed: { what: "A declaration that is not confirmed", toDo: "Have someone with the authority confirm it." },
  early: { what: "A declaration dated before the last day, of figures that are not a forecast", toDo: "Look at the dates, and at what the figures are." },
};

export const CHECK_KEYS = Object.keys(RETURN_CHECKS) as readonly ReturnCheck[];

/** One way a row can be wrong. */
export interface Rule {
  readonly key: string;
  readonly check: ReturnCheck;
  /** Said after the name of the column or question it stands under: "Cost this year (£)" "is blank…". Unlike any other of its table. */
  readonly says: string;
}
