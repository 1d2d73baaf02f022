import { countWords, listWords } from "../../../shared/figureWords";
import { LeftOutList } from "../../../shared/LeftOutList";
import type { Problem } from "../../../shared/job/problem";
import { TableColumns } from "../../../shared/job/TableColumns";
import { UnreadNotice } from "../UnreadNotice";
import { FIELD } from "./appraisalFields";
import { CRITERIA_ROLES, criteriaFigureWords, OPTIONS_ROLES } from "./appraisalWords";
import type { Appraisal } from "./useAppraisal";

interface CheckColumnsProps {
  readonly appraisal: Appraisal;
  readonly problems: readonly Problem[];
}

/** Step 2: how the options and the criteria were read; all of it changeable. */
export default function CheckColumns({ appraisal, problems }: CheckColumnsProps) {
  const { optionsTable: options, criteriaTable: criteria, method, form } = appraisal;
  if (!options) return null;
  return (
    <>
      <section aria-labelledby="save-appraisal-options-read">
        <h3 id="save-appraisal-options-read">Options</h3>
        <p className="found">
          {countWords(options.options.length, "option")}: {listWords(options.options)}. {countWords(options.lines.length, "cost or benefit", "costs and benefits")} over {countWords(options.years.length, "year")}.
        </p>
        <UnreadNotice unread={method?.unread ?? []} />
        <TableColumns
          id={FIELD.options}
          of="the options"
          headingField={FIELD.optionsHeading}
          rolesField={FIELD.optionsRoles}
          table={options}
          options={OPTIONS_ROLES}
          choices={form.optionsChoices}
          onChange={(optionsChoices) => appraisal.change({ optionsChoices })}
          problems={problems}
        />
        <LeftOutList of="Options" account={options} />
      </section>
      {criteria && (
        <section aria-labelledby="save-appraisal-criteria-read">
          <h3 id="save-appraisal-criteria-read">Criteria</h3>
          <p className="found">{countWords(criteria.lines.length, "criterion", "criteria")}, scored for {countWords(criteria.options.length, "option")}.</p>
          <TableColumns
            id={FIELD.criteria}
            of="the criteria"
            headingField={FIELD.criteriaHeading}
            rolesField={FIELD.criteriaRoles}
            table={criteria}
            options={CRITERIA_ROLES}
            choices={form.criteriaChoices}
            onChange={(criteriaChoices) => appraisal.change({ criteriaChoices })}
            problems={problems}
          />
          <LeftOutList of="Criteria" account={criteria} figureWords={criteriaFigureWords(criteria)} />
        </section>
      )}
    </>
  );
}
