import type { LineRule } from "./lineRules";
import { firstOf, firstPlaceholder, firstWhere, isBlank, isOneOf, NOTHING_WRONG, sound, trimmed } from "./ruleExpressions";

/** Cells the provider fills in for a post, and must fill in all of once any is. */
const FILLED = ["role", "line", "fte", "pay", "onCosts"] as const;
const NUMBERS = ["fte", "pay", "onCosts"] as const;

/** Formula without "=": whether anything is filled in for the post. */
export function postUsed(formBlock: (from: string, to: string) => string, form: (key: string) => string): string {
  return `IF(SUMPRODUCT(--NOT(${isBlank(formBlock("role", "onCosts"))}))+LEN(${trimmed(form("note"))})>0,1,0)`;
}

/** Everything looked at on the row of a post; a row with nothing filled in has nothing wrong. */
export const POST_RULES: readonly LineRule[] = [
  {
    key: "error", check: "errors", says: "holds an error: undo what was pasted or deleted",
    step: ({ formBlock, form }) => `IFERROR(${firstWhere(`ISERROR(${formBlock("ref", "note")})`, formBlock("ref", "note"), form("note"))},1)`,
  },
  { key: "altered", check: "altered", says: "is not as it was sent: put it back", step: ({ form, own }) => sound(firstOf([[form("ref"), `${form("ref")}<>${own("sent_ref")}`]])) },
  { key: "formula", check: "formulas", says: "is a formula that was typed over: undo it", step: ({ form }) => sound(firstOf([[form("this"), `NOT(ISFORMULA(${form("this")}))`]])) },
  {
    key: "half", check: "halfFilled", says: "is blank: fill in every cell of the post, or none",
    step: ({ form, formBlock, own }) => sound(`IF(${own("used")}=0,0,${firstWhere(isBlank(formBlock("role", "onCosts")), formBlock("role", "onCosts"), form("onCosts"))})`),
  },
  {
    key: "placeholder", check: "placeholders", says: "is a placeholder: give the answer",
    step: ({ form, formBlock }, { placeholders }) => sound(firstPlaceholder(placeholders, formBlock("role", "onCosts"), form("note"))),
  },
  {
    key: "text", check: "text", says: "is text, not a figure: type digits alone",
    step: ({ form, formBlock }, { placeholders }) => {
      const cells = formBlock("fte", "onCosts"), text = `NOT(ISNUMBER(${cells}))*(LEN(${trimmed(cells)})>0)`;
      return sound(`IF(SUMPRODUCT(${text})<=SUMPRODUCT(--${isOneOf(cells, placeholders)}),0,${firstWhere(text, cells, form("onCosts"))})`);
    },
  },
  { key: "belowZero", check: "quantityBelowZero", says: "is below zero: type it without a minus", step: ({ form }) => sound(firstOf(NUMBERS.map((key) => [form(key), `N(${form(key)})<0`]))) },
  { key: "payLine", check: "payLine", says: "is not on its list: choose one of it", step: ({ form }, { payRefs }) => sound(`IF(${isBlank(form("line"))},${NOTHING_WRONG},IF(SUMPRODUCT(--(${payRefs}=${trimmed(form("line"))}))=0,COLUMN(${form("line")}),0))`) },
  { key: "noTime", check: "noTime", says: "is 0: type the time of the post", step: ({ form }) => sound(firstOf([[form("fte"), `ISNUMBER(${form("fte")})*(N(${form("fte")})=0)`]])) },
  {
    key: "pay", check: "pay", says: "is not what a full-time post is paid in a year",
    step: ({ form }, { lowestPay, highestPay }) => sound(firstOf([[form("pay"), `ISNUMBER(${form("pay")})*(N(${form("pay")})>=0)*((N(${form("pay")})<${lowestPay})+(N(${form("pay")})>${highestPay})>0)`]])),
  },
  { key: "onCostRate", check: "onCostRate", says: "looks like a rate: type pounds a year", step: ({ form }) => sound(firstOf([[form("onCosts"), `(N(${form("onCosts")})>0)*(N(${form("onCosts")})<=1)`]])) },
  { key: "onCostsAbove", check: "onCostsAbove", says: "is more than the pay: look at both", step: ({ form }) => sound(firstOf([[form("onCosts"), `ISNUMBER(${form("pay")})*(N(${form("onCosts")})>N(${form("pay")}))*(N(${form("pay")})>=0)`]])) },
  {
    key: "twice", check: "twice", says: "and the rest of its row stand on another row too",
    step: ({ form, formRange, own }) => sound(`IF(${own("used")}=0,0,${firstOf([[form("role"), `SUMPRODUCT(${FILLED.map((key) => `(${formRange(key)}=${form(key)})`).join("*")})>1`]])})`),
  },
];
