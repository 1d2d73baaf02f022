import { useState } from "react";
import { SelectField } from "../../shared/SelectField";
import { sentenceFor } from "../../shared/sentenceFor";
import type { AnswerPartProps } from "./answerParts";
import { FIELD } from "./benchmarkFields";
import { BidsPart } from "./BidsPart";
import { EachPart } from "./EachPart";
import { LeftOutPart } from "./LeftOutPart";
import { OutliersPart } from "./OutliersPart";
import { PositionPart } from "./PositionPart";
import { shortNames } from "./serviceNames";
import { LABELS } from "./solveBenchmark";

/** One service looked into: where the subject stands, who is left out and why, who stands apart, what could be saved. */
export function ServicePart(part: AnswerPartProps) {
  const { benchmarkCase, answer } = part.solution;
  const { services, view } = benchmarkCase;
  const [wanted, setWanted] = useState("");
  const service = Math.max(0, services.findIndex(({ name }) => name === wanted));
  const given = services[service];
  const found = answer.services[service];
  if (!given || !found) return null;
  const names = shortNames(services.map(({ name }) => name));
  const own = { ...part, service };
  const what = view === "lines" ? "cost line" : view === "bids" ? "lot" : "service";
  return (
    <section aria-labelledby="benchmark-service-shown">
      <h3 id="benchmark-service-shown">{services.length > 1 ? `One ${what} at a time` : given.name}</h3>
      {services.length > 1 && <SelectField id={FIELD.shown} label={`Show the ${what}`} value={given.name} options={services.map(({ name }, at) => ({ key: name, words: names[at] ?? name }))} onChange={setWanted} />}
      {found.refused && <p className="problem">{sentenceFor(found.refused, LABELS)}</p>}
      <PositionPart {...own} />
      <LeftOutPart solution={part.solution} service={service} />
      {view === "bids" ? (
        <BidsPart {...own} />
      ) : (
        <>
          <OutliersPart {...own} />
          <EachPart {...own} />
        </>
      )}
    </section>
  );
}
