import { ChoiceField } from "../../shared/ChoiceField";
import { countWords } from "../../shared/figureWords";
import { problemAt } from "../../shared/job/problem";
import { SelectField } from "../../shared/SelectField";
import { WordField } from "../../shared/WordField";
import { FIELD } from "./benchmarkFields";
import { withEntry, withMember } from "./benchmarkForm";
import type { MethodPartProps } from "./methodPart";
import { PEERS } from "./methodWords";
import { PickedList } from "./PickedList";

/** Whose position is shown, and whom it is compared with. */
export function PeerFields(part: MethodPartProps) {
  const { benchmark, problems, method } = part;
  const { subject, peers } = benchmark.form.method;
  const free = method.organisations.filter(({ leftOut }) => leftOut === null);
  return (
    <>
      <SelectField
        id={FIELD.subject}
        label="Whose position is shown"
        value={free.some(({ key }) => key === subject) ? subject : ""}
        problem={problemAt(problems, FIELD.subject)}
        options={[{ key: "", words: "Nobody's" }, ...free.map(({ key, name }) => ({ key, words: name }))]}
        hint="It is marked in the charts and tables, and is always among those compared."
        onChange={(key) => benchmark.changeMethod({ subject: key })}
      />
      <ChoiceField id={FIELD.peers} label="Compared with" value={peers} options={PEERS} problem={problemAt(problems, FIELD.peers)} onChange={(key) => benchmark.changeMethod({ peers: key })} />
      {peers === "chosen" && <ChosenPeers {...part} />}
      {peers === "nearest" && <NearestPeers {...part} />}
    </>
  );
}

function ChosenPeers({ benchmark, problems, method }: MethodPartProps) {
  const { chosenPeers } = benchmark.form.method;
  const free = method.organisations.filter(({ leftOut }) => leftOut === null);
  const groups = [...new Set(free.map(({ group }) => group))].filter((group) => group !== "");
  const add = (keys: readonly string[], isIn: boolean) => benchmark.changeMethod({ chosenPeers: keys.reduce((set, key) => withMember(set, key, isIn), chosenPeers) });
  return (
    <div className="nested">
      {groups.length > 1 && (
        <SelectField
          id={FIELD.peerGroup}
          label="Add all of a region or kind"
          value=""
          options={[{ key: "", words: "Choose one" }, ...groups.map((group) => ({ key: group, words: `${group}, ${countWords(free.filter((each) => each.group === group).length, "organisation")}` }))]}
          onChange={(group) => group !== "" && add(free.filter((each) => each.group === group).map(({ key }) => key), true)}
        />
      )}
      <PickedList
        id={FIELD.chosenPeers}
        label="Compare with"
        choose="Choose an organisation"
        problem={problemAt(problems, FIELD.chosenPeers)}
        hint={`${countWords(free.filter(({ key }) => chosenPeers.has(key)).length, "organisation")} chosen.`}
        picked={free.filter(({ key }) => chosenPeers.has(key))}
        others={free.filter(({ key }) => !chosenPeers.has(key))}
        onAdd={(key) => add([key], true)}
        onRemove={(key) => add([key], false)}
      />
    </div>
  );
}

function NearestPeers({ benchmark, problems, method: { indicators } }: MethodPartProps) {
  const { nearest, weights } = benchmark.form.method;
  return (
    <div className="nested">
      <WordField
        id={FIELD.nearest}
        label="How many neighbours"
        figure
        value={nearest}
        problem={problemAt(problems, FIELD.nearest)}
        onChange={(text) => benchmark.changeMethod({ nearest: text })}
      />
      {indicators.length === 0 && <p>The table has no indicators. Under Check the columns, say which columns are, such as population or deprivation.</p>}
      {indicators.map(({ column, heading, weight }, at) => (
        <WordField
          key={column}
          id={FIELD.weight(at)}
          label={`Weight of ${heading || `indicator ${at + 1}`}`}
          figure
          value={weight}
          problem={problemAt(problems, FIELD.weight(at))}
          hint={at === 0 ? "1 for each counts them alike; 0 leaves one out." : undefined}
          onChange={(text) => benchmark.changeMethod({ weights: withEntry(weights, column, text) })}
        />
      ))}
    </div>
  );
}
