import type { CellValue } from "../../../src/workbench/book/book";
import type { PriceAnswer, PriceCase } from "../../../src/workings/price/priceCase";
import { methodInWords } from "../../../src/workings/price/methodsFollowed";
import { firstDayOfYear, readFinancialYear } from "../../../src/domain/kernel/financialYear";
import { transferCost } from "../../../src/workings/price/transferCost";
import { feeCheck, feeTermsOf } from "../../../src/workings/price/feeCheck";
import { compare, pence, unrounded } from "../_differences";
import { shown, type Inserted } from "../_inserted";

/** What the inserted sheets show that is not what the answer says: nothing where they agree. */
export function differences(inserted: Inserted, priceCase: PriceCase, answer: PriceAnswer): string[] {
  return [
    ...statementDifferences(inserted, priceCase, answer), ...incomeDifferences(inserted, answer), ...closingDifferences(inserted, priceCase, answer),
    ...methodDifferences(inserted, answer, priceCase), ...staffDifferences(inserted, answer, priceCase), ...utilisationDifferences(inserted, answer),
    ...feeDifferences(inserted, priceCase, answer), ...transferDifferences(inserted, priceCase),
  ];
}

function statementDifferences(inserted: Inserted, { pools }: PriceCase, { services, pools: answered }: PriceAnswer): string[] {
  const column = (heading: string): CellValue[] => inserted.column("Price_statement", heading);
  const headings = inserted.headings("Price_statement");
  const start = headings.indexOf("Direct cost (£)") + 1;
  const body = inserted.table("Price_statement");
  return services.flatMap((service, at) => compare([
    pence(`${service.service} direct`, service.direct), pence(`${service.service} full`, service.full), pence(`${service.service} contingency`, service.contingency),
    pence(`${service.service} surplus`, service.surplus), pence(`${service.service} charge`, service.charge),
    unrounded(`${service.service} units`, service.unitsDelivered), unrounded(`${service.service} price`, service.pricePerUnit),
    ...pools.map((pool, p) => pence(`${service.service} of ${pool.name}`, answered[p]!.refused ? 0 : service.overheadByPool[p]!)),
  ], [
    column("Direct cost (£)")[at]!, column("Full cost (£)")[at]!, column("Contingency (£)")[at]!, column("Surplus (£)")[at]!, column("Charge (£)")[at]!,
    column("Units delivered")[at]!, column("Price of a unit (£)")[at]!, ...pools.map((_, p) => body[at]![start + p]!),
  ]));
}

function incomeDifferences(inserted: Inserted, { services }: PriceAnswer): string[] {
  const column = (heading: string): CellValue[] => inserted.column("Price_income", heading);
  return services.flatMap((service, at) => compare([
    unrounded(`${service.service} break-even`, service.breakEvenUnits), unrounded(`${service.service} break-even utilisation`, service.breakEvenUtilisation),
    { what: `${service.service} funding`, value: service.funding ?? "–", within: 0 }, { what: `${service.service} gap`, value: service.gap ?? "–", within: 0 },
  ], [column("Break-even units")[at]!, column("Break-even utilisation")[at]!, column("Paid today (£)")[at]!, column("Paid less full cost (£)")[at]!]));
}

function closingDifferences(inserted: Inserted, _priceCase: PriceCase, answer: PriceAnswer): string[] {
  const items = new Map(inserted.table("Price_closing").map((row) => [shown(row[1]!), row[2]!]));
  const unplaced = answer.unplaced.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100;
  return compare([
    pence("the ledger", answer.ledgerTotal), pence("not placed", unplaced), ...answer.excluded.map(({ reason, amount }) => pence(`left out: ${reason}`, amount)),
  ], [inserted.total("Price_closing", "Amount (£)"), items.get("Not placed")!, ...answer.excluded.map(({ reason }) => items.get(`Left out: ${reason}`) ?? null)]);
}

