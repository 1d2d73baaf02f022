import type { Gravity, LeakFinding } from "../../../../intake/leaks/leakFinding";
import { CheckLine } from "../../../shared/CheckLine";
import { countWords } from "../../../shared/figureWords";
import { useAnnounced } from "../../../shared/useAnnounced";
import type { Sharing } from "./useSharing";

const GRAVITIES: readonly { readonly gravity: Gravity; readonly heading: string }[] = [
  { gravity: "grave", heading: "Gives figures or names away" },
  { gravity: "some", heading: "Says who made it or what from" },
  { gravity: "slight", heading: "Says next to nothing" },
];

/** Step 4: what the workbook holds that its sheets do not show, gravest first, and how each is taken out. */
export default function SeeFindings({ sharing: { findings, places, looked } }: { readonly sharing: Sharing }) {
  const grave = findings.filter(({ gravity }) => gravity === "grave").length;
  const words = findings.length === 0 ? "Nothing was found that the sheets do not show." : `${countWords(findings.length, "thing")} to see to, ${grave === 0 ? "none of them grave" : `${grave} of them grave`}.`;
  useAnnounced(words);
  if (!looked) return null;
  return (
    <>
      <p className="headline">
        <span className="headline-still">{findings.length === 0 ? "Nothing found" : countWords(findings.length, "thing to see to", "things to see to")}</span>
        <span className="headline-words">
          {looked.name}: {words} What cells show is for you to read.
        </span>
      </p>
      {GRAVITIES.map(({ gravity, heading }) => {
        const these = findings.filter((finding) => finding.gravity === gravity);
        return these.length > 0 && (
          <section key={gravity} aria-label={heading}>
            <h3>{heading}</h3>
            <ul className="inserts">
              {these.map((finding, at) => (
                <Finding key={at} finding={finding} />
              ))}
            </ul>
          </section>
        );
      })}
      <section aria-label="Where it was looked">
        <h3>Where it was looked</h3>
        <ul className="checks">
          {places.map(({ what, found }) => (
            <CheckLine key={what} holds={found === 0} called={{ good: "Nothing found.", bad: "Found." }} words={found === 0 ? `${what}.` : `${what}: ${found}.`} />
          ))}
        </ul>
        <p className="hint">Not looked for: decimals beyond those a cell shows, what formulas say, colours that a table or a rule puts on, words too long for their cell, columns that are only very narrow, and what pictures show.</p>
      </section>
    </>
  );
}

function Finding({ finding: { where, seen, words, copyRemoves, steps } }: { readonly finding: LeakFinding }) {
  return (
    <li>
      <p>
        <strong>{where}</strong>: {seen}
      </p>
      <p>{words}</p>
      <p className="hint">{copyRemoves ? `The copy made in the next step does not have it. Or by hand: ${steps}` : `The copy does not see to this: ${steps}`}</p>
    </li>
  );
}
