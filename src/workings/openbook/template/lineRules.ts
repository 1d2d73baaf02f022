import type { LineShape } from "./askedLines";
import type { Rule } from "./returnChecks";
import { firstOf, firstPlaceholder, firstWhere, isBlank, isOneOf, sound, trimmed } from "./ruleExpressions";

/** The addresses a line's rules read, each for one row. */
export interface LineCells {
  /** A cell of the form. */
  readonly form: (key: string) => string;
  /** Cells of the form from one column to another. */
  readonly formBlock: (from: string, to: string) => string;
  /** Every line of a column of the form. */
  readonly formRange: (key: string) => string;
  /** A cell of the same row of the workings. */
  readonly own: (key: string) => string;
  readonly ownBlock: (from: string, to: string) => string;
}

/** The cells that hold a limit or a list, fixed. */
export interface Limits {
  readonly tolerance: string;
  readonly ignoreBelow: string;
  readonly slack: string;
  readonly thousandfold: string;
  readonly lowestPay: string;
  readonly highestPay: string;
  readonly payAgrees: string;
  readonly placeholders: string;
  readonly payRefs: string;
}

export interface LineRule extends Rule {
  /** Formula without "=": the number of the column of the first wrong cell, or 0. */
  readonly step: (cells: LineCells, limits: Limits) => string;
}

/** The figure of the year set against last year's and the tendered one; its size in powers of ten stands in a column of its own. */
export interface Ratio {
  readonly key: string;
  readonly heading: string;
  readonly figure: string;
  readonly against: string;
}

export function ratiosOf({ money, quantities }: LineShape): readonly Ratio[] {
  const of = (columns: readonly string[], name: string, words: string): Ratio[] => {
    const [tendered, last, figure] = columns;
    return tendered === undefined || last === undefined || figure === undefined ? [] : [
      { key: `${name}Last`, heading: `${words} against last year, powers of ten`, figure, against: last },
      { key: `${name}Tendered`, heading: `${words} against tender, powers of ten`, figure, against: tendered },
    ];
  };
  return [...of(money, "money", "Amount"), ...of(quantities, "quantity", "Quantity")];
}

export function ratioStep({ figure, against }: Ratio, { form }: LineCells): string {
  return sound(`ABS(LOG10(${form(figure)}/${form(against)}))`);
}

/** Everything looked at on a line of costs, activity or income. */
export function lineRules(shape: LineShape): readonly LineRule[] {
  return [...formRules(shape), ...typedRules(shape), ...pairRules(shape), ...againstRules(shape)];
}

function formRules({ sent }: LineShape): readonly LineRule[] {
  const [first, last] = [sent[0]!, sent.at(-1)!];
  return [
    {
      key: "error", check: "errors", says: "holds an error: undo what was pasted or deleted",
      step: ({ formBlock, form }) => `IFERROR(${firstWhere(`ISERROR(${formBlock(first, "note")})`, formBlock(first, "note"), form("note"))},1)`,
    },
    {
      key: "altered", check: "altered", says: "is not as it was sent: put it back",
      step: ({ form, formBlock, ownBlock }) => {
        const [now, then] = [formBlock(first, last), ownBlock(`sent_${first}`, `sent_${last}`)];
        return sound(firstWhere(`(${then}<>"–")*(${now}<>${then})`, now, form(last)));
      },
    },
    { key: "formula", check: "formulas", says: "is a formula that was typed over: undo it", step: ({ form }) => sound(firstOf(["change", "changeRate"].map((key) => [form(key), `NOT(ISFORMULA(${form(key)}))`]))) },
  ];
}

function typedRules({ figures: [first, last], money, quantities, unit }: LineShape): readonly LineRule[] {
  const rules: LineRule[] = [
    { key: "blank", check: "blankFigures", says: "is blank: type a figure, 0 or n/a", step: ({ form, formBlock }) => sound(firstWhere(isBlank(formBlock(first, last)), formBlock(first, last), form(last))) },
    {
      key: "placeholder", check: "placeholders", says: "is a placeholder: give the answer",
      step: ({ form, formBlock }, { placeholders }) => sound(firstPlaceholder(placeholders, formBlock(first, last), form("note"))),
    },
    {
      key: "text", check: "text", says: "is text, not a figure: type digits alone",
      step: ({ form, formBlock }, { placeholders }) => {
        const cells = formBlock(first, last), low = `LOWER(${trimmed(cells)})`;
        const text = `NOT(ISNUMBER(${cells}))*(LEN(${low})>0)*(${low}<>"n/a")`;
        return sound(`IF(SUMPRODUCT(${text})<=SUMPRODUCT(--${isOneOf(cells, placeholders)}),0,${firstWhere(text, cells, form(last))})`);
      },
    },
    {
      key: "reason", check: "withoutReason", says: "is n/a: say in the note why",
      step: ({ form, own }) => sound(firstOf([...quantities.slice(-1), ...money.slice(-1)].map((key) => {
        const sum = unit !== undefined && quantities.includes(key) ? `*(${own(`sent_${key}`)}="–")` : "";
        return [form(key), `(${own("noted")}=0)*(LOWER(${trimmed(form(key))})="n/a")${sum}`];
      }))),
    },
  ];
  if (quantities.length > 0) rules.push({ key: "belowZero", check: "quantityBelowZero", says: "is below zero: type it without a minus", step: ({ form }) => sound(firstOf(quantities.map((key) => [form(key), `N(${form(key)})<0`]))) });
  if (money.length > 0) {
    rules.push(
      { key: "credit", check: "moneyBelowZero", says: "is below zero: say why in the note", step: ({ form, own }) => sound(firstOf(money.map((key) => [form(key), `(${own("noted")}=0)*(N(${form(key)})<0)`]))) },
      { key: "pence", check: "pence", says: "has parts of a penny: type pounds and pence", step: ({ form }) => sound(firstOf(money.map((key) => [form(key), `ROUND(N(${form(key)})*100*100,0)<>ROUND(N(${form(key)})*100,0)*100`]))) },
    );
  }
  return rules;
}

