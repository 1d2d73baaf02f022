import type { ReactNode } from "react";
import { Mark } from "./Mark";

/** A boxed remark or refusal with its mark. Not a live region: what must be heard is announced. */
export function Notice({ kind, children }: { readonly kind: "good" | "bad" | "note"; readonly children: ReactNode }) {
  return (
    <div className={`notice notice-${kind}`}>
      <Mark kind={kind} />
      <div className="notice-words">{children}</div>
    </div>
  );
}
