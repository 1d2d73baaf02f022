import { Suspense, useEffect, type ReactNode } from "react";
import { Unheard } from "../Announcer";
import { whenIdle } from "../whenIdle";
import { KindChoice } from "./KindChoice";
import type { JobKind } from "./jobKinds";
import type { Kinds } from "./useKinds";

interface KindPanelsProps<Kind extends string> {
  readonly job: string;
  /** The question that the choice of kind answers. */
  readonly label: string;
  readonly kinds: readonly JobKind<Kind>[];
  readonly shown: Kinds<Kind>;
  readonly panel: (kind: Kind, kindChoice: ReactNode) => ReactNode;
  /** What each kind is made of, fetched once the job is drawn, so that nothing is fetched when a kind is chosen; the same list each time. */
  readonly parts: readonly (() => Promise<unknown>)[];
}

/** The panels of a job that does more than one thing. Each once opened keeps its state while another is shown. */
export function KindPanels<Kind extends string>({ job, label, kinds, shown: { kind, opened, arrived, onArrived, onDrawn, choose }, panel, parts }: KindPanelsProps<Kind>) {
  return opened.map((each) => {
    const away = each !== kind;
    const kindChoice = <KindChoice job={job} label={label} kinds={kinds} at={each} arrived={arrived && !away} onArrived={onArrived} onChoose={choose} />;
    return (
      <div key={each} hidden={away}>
        <Unheard when={away}>
          <Suspense fallback={<p className="job-line">Opening</p>}>
            {panel(each, kindChoice)}
            <OnceDrawn kind={each} onDrawn={onDrawn} parts={parts} />
          </Suspense>
        </Unheard>
      </div>
    );
  });
}

interface OnceDrawnProps<Kind extends string> {
  readonly kind: Kind;
  readonly onDrawn: (kind: Kind) => void;
  readonly parts: readonly (() => Promise<unknown>)[];
}

/** Stands beside a panel that may be waited for: says when that is drawn, and fetches the rest then and not before. */
function OnceDrawn<Kind extends string>({ kind, onDrawn, parts }: OnceDrawnProps<Kind>) {
  useEffect(() => onDrawn(kind), [kind, onDrawn]);
  useEffect(() => whenIdle(() => parts.forEach((load) => void load())), [parts]);
  return null;
}
