import { CellLink } from "../../shared/CellLink";
import { CheckField } from "../../shared/CheckField";
import { countWords, listWords, quantityWords } from "../../shared/figureWords";
import { WordField } from "../../shared/WordField";
import { FIELD } from "./benchmarkFields";
import { withEntry } from "./benchmarkForm";
import type { Method } from "./benchmarkFound";
import { PickedList } from "./PickedList";
import type { Benchmark } from "./useBenchmark";

/** The organisations to be compared: those that are sums of others, and those a person leaves out, each with why. */
export function OrganisationsFound({ benchmark, method }: { readonly benchmark: Benchmark; readonly method: Method }) {
  const { table, form } = benchmark;
  if (!table) return null;
  const { organisations } = method;
  const names = organisations.map(({ name }) => name);
  const chosen = form.choices.aggregates ?? new Map<string, boolean>();
  const sums = table.organisations.filter(({ key, aggregate }) => aggregate !== null || chosen.get(key) === false);
  const out = organisations.filter(({ leftOut }) => leftOut !== null);
  const leave = (key: string, words: string | undefined) => benchmark.change({ leftOut: withEntry(form.leftOut, key, words) });
  return (
    <section aria-labelledby="benchmark-organisations">
      <h3 id="benchmark-organisations">Organisations</h3>
      <details className="found">
        <summary>
          {countWords(organisations.length, "organisation")}: {names.length > 5 ? `${names.slice(0, 3).join(", ")} and ${quantityWords(names.length - 3)} more` : listWords(names)}
        </summary>
        <ol>
          {names.map((name, at) => (
            <li key={at}>{name}</li>
          ))}
        </ol>
      </details>
      {sums.length > 0 && (
        <fieldset className="plain">
          <legend>Sums and averages of others</legend>
          {sums.map(({ key, name, aggregate, place }, at) => (
            <CheckField
              key={key}
              id={`benchmark-sum-${at}`}
              label={`Leave out ${name}`}
              checked={aggregate !== null}
              hint={<>{aggregate ? sentence(aggregate.words) : "Compared with the others, as you said."} <CellLink place={place} /></>}
              onChange={(on) => benchmark.changeChoices({ aggregates: withEntry(chosen, key, on) })}
            />
          ))}
          <p className="hint">A region or a country beside its own councils would be counted twice.</p>
        </fieldset>
      )}
      <PickedList
        id={FIELD.leaveOut}
        label="Leave out another organisation"
        choose="None further"
        picked={out}
        others={organisations.filter(({ leftOut }) => leftOut === null)}
        onAdd={(key) => leave(key, "")}
        onRemove={(key) => leave(key, undefined)}
        more={(key, at) => (
          <WordField
            id={FIELD.reason(at)}
            label={`Why ${out[at]?.name ?? ""} is left out`}
            value={form.leftOut.get(key) ?? ""}
            hint="Goes on the list of what was left out."
            onChange={(words) => leave(key, words)}
          />
        )}
      />
    </section>
  );
}

function sentence(clause: string): string {
  const words = `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`;
  return /[.?]$/.test(words) ? words : `${words}.`;
}