function methodDifferences(inserted: Inserted, { methods }: PriceAnswer, { method: chosen }: PriceCase): string[] {
  return methods.flatMap(({ method, overhead, pricePerUnit }) => {
    const heading = `${methodInWords(method)}${method === chosen ? " (chosen)" : ""} (£)`;
    return [
      ...compare(overhead.map((pounds, at) => pence(`${method} overhead of service ${at + 1}`, pounds)), inserted.column("Price_method_overheads", heading)),
      ...compare(pricePerUnit.map((price, at) => unrounded(`${method} price of service ${at + 1}`, price)), inserted.column("Price_method_prices", heading)),
    ];
  });
}

function staffDifferences(inserted: Inserted, { staffCost }: PriceAnswer, { payInLedger }: PriceCase): string[] {
  if (!staffCost) return inserted.has("Price_posts") ? ["posts where none are costed"] : [];
  const hours = inserted.column("Price_hours", "Figure").at(-1)!;
  return [
    ...compare(staffCost.byPost.map((cost, at) => pence(`post ${at + 1}`, cost)), inserted.column("Price_posts", "Cost after vacancies (£)")),
    ...compare([pence("the list", staffCost.total), pence("pay in the ledger", payInLedger), pence("the list less the ledger", staffCost.total - payInLedger)], inserted.column("Price_pay_compared", "Amount (£)")),
    ...compare([unrounded("productive hours", staffCost.productiveHours)], [hours]),
  ];
}

function utilisationDifferences(inserted: Inserted, { services, utilisations }: PriceAnswer): string[] {
  const rows = inserted.table("Price_at_utilisation");
  return utilisations.flatMap((used, row) => compare([
    unrounded(`utilisation ${row + 1}`, used), ...services.map((service) => unrounded(`${service.service} at ${used}`, service.byUtilisation[row] ?? null)),
  ], rows[row]!));
}

function feeDifferences(inserted: Inserted, priceCase: PriceCase, answer: PriceAnswer): string[] {
  if (priceCase.payFrom !== "staffing") return inserted.has("Price_fees") ? ["fees where pay is from the ledger"] : [];
  const day = firstDayOfYear(readFinancialYear("year", priceCase.staff!.terms.year));
  const checks = priceCase.services.map((_, at) => { const terms = feeTermsOf(priceCase, answer, at); return terms && feeCheck(terms, day); });
  return [
    ...compare(checks.map((check, at) => unrounded(`pay a fee carries, service ${at + 1}`, check && check.pay)), inserted.column("Price_fees", "Hourly pay it carries (£)")),
    ...compare(checks.map((check, at) => unrounded(`pay over the floor, service ${at + 1}`, check && check.overFloor)), inserted.column("Price_income", "Less the National Living Wage (£)")),
  ];
}

function transferDifferences(inserted: Inserted, { transfer }: PriceCase): string[] {
  if (!transfer) return inserted.has("Price_transfer") ? ["a transfer where nothing transfers"] : [];
  const answer = transferCost(transfer);
  const column = (heading: string): CellValue[] => (inserted.headings("Price_transfer").includes(heading) ? inserted.column("Price_transfer", heading) : transfer.posts.map(() => "–"));
  const summary = inserted.column("Price_transfer_summary", "Amount (£)");
  return [
    ...compare(answer.posts.map(({ standard }, at) => pence(`post ${at + 1} at own terms`, standard)), column("Cost at own terms (£)")),
    ...compare(answer.posts.map((post, at) => pence(`post ${at + 1} at protected terms`, post.protected)), column("Cost at protected terms (£)")),
    ...compare(answer.posts.map(({ redundancy }, at) => ({ what: `redundancy of post ${at + 1}`, value: redundancy ?? "–", within: 0 })), column("Statutory redundancy pay (£)")),
    ...compare([pence("all protected", answer.protected), pence("all at own terms", answer.standard), pence("all more", answer.more), ...(summary.length > 3 ? [pence("all redundancy", answer.redundancy)] : [])], summary),
  ];
}
