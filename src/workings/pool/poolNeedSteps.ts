import { FINE_PERCENT, PERCENT, POUNDS, QUANTITY, WHOLE } from "../formats";
import { amountSteps, splitSteps } from "../exactSplitSteps";
import { formula, label, sumOf, text } from "../planCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { ShareBasis } from "./poolCase";
import type { PoolContext } from "./poolWorkings";

type NeedBasis = ShareBasis & { readonly kind: "need" };

/** Need by indicator, then the agreed shares: columns agreedUnits and agreed. */
export function needSteps(layout: SheetLayout, context: PoolContext, basis: NeedBasis): PlacedTable {
  const { poolCase, inputs, settings } = context;
  const { partners } = poolCase;
  const sheet = layout.name;
  const places = settings.at("agreedPlaces", sheet);
  const units = settings.at("agreedUnits", sheet);

  layout.heading("Need by indicator", "Each partner's part of an indicator, times the indicator's weight.");
  const byIndicator = layout.table({
    name: "Pool_need",
    rows: basis.indicators.length * partners.length,
    columns: [
      { key: "line", heading: "Line", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "indicatorNo", heading: "Indicator no.", width: 18, cell: ({ index }) => label(Math.floor(index / partners.length) + 1) },
      { key: "indicator", heading: "Indicator", width: 16, cell: ({ index }) => text(basis.indicators[Math.floor(index / partners.length)]!.name) },
      { key: "partnerNo", heading: "Partner no.", width: 10, cell: ({ index }) => label((index % partners.length) + 1) },
      { key: "partner", heading: "Partner", width: 16, cell: ({ index }) => text(partners[index % partners.length]!) },
      { key: "value", heading: "Value", width: 14, cell: ({ cell }) => formula(`=INDEX(${inputs.used("indicator", sheet)},${cell("line")})`, QUANTITY) },
      { key: "all", heading: "All partners", width: 14, cell: ({ cell, range }) => formula(`=SUMIFS(${range("value")},${range("indicatorNo")},${cell("indicatorNo")})`, QUANTITY) },
      { key: "part", heading: "Part of the indicator", width: 14, cell: ({ cell }) => formula(`=IF(${cell("all")}=0,0,${cell("value")}/${cell("all")})`, PERCENT) },
      { key: "weight", heading: "Weight of the indicator", width: 14, cell: ({ cell }) => formula(`=INDEX(${inputs.used("indicator weight", sheet)},${cell("indicatorNo")})`, PERCENT) },
      { key: "need", heading: "Need", width: 14, cell: ({ cell }) => formula(`=${cell("part")}*${cell("weight")}`, FINE_PERCENT) },
    ],
  });

  layout.heading("Agreed shares of need", "Need to eight decimals; the last units go by largest remainder, so that the shares total exactly 100%.");
  const equal = (range: string, cell: string): string => `(${range}=${cell})`;
  return layout.table({
    name: "Pool_agreed_shares",
    rows: partners.length,
    columns: [
      { key: "no", heading: "Partner no.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "partner", heading: "Partner", width: 18, cell: ({ index }) => text(partners[index]!) },
      { key: "need", heading: "Need", width: 16, total: sumOf(FINE_PERCENT), cell: ({ cell }) => formula(`=SUMIFS(${byIndicator.range("need", sheet)},${byIndicator.range("partnerNo", sheet)},${cell("no")})`, FINE_PERCENT) },
      { key: "exact", heading: "Need in share units", width: 16, cell: ({ cell, range }) => formula(`=ROUND(${cell("need")}*${units}/SUM(${range("need")}),${places})`, "#,##0.000000") },
      { key: "whole", heading: "Whole units", width: 16, cell: ({ cell }) => formula(`=INT(${cell("exact")})`, WHOLE) },
      { key: "rest", heading: "Remainder", width: 14, cell: ({ cell }) => formula(`=ROUND(${cell("exact")}-${cell("whole")},${places})`, "0.000000") },
      { key: "left", heading: "Units left over", width: 14, cell: ({ range }) => formula(`=${units}-SUM(${range("whole")})`, WHOLE) },
      {
        key: "rank", heading: "Rank by remainder", width: 14,
        cell: ({ cell, range }) => formula(
          `=1+SUMPRODUCT((${range("rest")}>${cell("rest")})+${equal(range("rest"), cell("rest"))}*((${range("need")}>${cell("need")})+${equal(range("need"), cell("need"))}*(${range("no")}<${cell("no")})))`,
          WHOLE,
        ),
      },
      { key: "agreedUnits", heading: "Agreed units", width: 14, total: sumOf(WHOLE), cell: ({ cell }) => formula(`=${cell("whole")}+IF(${cell("rank")}<=${cell("left")},1,0)`, WHOLE) },
      { key: "agreed", heading: "Agreed share", width: 14, total: sumOf(FINE_PERCENT), cell: ({ cell }) => formula(`=${cell("agreedUnits")}/${units}`, FINE_PERCENT) },
    ],
  });
}

/** The damped contributions: columns damped (pence), pounds, start and, with a ceiling, highest. */
export function dampingSteps(layout: SheetLayout, context: PoolContext, basis: NeedBasis, agreed: PlacedTable, total: string): PlacedTable {
  const { poolCase: { partners }, inputs, settings } = context;
  const sheet = layout.name;
  const places = settings.at("places", sheet);
  const capped = basis.damping!.ceiling !== null;

  layout.heading("Target: the year's total by agreed share", "What each would pay without damping.");
  const targetDivision = { base: settings.at("targetBase", sheet), stages: settings.divisions.targetStages };
  const year = oneAmount(layout, "Pool_year", "Year's total (pence)", total, targetDivision);
  const target = layout.table({
    name: "Pool_target",
    rows: partners.length,
    columns: [
      ...oneGroup(partners),
      ...splitSteps({ group: "group", member: "no", amounts: year, sheet, units: ({ cell }) => `INDEX(${agreed.range("agreedUnits", sheet)},${cell("no")})`, unitsHeading: "Agreed units" }, targetDivision),
    ],
  });

  layout.heading(
    "Damping: floor, ceiling and what is left to share",
    capped ? "Nobody pays less than the floor or more than the ceiling." : "Nobody pays less than the floor.",
    capped
      ? "Those in between share what is left in proportion to how far their target is above the floor."
      : "What is left is shared in proportion to how far each target is above the floor.",
  );
  const edge = (limit: "floor" | "ceiling", cell: (key: string) => string): string =>
    `ROUND(${cell("previous")}*100*(1+${inputs.cell(limit, 0, sheet)}),${places})`;
  const limits = layout.table({
    name: "Pool_damping_limits",
    rows: partners.length,
    columns: [
      { key: "no", heading: "Partner no.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "partner", heading: "Partner", width: 18, cell: ({ index }) => text(partners[index]!) },
      { key: "previous", heading: "Paid before (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=INDEX(${inputs.used("previous", sheet)},${cell("no")})`, POUNDS) },
      { key: "floor", heading: "Floor (pence, rounded up)", width: 16, total: sumOf(WHOLE), cell: ({ cell }) => formula(`=-INT(-${edge("floor", cell)})`, WHOLE) },
      ...(capped
        ? [{ key: "highest", heading: "Ceiling (pence, rounded down)", width: 16, total: sumOf(WHOLE), cell: ({ cell }: Cells) => formula(`=INT(${edge("ceiling", cell)})`, WHOLE) }]
        : []),
      { key: "target", heading: "Target (pence)", width: 14, total: sumOf(WHOLE), cell: ({ cell }) => formula(`=INDEX(${target.range("share", sheet)},${cell("no")})`, WHOLE) },
      { key: "start", heading: "Least (pence)", width: 14, total: sumOf(WHOLE), cell: ({ cell }) => formula(capped ? `=MIN(${cell("floor")},${cell("highest")})` : `=${cell("floor")}`, WHOLE) },
      ...(capped ? cappedColumns(total, places) : [{ key: "growing", heading: "Target above the floor (pence)", width: 14, total: sumOf(WHOLE), cell: ({ cell }: Cells) => formula(`=MAX(0,${cell("target")}-${cell("floor")})`, WHOLE) }]),
      { key: "fixed", heading: "Settled (pence)", width: 14, total: sumOf(WHOLE), cell: ({ cell }) => formula(capped ? `=${cell("start")}+${cell("full")}*${cell("room")}` : `=${cell("start")}`, WHOLE) },
    ],
  });

  const dampDivision = { base: settings.at("dampBase", sheet), stages: settings.divisions.dampStages };
  layout.heading("Damped contributions", "What is left after the settled amounts, shared to the penny among those in between.");
  const left = oneAmount(layout, "Pool_left_to_share", "Left to share (pence)", `${total}-SUM(${limits.range("fixed", sheet)})`, dampDivision);
  return layout.table({
    name: "Pool_damped",
    rows: partners.length,
    columns: [
      ...oneGroup(partners),
      ...splitSteps({ group: "group", member: "no", amounts: left, sheet, units: ({ cell }) => `INDEX(${limits.range("growing", sheet)},${cell("no")})`, unitsHeading: "Weight: target above the floor (pence)" }, dampDivision),
      { key: "start", heading: "Least (pence)", width: 14, cell: ({ cell }) => formula(`=INDEX(${limits.range("start", sheet)},${cell("no")})`, WHOLE) },
      ...(capped ? [{ key: "highest", heading: "Most (pence)", width: 14, cell: ({ cell }: Cells) => formula(`=INDEX(${limits.range("highest", sheet)},${cell("no")})`, WHOLE) }] : []),
      { key: "damped", heading: "Damped (pence)", width: 14, total: sumOf(WHOLE), cell: ({ cell }) => formula(`=INDEX(${limits.range("fixed", sheet)},${cell("no")})+${cell("share")}`, WHOLE) },
      { key: "pounds", heading: "Damped (£)", width: 14, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=${cell("damped")}/100`, POUNDS) },
    ],
  });
}

interface Cells { readonly cell: (key: string) => string; readonly range: (key: string) => string }

/** Who reaches the ceiling: those whose own ceiling is met before everything adds to the total. */
function cappedColumns(total: string, places: string) {
  const column = (key: string, heading: string, body: (cells: Cells) => string, numberFormat = WHOLE, summed = false) => ({
    key, heading, width: 14, cell: (cells: Cells) => formula(`=${body(cells)}`, numberFormat), ...(summed ? { total: sumOf(numberFormat) } : {}),
  });
  return [
    column("room", "Room to the ceiling (pence)", ({ cell }) => `${cell("highest")}-${cell("start")}`),
    column("above", "Target above the floor (pence)", ({ cell }) => `IF(${cell("room")}>0,MAX(0,${cell("target")}-${cell("floor")}),0)`),
    column("rate", "Room ÷ target above the floor", ({ cell }) => `IF(${cell("above")}=0,0,${cell("room")}/${cell("above")})`, "0.000000"),
    column(
      "reached", "All contributions at that rate (pence)",
      ({ cell, range }) => {
        const grown = `${cell("rate")}*${range("above")}`;
        return `ROUND(SUM(${range("start")})+SUMPRODUCT((${range("room")}<=${grown})*${range("room")}+(${range("room")}>${grown})*${grown}),${places})`;
      },
    ),
    column("full", "At the ceiling (1 is yes)", ({ cell }) => `IF(${cell("above")}=0,0,IF(${cell("reached")}<${total},1,0))`),
    column("growing", "Target above the floor of those in between (pence)", ({ cell }) => `IF(${cell("full")}=1,0,${cell("above")})`, WHOLE, true),
  ];
}

function oneAmount(layout: SheetLayout, name: string, heading: string, pence: string, division: { base: string; stages: number }): PlacedTable {
  return layout.table({
    name,
    rows: 1,
    columns: [{ key: "group", heading: "Amount no.", width: 10, cell: () => label(1) }, ...amountSteps(() => pence, heading, division)],
  });
}

function oneGroup(partners: readonly string[]) {
  return [
    { key: "group", heading: "Amount no.", width: 10, cell: () => label(1) },
    { key: "no", heading: "Partner no.", width: 18, cell: ({ index }: { index: number }) => label(index + 1) },
    { key: "partner", heading: "Partner", width: 16, cell: ({ index }: { index: number }) => text(partners[index]!) },
  ];
}
