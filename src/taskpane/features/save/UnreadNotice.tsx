import { parseCellOnSheet } from "../../../cells/sheetReference";
import type { UnreadFigure } from "../../../workings/unreadFigures";
import { CellLink } from "../../shared/CellLink";
import { countWords } from "../../shared/figureWords";
import { Notice } from "../../shared/Notice";

const MOST = 20;

/** What is written in cells and could not be read, each with its cell, what counts in its place, and why. */
export function UnreadNotice({ unread }: { readonly unread: readonly UnreadFigure[] }) {
  if (unread.length === 0) return null;
  return (
    <Notice kind="bad">
      <p>{unread.length === 1 ? "1 cell has something written in it that" : `${countWords(unread.length, "cell")} have something written in them that`} could not be read. The answer is without it:</p>
      <ul className="sources">
        {unread.slice(0, MOST).map(({ address, what, taken, reason }) => (
          <li key={address}>
            <CellLink place={parseCellOnSheet(address)} /> {what}, taken as {taken}: {reason}.
          </li>
        ))}
      </ul>
      {unread.length > MOST && <p>And {countWords(unread.length - MOST, "more cell")}.</p>}
    </Notice>
  );
}
