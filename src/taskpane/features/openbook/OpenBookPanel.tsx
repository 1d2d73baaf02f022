import { lazy, type ComponentType } from "react";
import type { KindProps } from "../../shared/job/jobKinds";
import { KindPanels } from "../../shared/job/KindPanels";
import { useKinds } from "../../shared/job/useKinds";
import { KIND_PARTS, loadRequest, loadReturns, loadSharing } from "./laterParts";
import { OPEN_BOOK_KINDS, OPEN_BOOK_LABEL, type OpenBookKind } from "./openBookKinds";

const PANELS: Readonly<Record<OpenBookKind, ComponentType<KindProps>>> = { request: lazy(loadRequest), returns: lazy(loadReturns), sharing: lazy(loadSharing) };

/** The Open book job: what is to be done is chosen first. */
export default function OpenBookPanel() {
  const shown = useKinds<OpenBookKind>("request");
  return (
    <KindPanels
      job="open-book"
      label={OPEN_BOOK_LABEL}
      kinds={OPEN_BOOK_KINDS}
      shown={shown}
      parts={KIND_PARTS}
      panel={(kind, kindChoice) => {
        const Panel = PANELS[kind];
        return <Panel kindChoice={kindChoice} />;
      }}
    />
  );
}
