import { DefaultButton } from "@fluentui/react/lib/Button";
import { useId, useRef, useState } from "react";
import { useAnnounce } from "./Announcer";

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  /** What the button copies, for those who hear it: "the formula". */
  readonly what: string;
}

/** Text to copy: by its button or, where the clipboard is refused, by hand from where it is selected. */
export function CopyText({ label, text, what }: CopyTextProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly words: string } | null>(null);
  const announce = useAnnounce();
  const say = (words: string) => {
    setOutcome({ text, words });
    announce(words);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say("Copied.");
    } catch {
      // Excel on the web may refuse the clipboard to a pane.
      box.current?.focus();
      box.current?.select();
      say("It could not be copied for you. It is selected: press Ctrl+C, or Cmd+C on a Mac.");
    }
  };
  return (
    <div className="copy-text">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={box}
        id={id}
        className="details-text"
        readOnly
        spellCheck={false}
        rows={Math.min(8, Math.max(2, Math.ceil(text.length / 48)))}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <div className="actions">
        <DefaultButton text="Copy" ariaLabel={`Copy ${what}`} onClick={() => void copy()} />
      </div>
      {outcome?.text === text && <p className="hint">{outcome.words}</p>}
    </div>
  );
}