/** A cost beside its quantity. */
function pairRules({ money, quantities, unit }: LineShape): readonly LineRule[] {
  const [amount, quantity] = [money.at(-1), quantities.at(-1)];
  if (amount === undefined || quantity === undefined || unit === undefined) return [];
  return [
    { key: "costAlone", check: "costAlone", says: "is 0, though there is a cost", step: ({ form }) => sound(firstOf([[form(quantity), `(N(${form(amount)})<>0)*ISNUMBER(${form(quantity)})*(N(${form(quantity)})=0)`]])) },
    { key: "quantityAlone", check: "quantityAlone", says: "is 0, though there is a quantity", step: ({ form }) => sound(firstOf([[form(amount), `(N(${form(quantity)})<>0)*ISNUMBER(${form(amount)})*(N(${form(amount)})=0)`]])) },
  ];
}

/** The figures of the year against what they were. */
function againstRules(shape: LineShape): readonly LineRule[] {
  const { money, quantities } = shape;
  const [last, amount] = money.slice(-2), [lastQuantity, quantity] = quantities.slice(-2);
  const rules: LineRule[] = [];
  const both = (form: LineCells["form"], now: string, then: string): string => `ISNUMBER(${form(now)})*ISNUMBER(${form(then)})`;
  const beyond = (form: LineCells["form"], now: string, then: string, tolerance: string): string => `(ROUND((ABS(${form(now)}-${form(then)})-${tolerance}*ABS(${form(then)}))*100,0)>0)`;
  if (amount !== undefined && last !== undefined) {
    rules.push({
      key: "change", check: "change", says: "is blank: say why the amount changed so much",
      step: ({ form, own }, { tolerance, ignoreBelow }) => sound(firstOf([[form("note"), `(${own("noted")}=0)*${both(form, amount, last)}*${beyond(form, amount, last, tolerance)}*(ROUND((ABS(${form(amount)}-${form(last)})-${ignoreBelow})*100,0)>=0)`]])),
    });
  }
  if (quantity !== undefined && lastQuantity !== undefined) {
    rules.push({
      key: "quantityChange", check: "change", says: "is blank: say why the quantity changed so much",
      step: ({ form, own }, { tolerance }) => sound(firstOf([[form("note"), `(${own("noted")}=0)*${both(form, quantity, lastQuantity)}*${beyond(form, quantity, lastQuantity, tolerance)}`]])),
    });
  }
  rules.push(...ratioRules(shape));
  if (amount !== undefined && last !== undefined) {
    rules.push(
      { key: "carried", check: "carried", says: "is last year’s to the penny: say in the note if it is right", step: ({ form, own }, { ignoreBelow }) => sound(firstOf([[form(amount), `(${own("noted")}=0)*${both(form, amount, last)}*(${form(amount)}=${form(last)})*(${form(amount)}<>0)*(ABS(${form(amount)})>=${ignoreBelow})`]])) },
      { key: "repeated", check: "repeated", says: "stands on another line too: was it typed twice?", step: ({ form, formRange }) => sound(firstOf([[form(amount), `ISNUMBER(${form(amount)})*(COUNTIF(${formRange(amount)},${form(amount)})>1)*(ROUND(N(${form(amount)})/100,0)*100<>N(${form(amount)}))`]])) },
    );
  }
  return rules;
}

function ratioRules(shape: LineShape): readonly LineRule[] {
  const ratios = ratiosOf(shape);
  const figures = [...new Set(ratios.map(({ figure }) => figure))];
  const cellsOf = (figure: string, { ownBlock }: LineCells): string => {
    const keys = ratios.filter((each) => each.figure === figure).map(({ key }) => key);
    return ownBlock(keys[0]!, keys.at(-1)!);
  };
  return [
    {
      key: "tenfold", check: "tenfold", says: "is ten or a hundred times what it was, or that part of it",
      step: (cells, { slack, thousandfold }) => sound(firstOf(figures.map((figure) => {
        const powers = cellsOf(figure, cells);
        return [cells.form(figure), `SUMPRODUCT((ROUND(${powers},0)>=1)*(${powers}<${thousandfold})*(ABS(${powers}-ROUND(${powers},0))<=${slack}))>0`];
      }))),
    },
    {
      key: "thousandfold", check: "thousandfold", says: "is hundreds of times what it was, or that part of it",
      step: (cells, { thousandfold }) => sound(firstOf(figures.map((figure) => [cells.form(figure), `MAX(${cellsOf(figure, cells)})>=${thousandfold}`]))),
    },
  ];
}
