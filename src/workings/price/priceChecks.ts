import type { SheetCheck } from "../checks";
import { POUNDS } from "../formats";
import type { LogPlaces } from "../readingsLog";
import { CLOSING } from "./ledgerSheet";
import { methodInWords } from "./methodsFollowed";
import type { PriceContext, PriceWorkings } from "./priceContext";
import type { StatementPlaced } from "./statementSheet";

/** The sheets' words for themselves in the table of checks. */
export const AREAS = { statement: "Statement", inputs: "Inputs", ledger: "Ledger", workings: "Workings", methods: "Methods", log: "Log" } as const;

/** Everything that must hold, in native formulas, read on the checks sheet. */
export function priceChecks(context: PriceContext, workings: PriceWorkings, statement: StatementPlaced, log: LogPlaces): SheetCheck[] {
  const { inputs, names: { checks: on } } = context;
  const states = inputs.table.range("state", on);
  const { read, used, fixed, leftOut } = log.counts;
  return [
    ...ledgerChecks(context, workings, on),
    ...statementChecks(context, workings, statement, on),
    none(AREAS.inputs, "Figures that are not numbers, or whose text has changed since it was read", `COUNTIF(${states},"not a number")+COUNTIF(${states},"text changed")`, "figures"),
    ...workingsChecks(context, workings, on),
    ...methodChecks(context, workings, on),
    { area: AREAS.log, words: "Cells used, fixed and left out add up to the cells read", shouldBe: read, is: `${used}+${fixed}+${leftOut}`, unit: "cells", numberFormat: "0" },
    ...(log.readings ? [none(AREAS.log, "Cells left out that have become numbers since", `COUNTIF(${log.readings},"now a number")`, "cells")] : []),
  ];
}

function ledgerChecks({ ledger: { centres, special, closing } }: PriceContext, { places }: PriceWorkings, on: string): SheetCheck[] {
  const amount = centres.totalCell("amount", on);
  return [
    none(AREAS.ledger, "Cost centres that are not placed in a service or a pool, or left out by name", `COUNTIF(${centres.range("placeNo", on)},0)+COUNTIF(${centres.range("place", on)},"no such place")`, "centres"),
    { area: AREAS.ledger, words: "Every pound of the ledger is in a place", shouldBe: amount, is: places.totalCell("ledger", on), unit: "£", numberFormat: POUNDS },
    ...(closing ? [
      { area: AREAS.ledger, words: "The ledger's columns come to its cost centres: a row with a new one leaves a difference", shouldBe: closing.cell("amount", CLOSING.ledger, on), is: closing.cell("amount", CLOSING.centres, on), unit: "£", numberFormat: POUNDS },
      { area: AREAS.ledger, words: "Nothing has been added right under the ledger, where it is not read", shouldBe: "0", is: closing.cell("amount", CLOSING.under, on), unit: "£", numberFormat: POUNDS },
    ] : []),
    ...(special ? [none(AREAS.ledger, "Cells of the ledger that are not numbers, or whose text has changed since it was read", `COUNTIF(${special.range("state", on)},"not a number")+COUNTIF(${special.range("state", on)},"text changed")`, "cells")] : []),
  ];
}

function statementChecks({ ledger: { centres } }: PriceContext, { services, pools }: PriceWorkings, { closing, statement, shown }: StatementPlaced, on: string): SheetCheck[] {
  const total = (key: string): string => statement.totalCell(key, on);
  return [
    { area: AREAS.statement, words: "The services' full cost and what is left out come to the ledger", shouldBe: centres.totalCell("amount", on), is: closing.totalCell("amount", on), unit: "£", numberFormat: POUNDS },
    { area: AREAS.statement, words: "Full cost, contingency and surplus come to the charge", shouldBe: total("charge"), is: `${total("full")}+${total("contingency")}+${total("surplus")}`, unit: "£", numberFormat: POUNDS },
    none(AREAS.statement, "Prices that do not come to the charge over the units delivered", `SUM(${services.range("missed", on)})`, "services"),
    none(AREAS.statement, "Services that had a price and have none now", `SUMPRODUCT((${services.range("had", on)}=1)*(${services.range("priced", on)}=0))`, "services"),
    ...(pools ? [none(AREAS.statement, "Pools of overheads that are not shared out, or leave anything in no service", `SUMPRODUCT((((${pools.range("shared", on)}=0)+(${pools.range("left", on)}<>0))>0)*1)`, "pools")] : []),
    { area: AREAS.statement, words: "The service shown in the chart is one of the services", shouldBe: "1", is: `COUNTIF(${services.range("no", on)},${shown(on)})`, unit: "services", numberFormat: "0" },
  ];
}

function workingsChecks({ priceCase: { payFrom } }: PriceContext, { posts, places, transfer, checks }: PriceWorkings, on: string): SheetCheck[] {
  return [
    ...(posts && payFrom === "staffing"
      ? [{ area: AREAS.workings, words: "The cost of every post is in a service or a pool", shouldBe: posts.totalCell("cost", on), is: places.totalCell("staff", on), unit: "£", numberFormat: POUNDS }]
      : []),
    ...(transfer ? [none(AREAS.workings, "Posts that transfer whose cost could not be worked out", `ROWS(${transfer.range("more", on)})-COUNT(${transfer.range("more", on)})`, "posts")] : []),
    ...checks.map((check) => none(AREAS.workings, check.words, check.is(on), check.unit)),
  ];
}

/** Each method's overheads come to the pools that it can share. */
function methodChecks({ methods, priceCase: { services } }: PriceContext, { byMethod, pools }: PriceWorkings, on: string): SheetCheck[] {
  if (!pools) return [];
  return methods.flatMap(({ method, open }, at): SheetCheck[] => (open.length < pools.rows ? [] : [{
    area: AREAS.methods, words: `${methodInWords(method)}: the services' overheads come to the pools`, unit: "£", numberFormat: POUNDS,
    shouldBe: pools.totalCell("cost", on), is: `SUM(${byMethod.range("overhead", on, at * services.length, services.length)})`,
  }]));
}

function none(area: string, words: string, is: string, unit: string): SheetCheck {
  return { area, words, shouldBe: "0", is, unit, numberFormat: "0" };
}
