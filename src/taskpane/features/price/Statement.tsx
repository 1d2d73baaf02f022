import { amountWords, quantityWords } from "../../shared/figureWords";
import { FiguresTable, type FigureRow } from "../../shared/FiguresTable";
import { figuresIn, noFigure, type Explaining } from "./answerParts";
import { added } from "./answerTotals";
import { centreName } from "./ledgerFrom";
import type { PriceSolution } from "./priceFound";

interface StatementProps extends Explaining {
  readonly solution: PriceSolution;
}

/** Of units, which may be a part of a capacity. */
const PLACES = 4;

/** What each service costs, is charged and is priced at; and how that closes to the ledger. */
export function Statement({ solution, ...explaining }: StatementProps) {
  return (
    <section aria-label="Statement">
      <h3>Statement</h3>
      <ByService solution={solution} onExplain={explaining.onExplain} />
      {explaining.explanationIn("statement")}
      <Closing solution={solution} onExplain={explaining.onExplain} />
      {explaining.explanationIn("closing")}
    </section>
  );
}

type TableProps = Pick<StatementProps, "solution" | "onExplain">;

function ByService({ solution: { priceCase, answer }, onExplain }: TableProps) {
  const figure = figuresIn("statement", onExplain);
  const { services } = answer;
  const columns = ([
    { heading: "Direct", kind: "direct", of: "the direct cost of" },
    { heading: "Overheads", kind: "overhead", of: "the overheads of" },
    { heading: "Full cost", kind: "full", of: "the full cost of" },
    { heading: "Contingency", kind: "contingency", of: "the contingency of" },
    { heading: "Surplus", kind: "surplus", of: "the surplus of" },
    { heading: "Charge", kind: "charge", of: "the charge for" },
  ] as const).filter(({ kind }) => (kind !== "contingency" && kind !== "surplus") || services.some((service) => service[kind] !== 0));
  return (
    <FiguresTable
      caption="By service, £ a year"
      corner="Service and its unit"
      headings={[...columns.map(({ heading }) => heading), "Units", "Price per unit"]}
      rows={[
        ...services.map((service, index): FigureRow => ({
          label: `${service.service}, ${priceCase.services[index]?.unit ?? "unit"}`,
          cells: [
            ...columns.map(({ kind, of }) => figure(amountWords(service[kind]), `${of} ${service.service}`, { kind, service: index })),
            service.unitsDelivered === null ? noFigure("not given") : figure(quantityWords(Number(service.unitsDelivered.toFixed(PLACES))), `the units of ${service.service}`, { kind: "units", service: index }),
            service.pricePerUnit === null ? noFigure("no price") : figure(amountWords(service.pricePerUnit), `the price of ${service.service}`, { kind: "price", service: index }),
          ],
        })),
        { label: "Total", total: true, cells: [...columns.map(({ kind }) => noFigure(amountWords(added(services.map((service) => service[kind]))))), noFigure(""), noFigure("")] },
      ]}
      note="Prices are to the penny here; the charge is worked out before they are rounded."
    />
  );
}

/** Full cost and what is left out, against the ledger. */
function Closing({ solution: { priceCase, answer }, onExplain }: TableProps) {
  const figure = figuresIn("closing", onExplain);
  const { services, excluded, unplaced, staffCost, ledgerTotal } = answer;
  const fromList = priceCase.payFrom === "staffing" && staffCost ? staffCost.total : 0;
  const full = added(services.map((service) => service.full));
  const unshared = added(answer.pools.flatMap(({ amount, refused }) => (refused ? [amount] : [])));
  const rows: FigureRow[] = [
    { label: "Full cost of the services", cells: [noFigure(amountWords(full))] },
    ...(unshared === 0 ? [] : [{ label: "Pools that could not be shared", cells: [noFigure(amountWords(unshared))] }]),
    ...(fromList === 0 ? [] : [{ label: "Less posts of the staffing list, not in the ledger", cells: [figure(amountWords(-fromList), "the cost of the staffing list", { kind: "staff" })] }]),
    ...excluded.map(({ reason, amount }, exclusion) => ({ label: `Left out: ${reason}`, cells: [figure(amountWords(amount), `what is left out: ${reason}`, { kind: "exclusion", exclusion })] })),
    ...unplaced.map(({ centre, amount }) => ({ label: `Not placed: ${centreName(centre)}`, cells: [noFigure(amountWords(amount))] })),
    { label: "Ledger", total: true, cells: [figure(amountWords(ledgerTotal), "the ledger's total", { kind: "ledger" })] },
  ];
  return <FiguresTable caption="How it closes to the ledger, £" corner="Line" headings={["Amount"]} rows={rows} />;
}
