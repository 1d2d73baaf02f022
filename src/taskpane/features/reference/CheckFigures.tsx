import { DefaultButton } from "@fluentui/react/lib/Button";
import { useEffect } from "react";
import type { SeriesProblem } from "../../../intake/series/checkedSeries";
import { figureWords } from "../../../intake/series/figureWords";
import { timedPeriod } from "../../../intake/series/seriesPeriods";
import { FREQUENCY_WORDS } from "../../../intake/series/timeWords";
import { useAnnounce } from "../../shared/Announcer";
import { CellLink } from "../../shared/CellLink";
import { CheckField } from "../../shared/CheckField";
import { ChoiceField } from "../../shared/ChoiceField";
import { FiguresTable } from "../../shared/FiguresTable";
import { Mark } from "../../shared/Mark";
import { countWords, listWords } from "../../shared/figureWords";
import { FIELD } from "./importForm";
import { NoteList } from "./NoteList";
import type { PickRead } from "./readPick";
import { periodWords } from "./seriesWords";
import type { Importing } from "./useImport";

/** Step 3: what is wrong with the figures, what was left out, what differs from those held. */
export function CheckFigures({ importing }: { readonly importing: Importing }) {
  const { picks } = importing;
  const announce = useAnnounce();
  const wrong = picks.reduce((sum, { checked }) => sum + checked.problems.length, 0);
  const words = wrong === 0 ? `${listWords(picks.map(({ target }) => target.name))}: nothing to put right.` : `${countWords(wrong, "thing")} to put right.`;
  useEffect(() => announce(words), [announce, words]);
  return (
    <>
      {picks.map((pick, at) => (
        <PickCheck key={pick.form.found} importing={importing} pick={pick} at={at} />
      ))}
    </>
  );
}

function PickCheck({ importing, pick, at }: { readonly importing: Importing; readonly pick: PickRead; readonly at: number }) {
  const { checked, target, choices, form, made } = pick;
  const { problems, conflicts, remarks, leftOut, revisions, figures, timing } = checked;
  const change = (part: Parameters<Importing["changePick"]>[1]) => importing.changePick(at, part);
  const place = (row: number | null) => (row === null ? null : importing.source?.place(row) ?? null);
  const kept = made && made.series.figures.length > figures.length ? made.series.figures.length : null;
  return (
    <section aria-labelledby={`reference-check-${at}`}>
      <h3 id={`reference-check-${at}`}>{target.name}</h3>
      {figures.length > 0 && (
        <p>
          {countWords(figures.length, `${FREQUENCY_WORDS[choices.frequency].adjective} figure`)}, {periodWords(timing, figures[0]!.period)} to {periodWords(timing, figures.at(-1)!.period)}
          {target.measure === "rate" && choices.rateIn === "percent" ? ", read as per cent and written as fractions" : ""}.
          {kept !== null && ` With those ${target.heldWhere}, ${kept.toLocaleString("en-GB")} in the table.`}
        </p>
      )}
      {problems.length === 0 ? (
        <p className="check-line">
          <Mark kind="good" />
          <span>Nothing to put right.</span>
        </p>
      ) : (
        <ProblemList
          name={target.name}
          problems={problems}
          place={place}
          beginWords={(period) => timedPeriod(timing, period)}
          onBegin={(problem) => change({ from: timedPeriod(timing, problem.beginFrom!), ...(problem.kind === "rebased" || problem.kind === "jump" || target.held.size > 0 ? { alone: true } : {}) })}
        />
      )}
      {conflicts.map((conflict) => (
        <ChoiceField
          key={conflict.at}
          id={FIELD.keep(at, conflict.at)}
          label={`The figure of ${target.name} for ${periodWords(timing, conflict.period)}`}
          value={conflict.kept === null ? "" : String(conflict.kept)}
          options={[
            ...conflict.options.map(({ row, value }) => ({ key: String(row), words: `${figureWords(target.measure, value)}, from ${importing.source?.where(row) ?? ""}`, why: "The other is left out." })),
          ]}
          onChange={(row) => change({ keep: new Map(form.keep).set(conflict.at, Number(row)) })}
        />
      ))}
      {(problems.some(({ kind }) => kind === "jump") || form.jumpsRight) && (
        <CheckField
          id={FIELD.jumps(at)}
          label={`The sudden changes in ${target.name} are right`}
          checked={form.jumpsRight}
          hint="They then go into the table as they are, with a note."
          onChange={(jumpsRight) => change({ jumpsRight })}
        />
      )}
      <NoteList summary={countWords(remarks.length, "remark")} label={`Remarks on ${target.name}`} notes={remarks} place={place} open />
      <NoteList summary={`${countWords(leftOut.length, "row")} left out`} label={`Rows left out of ${target.name}`} notes={leftOut} place={place} open={leftOut.length <= 5} />
      {revisions.length > 0 && (
        <details>
          <summary>
            {countWords(revisions.length, "figure")} {revisions.length === 1 ? "differs" : "differ"} from {revisions.length === 1 ? "the one" : "those"} {target.heldWhere}
          </summary>
          <FiguresTable
            caption={`${target.name}: figures that differ`}
            corner="Period"
            headings={["Was", "Is now"]}
            rows={[...revisions].reverse().map(({ period, was, now }) => ({
              label: periodWords(timing, period),
              cells: [was, now].map((value) => ({ words: figureWords(target.measure, value), of: target.name })),
            }))}
          />
        </details>
      )}
    </section>
  );
}

const MOST_PROBLEMS = 30;

interface ProblemListProps {
  readonly name: string;
  readonly problems: readonly SeriesProblem[];
  readonly place: (row: number | null) => ReturnType<NonNullable<Importing["source"]>["place"]>;
  readonly beginWords: (period: number) => string;
  readonly onBegin: (problem: SeriesProblem) => void;
}

function ProblemList({ name, problems, place, beginWords, onBegin }: ProblemListProps) {
  return (
    <>
      <ul className="remarks field-wrong" aria-label={`To put right in ${name}`}>
        {problems.slice(0, MOST_PROBLEMS).map((problem, index) => {
          const where = place(problem.row);
          return (
            <li key={index} className="check-line">
              <Mark kind="bad" />
              <span>
                <span className="problem">{TITLES[problem.kind]}.</span> {problem.words} {where && <CellLink place={where} />}
                {problem.beginFrom !== undefined && (
                  <span className="actions">
                    <DefaultButton text={`Begin from ${beginWords(problem.beginFrom)}`} ariaLabel={`Begin from ${beginWords(problem.beginFrom)}, ${name}`} onClick={() => onBegin(problem)} />
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {problems.length > MOST_PROBLEMS && <p>and {problems.length - MOST_PROBLEMS} more of the same kinds.</p>}
    </>
  );
}

const TITLES: Readonly<Record<SeriesProblem["kind"], string>> = {
  gap: "Gap", duplicate: "Given twice", rebased: "Reference year", jump: "Sudden change", period: "Not a period", figure: "Not a figure that can be used",
  frequency: "Other periods", unit: "Unit", nothing: "No figures",
};
