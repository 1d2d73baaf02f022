import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState } from "react";
import { CheckField } from "../../shared/CheckField";
import { countWords, quantityWords } from "../../shared/figureWords";
import { problemAt, type Problem } from "../../shared/job/problem";
import { SelectField } from "../../shared/SelectField";
import { WordField } from "../../shared/WordField";
import { FIELD } from "./benchmarkFields";
import { withMember } from "./benchmarkForm";
import type { Method } from "./benchmarkFound";
import type { Benchmark } from "./useBenchmark";

/** More services than this can be narrowed down. */
const MANY = 8;
const FIRST_SHOWN = 30;

interface ServicePickerProps {
  readonly benchmark: Benchmark;
  readonly method: Method;
  readonly problems: readonly Problem[];
}

/** Which of the table's services are benchmarked: narrowed down by what classifies them, then ticked. */
export function ServicePicker({ benchmark, method, problems }: ServicePickerProps) {
  const [sought, setSought] = useState("");
  const [picked, setPicked] = useState<ReadonlyMap<number, string>>(new Map());
  const [all, setAll] = useState(false);
  const { services, view } = method;
  const categories = (benchmark.table?.categories ?? []).map((category, at) => ({ ...category, at })).filter(({ values }) => values.length > 1);
  const many = services.length > MANY;
  const words = sought.trim().toLowerCase();
  const found = services
    .map((service, at) => ({ ...service, at }))
    .filter((service) => !many || ((words === "" || service.name.toLowerCase().includes(words)) && categories.every(({ at }) => !picked.has(at) || service.words[at] === picked.get(at))));
  const shown = all ? found : found.slice(0, FIRST_SHOWN);
  const chosen = services.filter((service) => service.chosen);
  const what = view === "lines" ? "cost line" : "service";
  const change = (keys: readonly string[], isIn: boolean) =>
    benchmark.change({ services: keys.reduce((set, key) => withMember(set, key, isIn), new Set(chosen.map(({ key }) => key)) as ReadonlySet<string>) });
  // What is picked above is the same for all that are shown, and need not be said of each.
  const labelOf = (name: string, own: readonly string[]) => own.filter((word, at) => word !== "" && !picked.has(at) && categories.some((category) => category.at === at)).join(", ") || name;
  const wrong = problemAt(problems, FIELD.services);
  return (
    <section aria-labelledby={FIELD.services}>
      <h3 id={FIELD.services}>{view === "lines" ? "Which cost lines" : "Which services"}</h3>
      <p className="found">
        {quantityWords(chosen.length)} of {countWords(services.length, what)} chosen{chosen.length > 0 && chosen.length <= 4 ? `: ${chosen.map(({ name }) => name).join("; ")}` : ""}.
      </p>
      {wrong && <p className="problem">{wrong}</p>}
      {many && (
        <>
          {categories.map(({ heading, values, at }) => (
            <SelectField
              key={at}
              id={FIELD.category(at)}
              label={heading || `Kind ${at + 1}`}
              value={picked.get(at) ?? ALL}
              options={[{ key: ALL, words: "Any" }, ...values.map((value) => ({ key: value, words: value || "(empty)" }))]}
              onChange={(value) => {
                const next = new Map(picked);
                if (value === ALL) next.delete(at);
                else next.set(at, value);
                setPicked(next);
              }}
            />
          ))}
          {categories.length === 0 && <WordField id={FIELD.serviceFilter} label={`Look for a ${what}`} value={sought} onChange={setSought} />}
          <div className="actions">
            <DefaultButton text={`Choose these ${quantityWords(found.length)}`} disabled={found.length === 0} allowDisabledFocus onClick={() => change(found.map(({ key }) => key), true)} />
            <DefaultButton text="Choose none" disabled={chosen.length === 0} allowDisabledFocus onClick={() => change(chosen.map(({ key }) => key), false)} />
          </div>
        </>
      )}
      {found.length === 0 && <p>No {what} is of these kinds.</p>}
      <div role="group" aria-labelledby={FIELD.services} className="service-list">
        {shown.map(({ key, name, at, chosen: isChosen }) => (
          <CheckField key={key} id={FIELD.service(at)} label={labelOf(name, services[at]?.words ?? [])} checked={isChosen} onChange={(on) => change([key], on)} />
        ))}
      </div>
      {found.length > shown.length && (
        <div className="actions">
          <DefaultButton text={`Show all ${countWords(found.length, what)}`} onClick={() => setAll(true)} />
        </div>
      )}
    </section>
  );
}

/** No word of a table. */
const ALL = "\u0000all";
