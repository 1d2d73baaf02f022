import { CellLink } from "../../shared/CellLink";
import { SelectField } from "../../shared/SelectField";
import { WordField } from "../../shared/WordField";
import { countWords } from "../../shared/figureWords";
import { problemAt, type Problem } from "../../shared/job/problem";
import { keyOf, placedFor, placeOptions } from "./placedKeys";
import { FIELD } from "./priceFields";
import { withEntry } from "./priceForm";
import type { Method } from "./priceFound";
import type { Price } from "./usePrice";

interface StaffPlacesProps {
  readonly price: Price;
  readonly method: Method;
  readonly problems: readonly Problem[];
}

/** Where the posts of the staffing list work, and those that cannot be costed until something is given. */
export function StaffPlaces({ price, method, problems }: StaffPlacesProps) {
  const { workplaces, missing } = method;
  const options = placeOptions(method.services, method.pools.map(({ name }) => name));
  const noPlace = problemAt(problems, FIELD.post(0));
  return (
    <>
      {missing.length > 0 && (
        <fieldset className="plain">
          <legend>{countWords(missing.length, "post")} without an FTE or a salary</legend>
          {missing.map(({ post, place, missing: what, given }) =>
            what === "fte" ? (
              <div className={given ? "placing" : "placing placing-open"} key={place.row}>
                <WordField
                  id={FIELD.fte(place.row)}
                  label={`FTE of ${post}, row ${place.row + 1}`}
                  figure
                  value={price.form.fte.get(place.row) ?? ""}
                  problem={problemAt(problems, FIELD.fte(place.row))}
                  hint={
                    <>
                      Left out until it is given here or in the sheet: <CellLink place={place} />
                    </>
                  }
                  onChange={(text) => price.change({ fte: withEntry(price.form.fte, place.row, text) })}
                />
              </div>
            ) : (
              <p key={place.row}>
                {post} has no salary that could be read, and is left out: <CellLink place={place} />
              </p>
            ),
          )}
        </fieldset>
      )}
      <details className="beside" open={noPlace !== undefined || workplaces.some(({ placed }) => placed.kind === "unplaced") || undefined}>
        <summary>Where posts work ({countWords(workplaces.length, "place")} in the list)</summary>
        {noPlace && <p className="problem">{noPlace}</p>}
        {workplaces.map(({ words, posts, placed }, index) => (
          <div className={placed.kind === "unplaced" ? "placing placing-open" : "placing"} key={words}>
            <SelectField
              id={FIELD.post(index)}
              label={`${words.trim() || "No service given"}, ${countWords(posts, "post")}`}
              value={keyOf(placed)}
              options={options}
              onChange={(key) => price.change({ worksIn: withEntry(price.form.worksIn, words, placedFor(key, placed) ?? undefined) })}
            />
          </div>
        ))}
      </details>
    </>
  );
}
