import type { TableColumn } from "../findTable";
import type { ListRows } from "../listRows";
import { wordsDown } from "../mergedDown";
import type { OpenList } from "../openList";
import { rowList } from "../placeLists";
import { flowCashOf, flowKindOf, payerGroupOf } from "./knownWords";
import type { FlowCash, FlowKind, OptionsRole, PayerGroup } from "./optionsReading";
import { wordColumn } from "./wordColumn";
import type { WordReading } from "./wordReading";

/** What stands beside the amounts of a row, by block row. */
export interface OptionRows {
  /** "" where nothing says. */
  optionAt(row: number): string;
  kindAt(row: number): WordReading<FlowKind> | null;
  payerAt(row: number): WordReading<PayerGroup> | null;
  cashAt(row: number): WordReading<FlowCash> | null;
}

const OPTION_WORDS = /\boption\b|\bscenario\b|\bdo (?:nothing|minimum)\b|\bas is\b|\bstatus quo\b/i;

/** Finds the option, kind and payer of every row: in columns of their own, else from the names of the sections rows stand under. */
export function optionRows(list: OpenList<OptionsRole>, rows: ListRows, labelAt: (row: number) => string): OptionRows {
  const { table, account } = list;
  const column = (role: OptionsRole): TableColumn | undefined => list.columnsOf(role)[0];
  const optionWords = wordsDown(list.grid, column("option"));
  const kinds = wordColumn(list, column("kind"), (text) => flowKindOf(text));
  const cash = wordColumn(list, column("cash"), (text) => flowCashOf(text));
  const payers = wordColumn(list, column("payer"), (text) => payerGroupOf(text));
  const sections = new Set(rows.sections);
  const options = new Map<number, string>();
  const sectionKinds = new Map<number, WordReading<FlowKind>>();
  const filledDown: number[] = [];
  let option = "";
  let kind: WordReading<FlowKind> | null = null;
  for (const [at, row] of table.body.entries()) {
    const label = labelAt(row).replace(/\s*:\s*$/, "");
    if (sections.has(at)) {
      const value = flowKindOf(label);
      const namesOption = !column("option") && (value === null || OPTION_WORDS.test(label));
      if (namesOption) option = label;
      kind = value === null ? null : { place: account.place(row, rows.namedIn), text: label, value };
      continue;
    }
    const own = optionWords(row);
    if (own !== "") option = own;
    else if (column("option") && option !== "" && rows.isLine(at)) filledDown.push(row);
    options.set(row, option);
    if (kind) sectionKinds.set(row, kind);
  }
  const [first] = filledDown;
  const optionColumn = column("option");
  if (first !== undefined && optionColumn) {
    account.remark(first, optionColumn.column, `${filledDown.length === 1 ? "Row" : "Rows"} ${rowList(filledDown.map((row) => list.grid.block.row + row))} ${filledDown.length === 1 ? "names" : "name"} no option: read as lines of the option named above.`);
  }
  const kindAt = (row: number): WordReading<FlowKind> | null => {
    const own = kinds.at(row);
    return own && own.text !== "" ? own : (sectionKinds.get(row) ?? own);
  };
  return {
    optionAt: (row) => options.get(row) ?? "", kindAt, payerAt: (row) => payers.at(row),
    cashAt: (row) => {
      const own = cash.at(row);
      if (own && own.text !== "") return own;
      const words = kindAt(row);
      const value = words && flowCashOf(words.text);
      return words && value ? { ...words, value } : own;
    },
  };
}
