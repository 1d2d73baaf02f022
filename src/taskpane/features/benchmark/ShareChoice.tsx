import { CheckField } from "../../shared/CheckField";
import { ChoiceField } from "../../shared/ChoiceField";
import { problemAt } from "../../shared/job/problem";
import { WordField } from "../../shared/WordField";
import { FIELD } from "./benchmarkFields";
import type { ShareForm } from "./benchmarkForm";
import type { Benchmark } from "./useBenchmark";

/** At the head of Insert: the whole answer for the team, or a pack that gives no provider's price away. */
export default function ShareChoice({ benchmark }: { readonly benchmark: Benchmark }) {
  const { form, solution, sharing, problems } = benchmark;
  if (solution?.benchmarkCase.view === "bids") return <p className="hint">For the team alone: bids are for nobody else to see, so no pack is made of them.</p>;
  const { share } = form;
  const change = (part: Partial<ShareForm>) => benchmark.change({ share: { ...share, ...part } });
  return (
    <>
      <ChoiceField
        id={FIELD.audience}
        label="Who it is for"
        value={share.audience}
        options={[
          { key: "team", words: "The team", why: "Every figure with every name. It is marked OFFICIAL-SENSITIVE COMMERCIAL: keep it in the team." },
          { key: "others", words: "Others: a share-safe pack", why: "Values alone, with codes for names and the key on a sheet of its own. Figures are rounded, and withheld where a reader could work a price out to within 5%." },
        ]}
        onChange={(audience) => change({ audience })}
      />
      {sharing && (
        <div className="nested">
          <WordField
            id={FIELD.minimum}
            label="Fewest providers to a figure"
            figure
            value={share.minimum}
            problem={problemAt(problems, FIELD.minimum)}
            hint="5 at the least. Two sets of providers must also differ by so many, in this pack and in those already in the workbook."
            onChange={(minimum) => change({ minimum })}
          />
          <WordField
            id={FIELD.step}
            label="Round figures to, pence"
            figure
            value={share.step}
            problem={problemAt(problems, FIELD.step)}
            hint="10 at the least. A figure is rounded further where it has to be."
            onChange={(step) => change({ step })}
          />
          <CheckField
            id={FIELD.orderKnown}
            label="Readers may know who is dearer than whom"
            checked={share.orderKnown}
            hint="Then more is withheld."
            onChange={(orderKnown) => change({ orderKnown })}
          />
          {solution?.benchmarkCase.peers.kind !== "all" && (
            <CheckField
              id={FIELD.everyone}
              label="Also give the figures of all providers"
              checked={share.everyone}
              hint="Beside those compared with now."
              onChange={(everyone) => change({ everyone })}
            />
          )}
          <p className="hint">No provider may have more than half of the cost. The highest and lowest are never given. A receipt says what was withheld and why.</p>
        </div>
      )}
    </>
  );
}
