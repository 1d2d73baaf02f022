import { financialYearText, type FinancialYear } from "../../../domain/kernel/financialYear";
import type { CellBlock } from "../../../intake/cellBlock";
import { oneFinancialYear } from "../../../intake/financialYear";
import { referenceFigures } from "../../../reference/referenceFigures";
import type { PriceCase } from "../../../workings/price/priceCase";
import { percentIn, typed } from "../../shared/job/typedFigures";
import { typedAmount } from "../../shared/typedFigure";
import { readingsOf } from "../../shared/job/readingsOf";
import type { Problem } from "../../shared/job/problem";
import { ledgerFrom } from "./ledgerFrom";
import type { LedgerHeld } from "./ledgerHeld";
import { placesFrom, type PlacesFound } from "./placesFrom";
import { poolDrivers } from "./poolDrivers";
import type { PriceAsked } from "./priceAsked";
import { FIELD } from "./priceFields";
import type { CentreShown, Method } from "./priceFound";
import { servicesFrom } from "./servicesFrom";
import { staffFrom } from "./staffFrom";
import { staffTermsIn, timeIn, transferIn, yearIn } from "./termsFrom";
import { variableShares } from "./variableShares";

interface PriceCaseFound {
  readonly method: Method;
  /** Null where a problem leaves nothing to work out. */
  readonly priceCase: PriceCase | null;
  /** "2025-26"; "" where there is none yet. */
  readonly year: string;
  readonly problems: readonly Problem[];
}

/** Everything the Price job works from, out of the readings and what was chosen; or what stands in the way. */
export function priceCaseFrom(asked: PriceAsked): PriceCaseFound | null {
  const { ledger: { table: held }, sums, services: { table: serviceTable }, staff, form } = asked;
  if (!held || !sums) return null;
  const problems: Problem[] = [...rolesProblems(asked)];
  const places = placesFrom(asked);
  const yearText = form.method.year ?? suggestedYear(asked);
  const year = yearIn(yearText, problems);
  const hasStaff = staff?.table != null;
  const weeklyHours = typedAmount(form.method.time.weeklyHours);
  const posts = staff?.table ? staffFrom(staff.table, places, asked, weeklyHours) : null;
  if (posts) problems.push(...posts.problems);
  const payFrom = hasStaff ? form.method.payFrom : "ledger";
  if (payFrom === "staffing" && posts && posts.nowhere > 0) {
    problems.push({ field: FIELD.post(0), words: `${posts.nowhere === 1 ? "A post works" : `${posts.nowhere} posts work`} in no service or pool, so ${posts.nowhere === 1 ? "its" : "their"} pay would be left out. Say where, or take pay from the ledger.` });
  }
  const varying = variableShares(places.services, serviceTable, form.method.variableFrom);
  const variableShare = varying.shares ? typed(0) : percentIn(FIELD.variableShare, form.method.variableShare, "the part of cost that rises and falls with units, such as 20, or 0 for none", problems, { least: 0 });
  const contingency = percentIn(FIELD.contingency, form.method.contingency, "the contingency as a share of full cost, such as 2, or 0 for none", problems, { least: 0 });
  const surplus = percentIn(FIELD.surplus, form.method.surplus, "the surplus, such as 5, or 0 for none", problems, { least: 0 });
  const drivers = poolDrivers(places, serviceTable, posts?.posts ?? null, form.method);
  const time = hasStaff ? timeIn(form.method.time, problems) : null;
  const terms = hasStaff && year !== null ? staffTermsIn({ ...form.method, payFrom }, year, problems) : null;
  const transferring = (staff?.table?.lines ?? []).filter(({ protectedSalary }) => protectedSalary !== null && protectedSalary.value !== null).length;
  const transfer = posts && year !== null && transferring > 0 ? transferIn(form.method, posts.posts, year, problems) : null;
  const services = servicesFrom(places, form.method, (at) => varying.shares?.[at] ?? variableShare ?? typed(0));
  problems.push(...drivers.problems, ...services.problems);

  const title = form.method.title ?? (year === null ? "Full cost prices" : `Full cost prices ${year}`);
  const ledger = ledgerFrom(held, sums, places, payFrom);
  const ready = serviceTable !== null && places.services.length > 0 && variableShare && contingency && surplus && year !== null && (payFrom === "ledger" || (terms && time));
  const priceCase: PriceCase | null = ready
    ? {
        title: title.trim() || "Full cost prices",
        services: services.services,
        pools: places.pools.map(({ name }, at) => ({ name, driver: drivers.drivers[at]! })),
        centres: ledger.centres,
        payInLedger: sums.pay,
        payFrom,
        staff: posts && terms && time && posts.posts.length > 0 ? { posts: posts.posts.map(({ post, salary, fte, worksIn }) => ({ post, salary, fte, worksIn })), terms, time } : null,
        method: form.method.method,
        contingency,
        surplus,
        surplusOn: form.method.surplusOn,
        ledger: ledger.ledger,
        transfer,
        ...accountOf(asked, held),
      }
    : null;
  const amountIn = poolAmounts(places, ledger.centres);
  const method: Method = {
    title,
    year: yearText,
    services: places.services.map(({ name }) => name),
    pools: drivers.shown.map((shown, at) => ({ ...shown, amount: amountIn[at] ?? 0 })),
    centres: centresShown(asked, places),
    workplaces: posts?.workplaces ?? [],
    missing: posts?.missing ?? [],
    supportRows: places.supportRows,
    unitsAsked: services.asked,
    unitsDoubts: services.doubts,
    variableFrom: { options: varying.options, chosen: varying.chosen },
    payFrom,
    method: form.method.method,
    transferring,
  };
  return { method, priceCase, year: year ?? "", problems };
}

