import { DefaultButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, useState } from "react";
import { Notice } from "./Notice";

/** What a person may pass on about a fault: no cell, no figure, no file name. */
function faultDetails(error: unknown): string {
  const fault = error instanceof Error ? error : new Error(String(error));
  const cause = fault.cause instanceof Error ? `\nCause: ${fault.cause.name}: ${fault.cause.message}` : "";
  return `${fault.name}: ${fault.message}${cause}\n${fault.stack ?? ""}\n${navigator.userAgent}`;
}

/** A fault nobody foresaw. Says so plainly and lets the details be copied. */
export function ErrorBar({ error, onDismiss }: { readonly error: unknown; readonly onDismiss?: () => void }) {
  const [copied, setCopied] = useState<"no" | "yes" | "by hand">("no");
  const details = faultDetails(error);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect may not return.
    void bar.current?.scrollIntoView?.({ block: "nearest" });
  }, [error]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(details);
      setCopied("yes");
    } catch {
      // Excel on the web may refuse the clipboard to a pane: show the text so that it can be copied by hand.
      setCopied("by hand");
    }
  };
  return (
    <div ref={bar} role="alert">
      <Notice kind="bad">
        <p>
          Something went wrong that Openbook did not expect. Your workbook was not changed by this message. Copy the details and send them to whoever
          looks after Openbook for you.
        </p>
        <div className="actions">
          <DefaultButton text={copied === "yes" ? "Details copied" : "Copy details"} onClick={() => void copy()} />
          {onDismiss && <DefaultButton text="Dismiss" onClick={onDismiss} />}
        </div>
        {copied === "by hand" && (
          <textarea className="details-text" aria-label="Details of the fault, to copy" readOnly rows={6} value={details} onFocus={(event) => event.target.select()} />
        )}
      </Notice>
    </div>
  );
}
