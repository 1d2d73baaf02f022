import { amountWords, listWords, poundsWords } from "../../shared/figureWords";
import { FiguresTable } from "../../shared/FiguresTable";
import { figuresIn, noFigure, type Explaining } from "./answerParts";
import { added } from "./answerTotals";
import type { PriceSolution } from "./priceFound";

interface GapPartProps extends Explaining {
  readonly solution: PriceSolution;
}

/** What each service is paid today against its full cost: who subsidises whom. */
export function GapPart({ solution: { answer }, onExplain, explanationIn }: GapPartProps) {
  const funded = answer.services.flatMap((service, index) => (service.funding === null || service.gap === null ? [] : [{ index, name: service.service, full: service.full, funding: service.funding, gap: service.gap }]));
  if (funded.length === 0) return null;
  const figure = figuresIn("gap", onExplain);
  const unfunded = answer.services.filter(({ funding }) => funding === null).map(({ service }) => service);
  const sum = (of: (one: (typeof funded)[number]) => number) => amountWords(added(funded.map(of)));
  return (
    <section aria-label="Recovery">
      <h3>Recovery today</h3>
      <p>{subsidyWords(funded)}</p>
      <FiguresTable
        caption="Funding against full cost, £ a year"
        corner="Service"
        headings={["Funding", "Full cost", "Funding less cost"]}
        rows={[
          ...funded.map(({ index, name, full, funding, gap }) => ({
            label: name,
            cells: [
              noFigure(amountWords(funding)),
              figure(amountWords(full), `the full cost of ${name}`, { kind: "full", service: index }),
              figure(amountWords(gap), `the recovery gap of ${name}`, { kind: "gap", service: index }),
            ],
          })),
          { label: "Total", total: true, cells: [noFigure(sum(({ funding }) => funding)), noFigure(sum(({ full }) => full)), noFigure(sum(({ gap }) => gap))] },
        ]}
        note={unfunded.length > 0 ? `No funding is given for ${listWords(unfunded)}.` : undefined}
      />
      {explanationIn("gap")}
    </section>
  );
}

const MOST_NAMES = 5;

function subsidyWords(funded: readonly { readonly name: string; readonly gap: number }[]): string {
  const side = (of: (gap: number) => boolean) => {
    const those = funded.filter(({ gap }) => of(gap)).sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
    const names = those.slice(0, MOST_NAMES).map(({ name, gap }) => `${name} (${poundsWords(Math.abs(gap))})`);
    return those.length > MOST_NAMES ? `${names.join(", ")} and ${those.length - MOST_NAMES} more` : listWords(names);
  };
  const short = side((gap) => gap < 0);
  const over = side((gap) => gap > 0);
  if (short === "" && over === "") return "Every service is paid exactly what it costs.";
  if (short === "") return `No service is paid less than it costs. Paid more: ${over}.`;
  if (over === "") return `Paid less than they cost: ${short}. No service is paid more, so the gap is met from elsewhere or from reserves.`;
  const whole = added(funded.map(({ gap }) => gap));
  const rest = whole < 0 ? ` The ${poundsWords(-whole)} that is still missing is met from elsewhere or from reserves.` : "";
  return `Paid less than they cost: ${short}. Paid more, and so helping to pay for them: ${over}.${rest}`;
}
