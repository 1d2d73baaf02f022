import { countWords, listWords } from "../../shared/figureWords";
import { Notice } from "../../shared/Notice";
import { sentenceFor } from "../../shared/sentenceFor";
import type { Method, PriceSolution } from "./priceFound";
import { LABELS } from "./solvePrice";

interface NotPricedProps {
  readonly solution: PriceSolution;
  readonly method: Method | null;
}

const MOST_NAMES = 5;

/** Services without a price and posts left out, each with why. */
export function NotPriced({ solution: { answer }, method }: NotPricedProps) {
  const refused = answer.services.flatMap(({ service, refused: error }) => (error ? [{ service, words: sentenceFor(error, LABELS) ?? "" }] : []));
  const posts = (method?.missing ?? []).filter(({ given }) => !given);
  if (refused.length === 0 && posts.length === 0) return null;
  return (
    <Notice kind="note">
      {refused.map(({ service, words }) => (
        <p key={service}>
          {service} has no price. {words}
        </p>
      ))}
      {posts.length > 0 && (
        <p>
          {countWords(posts.length, "post")} left out, because {posts.length === 1 ? "its" : "their"} FTE or salary is not known: {listWords(posts.slice(0, MOST_NAMES).map(({ post }) => post))}
          {posts.length > MOST_NAMES && " and others"}. Give it under Check the columns.
        </p>
      )}
    </Notice>
  );
}
