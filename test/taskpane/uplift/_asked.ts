import type { CellValue } from "../../../src/intake/cellBlock";
import { EMPTY_FORM, type MethodForm } from "../../../src/taskpane/features/uplift/upliftForm";
import { costsRead, listRead, ownRead } from "../../../src/taskpane/features/uplift/upliftFrom";
import type { UpliftAsked } from "../../../src/taskpane/features/uplift/upliftAsked";
import { blockOf } from "../../intake/_block";

const NO_FIGURE = { figure: null, problem: undefined };

type Rows = readonly (readonly CellValue[])[];

const source = (sheet: string, rows: Rows | undefined) =>
  rows ? ({ status: "read", block: blockOf(rows, { sheet }), problem: undefined } as const) : ({ status: "empty", block: null, problem: undefined } as const);

export interface Sheets {
  readonly prices?: Rows;
  readonly costs?: Rows;
  readonly own?: Rows;
}

/** What the job is asked of a price list and what may stand beside it, read as the pane reads them. */
export function askedOf({ prices, costs, own }: Sheets, method: Partial<MethodForm> = {}): UpliftAsked {
  return {
    kind: "list",
    price: NO_FIGURE,
    priceName: "",
    list: listRead(source("Prices", prices), {}),
    costs: costsRead(source("Costs", costs), {}),
    own: ownRead(source("Own", own)),
    method: { ...EMPTY_FORM.method, ...method },
    fee: NO_FIGURE,
  };
}

/** What the job is asked of one price typed in the pane. */
export function askedOfOne(pounds: number, method: Partial<MethodForm> = {}): UpliftAsked {
  return { ...askedOf({}, method), kind: "one", price: { figure: { value: pounds, origin: { kind: "typed" } }, problem: undefined }, priceName: "An hour" };
}
