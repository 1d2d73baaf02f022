import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState } from "react";
import { useAnnounce } from "../../../shared/Announcer";
import { CopyText } from "../../../shared/CopyText";

interface CopyTableProps {
  /** One table element, its text escaped. */
  readonly html: string;
  /** The same in plain text. */
  readonly text: string;
}

/** Copies the committee paper's table as a table; where the clipboard takes none, offers it as text. */
export function CopyTable({ html, text }: CopyTableProps) {
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<{ readonly html: string; readonly copied: boolean } | null>(null);
  const say = (copied: boolean) => {
    setOutcome({ html, copied });
    announce(copied ? COPIED : REFUSED);
  };
  const copy = async () => {
    try {
      const blobOf = (type: string, words: string) => new Blob([words], { type });
      await navigator.clipboard.write([new ClipboardItem({ "text/html": blobOf("text/html", html), "text/plain": blobOf("text/plain", text) })]);
      say(true);
    } catch {
      // Excel on the web may refuse the clipboard to a pane, and older hosts take no tables.
      say(false);
    }
  };
  const shown = outcome?.html === html ? outcome : null;
  return (
    <>
      <div className="actions">
        <DefaultButton text="Copy the table" ariaLabel="Copy the table of options for a committee paper" onClick={() => void copy()} />
      </div>
      {shown && <p className="hint">{shown.copied ? COPIED : REFUSED}</p>}
      {shown && !shown.copied && <CopyText label="The table as text" what="the table as text" text={text} />}
    </>
  );
}

const COPIED = "Copied. Paste it into the paper as a table.";
const REFUSED = "The clipboard would not take a table here. The inserted sheet has it too; below it is as text, its columns parted by tabs.";
