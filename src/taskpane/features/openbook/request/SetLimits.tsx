import { problemAt, type Problem } from "../../../shared/job/problem";
import { WordField } from "../../../shared/WordField";
import { FIELD } from "./requestFields";
import type { Request } from "./useRequest";

/** Step 3: which changes on last year need a note, and how many posts there is room for. */
export default function SetLimits({ request, problems }: { readonly request: Request; readonly problems: readonly Problem[] }) {
  const { tolerance, ignoreBelow, posts } = request.form.method;
  return (
    <>
      <WordField
        id={FIELD.tolerance}
        label="A change on last year needs a note above, %"
        figure
        value={tolerance}
        problem={problemAt(problems, FIELD.tolerance)}
        hint="Up or down. The return itself asks for the note."
        onChange={(typed) => request.changeMethod({ tolerance: typed })}
      />
      <WordField
        id={FIELD.ignoreBelow}
        label="But not for a change below, £"
        figure
        value={ignoreBelow}
        problem={problemAt(problems, FIELD.ignoreBelow)}
        hint="Small sums move by large shares."
        onChange={(typed) => request.changeMethod({ ignoreBelow: typed })}
      />
      <WordField
        id={FIELD.posts}
        label="Rows for posts"
        figure
        value={posts}
        problem={problemAt(problems, FIELD.posts)}
        hint="One row a role on the staffing sheet. The pay lines are checked against it."
        onChange={(typed) => request.changeMethod({ posts: typed })}
      />
    </>
  );
}
