import { DISCOUNT_SEARCH } from "../../domain/appraisal/discountSwitch";
import { cellAddress } from "../../cells/address";
import { quotedSheet } from "../../cells/sheetReference";
import { PERCENT, POUNDS } from "../formats";
import { formula, label, NOT_APPLICABLE, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, RowPlace, SheetLayout } from "../sheetLayout";
import { optionKey, type AppraisalContext, type AppraisalWorkings } from "./appraisalContext";

const SHIFT = "0.0000000%;-0.0000000%";
const { up, down, halvings } = DISCOUNT_SEARCH;

export interface DiscountPlaced {
  /** One cell each, as formulas without "=": the shift and the rate of year 1, or a dash. */
  readonly shift: (readOn: string) => string;
  readonly rate: (readOn: string) => string;
  /** Columns no, option, net: at the switching rate. */
  readonly putBack: PlacedTable;
}

/** The discount rate at which another option is the best: searched outwards in steps, then halved, a row each. */
export function discountSearch(layout: SheetLayout, context: AppraisalContext, workings: AppraisalWorkings): DiscountPlaced {
  const { appraisal: { options }, rates, settings } = context;
  const { preferred } = workings;
  const sheet = layout.name;
  const nets = netColumns(context, workings, sheet);
  const first = optionKey(0);
  const last = optionKey(options.length - 1);
  const leadOf = ({ cell }: RowPlace): string => {
    const all = `${cell(first)}:${cell(last)}`;
    const own = `INDEX(${all},1,${preferred(sheet)})`;
    return `${own}-IF(${own}=MAX(${all}),LARGE(${all},1+1),MAX(${all}))`;
  };
  const resultRow = layout.row;
  layout.row += RESULT_ROWS + options.length;

  layout.heading("Search for the discount rate: steps outwards", "All the discount rates are moved by the same points. A step is lost where another option is ahead of the preferred at its end.");
  const steps = layout.table({
    name: "Appraisal_rate_steps",
    rows: up + 1 + down,
    columns: [
      { key: "step", heading: "Step", width: 12, cell: ({ index }) => label(index <= up ? index : index - up) },
      { key: "way", heading: "Way", width: 34, cell: ({ index }) => text(index <= up ? "up" : "down") },
      {
        key: "shift", heading: "Rates moved by", width: 16,
        cell: ({ cell }) => formula(`=IF(${cell("way")}="up",${cell("step")}*${settings.at("upStep", sheet)},-MAX(0,MIN(${rates.range("rate", sheet)}))*(${cell("step")}/${settings.at("downSteps", sheet)}))`, SHIFT),
      },
      ...nets((place) => place.cell("shift")),
      { key: "lead", heading: "Lead (£)", width: 16, cell: (place) => formula(`=${leadOf(place)}`, POUNDS) },
      { key: "lost", heading: "Lost", width: 8, cell: ({ cell }) => formula(`=IF(${cell("lead")}<-${settings.at("level", sheet)},1,0)`, "0") },
    ],
  });
  layout.heading("Search for the discount rate: halvings", "The step that is lost is halved until the options are level: from where the lead still holds to where it is gone.");
  /** The end of the lost step on one way, or of the step before it; a dash where none is lost. */
  const bracket = (way: "up" | "down", before: boolean): string => {
    const [from, count] = way === "up" ? [0, up + 1] : [up + 1, down];
    const lost = steps.range("lost", sheet, from, count);
    const at = `MATCH(1,${lost},0)`;
    const shifts = steps.range("shift", sheet, from, count);
    // The first step down comes after no step at all.
    const held = way === "up" ? `INDEX(${shifts},${at}-1)` : `IF(${at}=1,0,INDEX(${shifts},MAX(1,${at}-1)))`;
    return `IF(SUM(${lost})=0,"${NOT_APPLICABLE}",${before ? held : `INDEX(${shifts},${at})`})`;
  };
  const end = (key: "held" | "gone") => (place: RowPlace): string => {
    const before = place.above(key);
    const kept = key === "held" ? `IF(${place.above("lead")}>=0,${place.above("middle")},${before})` : `IF(${place.above("lead")}>=0,${before},${place.above("middle")})`;
    return `=IF(${place.cell("no")}=1,IF(${place.cell("way")}="up",${bracket("up", key === "held")},${bracket("down", key === "held")}),IF(ISNUMBER(${before}),${kept},"${NOT_APPLICABLE}"))`;
  };
  const halved = layout.table({
    name: "Appraisal_rate_halvings",
    rows: halvings * 2,
    columns: [
      { key: "no", heading: "Halving", width: 12, cell: ({ index }) => label((index % halvings) + 1) },
      { key: "way", heading: "Way", width: 34, cell: ({ index }) => text(index < halvings ? "up" : "down") },
      { key: "held", heading: "Lead holds at", width: 16, cell: (place) => formula(end("held")(place), SHIFT) },
      { key: "gone", heading: "Lead gone at", width: 16, cell: (place) => formula(end("gone")(place), SHIFT) },
      { key: "middle", heading: "Middle", width: 16, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("held")}),AVERAGE(${cell("held")},${cell("gone")}),"${NOT_APPLICABLE}")`, SHIFT) },
      ...nets((place) => `IF(ISNUMBER(${place.cell("middle")}),${place.cell("middle")},0)`),
      { key: "lead", heading: "Lead (£)", width: 16, cell: (place) => formula(`=${leadOf(place)}`, POUNDS) },
    ],
  });
  const bottom = layout.row;

  layout.row = resultRow;
  layout.heading("Switching discount rate", "The nearer of the rate above and the rate below at which another option is level with the preferred.");
  const put = (name: string, body: string, format: string, note: string): string => {
    layout.put(layout.row, 0, text(name));
    layout.put(layout.row, 1, formula(`=${body}`, format, "Output", { align: "left" }));
    layout.put(layout.row, 2, text(note));
    return cellAddress(layout.row++, 1, true);
  };
  const final = (way: 0 | 1): string => {
    const at = (key: string): string => halved.cell(key, halvings * (way + 1) - 1, sheet);
    return `IF(ISNUMBER(${at("held")}),IF(${at("lead")}>=0,${at("middle")},${at("held")}),"${NOT_APPLICABLE}")`;
  };
  const upwards = put("Upwards", final(0), SHIFT, "points added to every rate; a dash where no higher rate turns the choice");
  const downwards = put("Downwards", final(1), SHIFT, "points taken off; a dash where no lower rate does");
  const shift = put("The nearer", `IF(ISNUMBER(${upwards}),IF(ISNUMBER(${downwards}),IF(${upwards}<=-${downwards},${upwards},${downwards}),${upwards}),${downwards})`, SHIFT, "the switching value");
  const rate = put("Rate of year 1", `IF(ISNUMBER(${shift}),INDEX(${rates.range("rate", sheet)},1)+${shift},"${NOT_APPLICABLE}")`, PERCENT, "with the switching value put in");
  const atShift = nets(() => `IF(ISNUMBER(${shift}),${shift},0)`);
  const putBack = layout.table({
    name: "Appraisal_rate_put_back",
    rows: options.length,
    columns: [
      { key: "no", heading: "No.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "option", heading: "Option", width: 34, cell: ({ index }) => text(options[index]!.name) },
      { key: "net", heading: "Net present value at it (£)", width: 16, cell: (place) => atShift[place.index]!.cell(place) },
      { key: "lead", heading: "Preferred less this (£)", width: 16, cell: ({ cell, range }) => formula(`=INDEX(${range("net")},${preferred(sheet)})-${cell("net")}`, POUNDS) },
      {
        key: "level", heading: "Level with the preferred", width: 16,
        cell: ({ cell }) => words(`=IF(${cell("no")}=${preferred(sheet)},"preferred",IF(AND(ISNUMBER(${shift}),ROUND(${cell("lead")}*100,0)=0),"level","behind or ahead"))`),
      },
    ],
  });
  layout.row = bottom;
  const placed = (address: string) => (readOn: string): string => (readOn === sheet ? address : `${quotedSheet(sheet)}!${address}`);
  return { shift: placed(shift), rate: placed(rate), putBack };
}

/** Heading, note, four figures, a table's header and the free row after it. */
const RESULT_ROWS = 8;

/** Net present value of each option with every discount rate moved by a shift. */
function netColumns({ appraisal: { options }, rates }: AppraisalContext, { years, nets }: AppraisalWorkings, sheet: string) {
  const factors = (shift: string): string => Array.from({ length: rates.rows }, (_, band) => `(1+${rates.cell("rate", band, sheet)}+${shift})^(-${years.range(`band${band}`, sheet)})`).join(",");
  return (shift: (place: RowPlace) => string): ColumnSpec[] => options.map(({ name }, option) => ({
    key: optionKey(option), heading: `${name} (£)`, width: 16, cell: (place) => formula(`=SUMPRODUCT(${nets.range(optionKey(option), sheet)},${factors(shift(place))})`, POUNDS),
  }));
}