function rolesProblems({ ledger, services, staff }: PriceAsked): Problem[] {
  const table = ledger.table?.table;
  const problems: Problem[] = [];
  if (table && !table.place) problems.push({ field: FIELD.ledgerRoles, words: "No column is marked Amount. Choose the one that holds the amounts." });
  else if (table && table.amounts.length === 0) problems.push({ field: FIELD.ledger, words: "No amounts were found in these cells. Select the whole ledger, its headings included." });
  if (services.table && services.table.lines.length === 0) problems.push({ field: FIELD.services, words: "No services were found in these cells. Select the whole table, its headings included." });
  if (staff?.table && staff.table.lines.every(({ salary }) => salary.value === null)) {
    problems.push({ field: FIELD.staffRoles, words: "No salary could be read in the staffing list. Choose the column that holds the salaries, or take the list out." });
  }
  return problems;
}

/** Those that nobody has placed first, then in the ledger's order. */
function centresShown({ sums }: PriceAsked, { placed }: PlacesFound): readonly CentreShown[] {
  const shown = (sums?.centres ?? []).map(({ name, amount }, at): CentreShown => ({ name, amount, ...placed[at]! }));
  return shown.sort((a, b) => Number(a.placed.kind !== "unplaced") - Number(b.placed.kind !== "unplaced"));
}

function poolAmounts({ pools }: PlacesFound, centres: PriceCase["centres"]): readonly number[] {
  const pence = pools.map(() => 0);
  for (const { placing, amount } of centres) if (placing.kind === "pool") pence[placing.pool] = (pence[placing.pool] ?? 0) + Math.round(amount * 100);
  return pence.map((each) => each / 100);
}

/** The year that the heading of the amounts says, else the ledger's first rows, else the other tables; else the last that National Insurance is held for. */
function suggestedYear({ ledger: { table: held }, services, staff }: PriceAsked): string {
  const headings = (table: { readonly columns: readonly { readonly heading: string; readonly role: string }[] } | null | undefined, role?: string) =>
    (table?.columns ?? []).filter((column) => role === undefined || column.role === role).map(({ heading }) => heading);
  const clues = [headings(held?.table, "amount"), firstWords(held?.block), headings(services.table, "funding"), headings(services.table), headings(staff?.table)];
  for (const words of clues) {
    const year = oneFinancialYear(words);
    if (year !== null) return financialYearText(year as FinancialYear);
  }
  return referenceFigures().seriesHeld().find(({ id }) => id === "NI-RATE")?.last ?? "";
}

const TITLE_ROWS = 6;

function firstWords(block: CellBlock | undefined): readonly string[] {
  return block ? [block.sheet, ...block.texts.slice(0, TITLE_ROWS).flat()] : [];
}

function accountOf({ services, staff }: PriceAsked, { table, readings }: LedgerHeld): Pick<PriceCase, "readings" | "counts"> {
  const tables = [services.table, staff?.table].filter((each) => each != null);
  const counts = [table.counts, ...tables.map((each) => each.counts)];
  const count = (of: "read" | "used" | "fixed" | "leftOut"): number => counts.reduce((sum, each) => sum + each[of], 0);
  return {
    readings: [...readings, ...tables.flatMap((each) => readingsOf(each, String))],
    counts: { read: count("read"), used: count("used"), fixed: count("fixed"), leftOut: count("leftOut") },
  };
}
