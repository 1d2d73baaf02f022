import { comparedName } from "../../../../domain/kernel/names";
import type { OptionLine, OptionsTable, PayerGroup } from "../../../../intake/savings/optionsReading";
import type { AppraisalLine, AppraisalPayer, PayerSector } from "../../../../workings/appraisal/appraisalCase";
import { placeWords } from "../../../shared/cellAddress";
import { figureIn } from "../../../shared/job/figureIn";
import type { ReadingNote } from "../../../shared/job/readingsOf";
import type { UnreadFigure } from "../../../../workings/unreadFigures";
import { unreadFigure } from "../unreadFigure";
import type { MethodForm } from "./appraisalForm";

const SECTORS: Readonly<Record<PayerGroup, PayerSector>> = { "council": "council", "NHS": "public", "police": "public", "other public": "public", "provider": "provider" };
/** Who pays where no cell says. */
const SILENT_PAYER = "Council";

interface LinesFound {
  readonly lines: readonly AppraisalLine[];
  readonly payers: readonly AppraisalPayer[];
  readonly silent: { readonly kind: number; readonly cash: number; readonly payer: number };
  /** What was taken where lines do not say, for the assumptions log. */
  readonly taken: readonly ReadingNote[];
  /** Amounts that are written and could not be read. */
  readonly unread: readonly UnreadFigure[];
}

/** The options' lines with who pays; `options` are in the order they are compared. */
export function linesFrom({ lines, years }: OptionsTable, options: readonly string[], form: MethodForm): LinesFound {
  const payers = payersOf(lines, form);
  const places = new Map(payers.map(({ name }, at) => [comparedName(name), at]));
  const optionAt = new Map(options.map((name, at) => [comparedName(name), at]));
  const kindOf = ({ kind }: OptionLine): AppraisalLine["kind"] => kind?.value ?? form.silentKind;
  const silentCash = (line: OptionLine): boolean => kindOf(line) === "benefit" && (line.cash?.value ?? null) === null;
  const isSilent = ({ kind }: OptionLine): boolean => (kind?.value ?? null) === null;
  const note = ({ place, name }: OptionLine, became: string, reason: string): ReadingNote => ({ address: placeWords(place), seen: name, became, reason });
  return {
    payers,
    lines: lines.map((line) => ({
      option: optionAt.get(comparedName(line.option)) ?? 0,
      name: line.name,
      kind: kindOf(line),
      payer: places.get(comparedName(payerName(line))) ?? 0,
      cash: kindOf(line) === "cost" ? !isCostInKind(line) : (line.cash?.value ?? (form.silentCash ? "cashable" : "non-cashable")) === "cashable",
      amounts: line.flows.map((cells) => cells.flatMap((cell) => figureIn(cell) ?? [])),
    })),
    silent: { kind: lines.filter(isSilent).length, cash: lines.filter(silentCash).length, payer: lines.filter((line) => !saysPayer(line)).length },
    taken: lines.flatMap((line) => [
      ...(isSilent(line) ? [note(line, form.silentKind, "the line does not say whether it is a cost or a benefit: taken as set in the pane")] : []),
      ...(silentCash(line) ? [note(line, form.silentCash ? "cash" : "not cash", "the benefit does not say whether it is cash: taken as set in the pane")] : []),
      ...(saysPayer(line) ? [] : [note(line, `paid by the ${SILENT_PAYER.toLowerCase()}`, "the line does not say who pays")]),
    ]),
    unread: lines.flatMap(({ option, name, flows }) => flows.flatMap((cells, year) =>
      cells.flatMap((cell) => unreadFigure(cell, `${option}: ${name === "" ? "" : `${name}, `}${years[year]?.label ?? ""}`, "nothing") ?? []))),
  };
}

/** True for a cost that its words call non-cash; "no" under "Cashable?" says only that it is no saving. */
function isCostInKind({ cash }: OptionLine): boolean {
  return cash?.value === "non-cashable" && /cash|kind|financial|monetary/i.test(cash.text);
}

function payersOf(lines: readonly OptionLine[], { sectors }: MethodForm): readonly AppraisalPayer[] {
  const found = new Map<string, AppraisalPayer>();
  for (const line of lines) {
    const name = payerName(line);
    const key = comparedName(name);
    const group = line.payer?.value ?? null;
    if (!found.has(key)) found.set(key, { name, sector: sectors.get(name) ?? (group ? SECTORS[group] : saysPayer(line) ? "public" : "council") });
  }
  return [...found.values()];
}

function saysPayer({ payer }: OptionLine): boolean {
  return payer !== null && payer.text.trim() !== "";
}

function payerName(line: OptionLine): string {
  return saysPayer(line) ? line.payer!.text.trim() : SILENT_PAYER;
}
