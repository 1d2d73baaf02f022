import type { PlanCell } from "./insertPlan";
import { neverMinusZero } from "./neverMinusZero";
import { formula } from "./planCells";
import { WHOLE } from "./formats";
import type { ColumnSpec, PlacedTable, RowPlace } from "./sheetLayout";

/**
 * The largest-remainder split as steps in a sheet, exact to the penny.
 *
 *     exact share = amount × units ÷ all units
 *
 * The amount, in pence, is cut into digits of a base and divided by long division, so that no step passes what a
 * spreadsheet holds exactly; the pence left over go to the largest remainders, then the larger weight, then the earlier.
 * Amounts stand in one table (a row a group, numbered from 1 in order), those who share them in another.
 */
export interface LongDivision {
  /** Fixed address of the cell that holds the base. */
  readonly base: string;
  readonly stages: number;
}

const PARTS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

function ordinal(part: number): string {
  return PARTS[part - 1] ?? `${part}th`;
}

function step(key: string, heading: string, body: (place: RowPlace) => string, width = 14): ColumnSpec {
  return { key, heading, width, cell: (place): PlanCell => formula(`=${body(place)}`, WHOLE) };
}

/** Columns of the amounts: `pence`, its size and sign, and its parts in the base, first part the highest. */
export function amountSteps(pence: (place: RowPlace) => string, heading: string, { base, stages }: LongDivision): ColumnSpec[] {
  const columns = [
    step("pence", heading, pence, 16),
    step("size", "Size without its sign (pence)", ({ cell }) => `ABS(${cell("pence")})`, 16),
    step("sign", "Sign (1 or -1)", ({ cell }) => `IF(${cell("pence")}<0,-1,1)`, 8),
  ];
  // carry0 is the size itself; carry k is the size with its k lowest parts cut off.
  const carry = (cut: number): string => (cut === 0 ? "size" : cut === stages - 1 ? "part1" : `carry${cut}`);
  for (let cut = 1; cut < stages; cut++) {
    const name = cut === stages - 1 ? `Size, ${ordinal(1)} part` : `Size without its last ${cut === 1 ? "part" : `${cut} parts`}`;
    columns.push(step(carry(cut), name, ({ cell }) => `INT(${cell(carry(cut - 1))}/${base})`));
  }
  for (let part = 2; part <= stages; part++) {
    const whole = carry(stages - part);
    const above = carry(stages - part + 1);
    columns.push(step(`part${part}`, `Size, ${ordinal(part)} part`, ({ cell }) => `${cell(whole)}-${cell(above)}*${base}`));
  }
  return columns;
}

interface SplitRows {
  /** Keys of the columns that hold the row's group and its place among those who share. */
  readonly group: string;
  readonly member: string;
  readonly amounts: PlacedTable;
  readonly sheet: string;
  readonly units: (place: RowPlace) => string;
  readonly unitsHeading: string;
}

/** Columns of those who share: from `units` to `share`, the signed share in pence. */
export function splitSteps(rows: SplitRows, { base, stages }: LongDivision): ColumnSpec[] {
  const { group, member, amounts, sheet } = rows;
  const ofGroup = (key: string) => ({ cell }: RowPlace): string => `INDEX(${amounts.range(key, sheet)},${cell(group)})`;
  const columns = [
    step("units", rows.unitsHeading, rows.units),
    step("all", "All units", ({ cell, range }) => `SUMIFS(${range("units")},${range(group)},${cell(group)})`),
  ];
  for (let part = 1; part <= stages; part++) {
    const digits = `${ordinal(part)} part`;
    columns.push(step(`part${part}`, `Amount, ${digits}`, ofGroup(`part${part}`)));
    columns.push(step(`product${part}`, `To divide, ${digits}`, ({ cell }) => {
      const product = `${cell(`part${part}`)}*${cell("units")}`;
      return part === 1 ? product : `${cell(`rest${part - 1}`)}*${base}+${product}`;
    }, 20));
    columns.push(step(`times${part}`, `Divided, ${digits}`, ({ cell }) => `IF(${cell("all")}=0,0,INT(${cell(`product${part}`)}/${cell("all")}))`));
    if (part > 1) {
      const [key, heading] = part === stages ? ["whole", "Whole pence"] : [`whole${part}`, `Whole to the ${digits}`];
      columns.push(step(key, heading, ({ cell }) => `${cell(part === 2 ? "times1" : `whole${part - 1}`)}*${base}+${cell(`times${part}`)}`));
    }
    columns.push(step(`rest${part}`, `Remainder, ${digits}`, ({ cell }) => `${cell(`product${part}`)}-${cell(`times${part}`)}*${cell("all")}`));
  }
  const rest = `rest${stages}`;
  columns.push(
    step("left", "Pence left over", (place) => `${ofGroup("size")(place)}-SUMIFS(${place.range("whole")},${place.range(group)},${place.cell(group)})`, 10),
    ...aheadSteps(group, member, rest),
    step("rank", "Place in line for a penny", ({ cell }) => `1+${cell("ahead1")}+${cell("ahead2")}+${cell("ahead3")}`, 10),
    step("extra", "Penny more", ({ cell }) => `IF(${cell("rank")}<=${cell("left")},1,0)`, 8),
    step("share", "Share (pence)", (place) => neverMinusZero(`${ofGroup("sign")(place)}*(${place.cell("whole")}+${place.cell("extra")})`)),
  );
  return columns;
}

/** Those of the group who come before: by remainder; with the same remainder by weight; with the same of both by order. */
function aheadSteps(group: string, member: string, rest: string): ColumnSpec[] {
  const same = ({ cell, range }: RowPlace, ...keys: string[]): string => keys.map((key) => `${range(key)},${cell(key)}`).join(",");
  const beyond = ({ cell, range }: RowPlace, key: string, sign: "<" | ">"): string => `${range(key)},"${sign}"&${cell(key)}`;
  return [
    step("ahead1", "Ahead: larger remainder", (place) => `COUNTIFS(${same(place, group)},${beyond(place, rest, ">")})`, 10),
    step("ahead2", "Ahead: same remainder, larger weight", (place) => `COUNTIFS(${same(place, group, rest)},${beyond(place, "units", ">")})`, 10),
    step("ahead3", "Ahead: same of both, earlier", (place) => `COUNTIFS(${same(place, group, rest, "units")},${beyond(place, member, "<")})`, 10),
  ];
}
