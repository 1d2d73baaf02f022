import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ComponentType } from "react";
import { WorkbookError } from "../../../workbook/port";
import { Unheard } from "../../shared/Announcer";
import { useFault } from "../../shared/FaultContext";
import { whenIdle } from "../../shared/whenIdle";
import { useWorkbook } from "../../WorkbookContext";
import { KindChoice } from "./KindChoice";
import { KIND_PARTS, loadAppraisal, loadContract, loadOptionsGuess, loadRegister } from "./laterParts";
import type { KindProps, SaveKind } from "./saveKinds";

const PANELS: Readonly<Record<SaveKind, ComponentType<KindProps>>> = { register: lazy(loadRegister), appraisal: lazy(loadAppraisal), contract: lazy(loadContract) };

/** The Save job: what is worked out is chosen first. Each kind once opened keeps its state while another is shown. */
export default function SavePanel() {
  const panel = useRef<HTMLDivElement>(null);
  const [{ kind, opened }, setShown] = useState<{ readonly kind: SaveKind; readonly opened: readonly SaveKind[] }>({ kind: "register", opened: ["register"] });
  const [arrived, setArrived] = useState(false);
  const onArrived = useCallback(() => setArrived(false), []);
  const show = useCallback((next: SaveKind) => setShown((was) => ({ kind: next, opened: was.opened.includes(next) ? was.opened : [...was.opened, next] })), []);
  const { onNothing, chosen } = useOptionsOffered(panel, show);
  const choose = (next: SaveKind) => {
    chosen.current = true;
    show(next);
    // Also where the kind was shown already: it may have come while the choice was being made at the head of another.
    setArrived(true);
  };
  useEffect(() => whenIdle(() => KIND_PARTS.forEach((load) => void load())), []);

  return (
    <div ref={panel}>
      {opened.map((each) => {
        const Panel = PANELS[each];
        const away = each !== kind;
        return (
          <div key={each} hidden={away}>
            <Unheard when={away}>
              <Suspense fallback={<p className="job-line">Opening</p>}>
                <Panel kindChoice={<KindChoice at={each} arrived={arrived && !away} onArrived={onArrived} onChoose={choose} />} onNothing={onNothing} />
              </Suspense>
            </Unheard>
          </div>
        );
      })}
    </div>
  );
}

/** Where the workbook holds no register but options, those are shown instead, unless a person has begun. */
function useOptionsOffered(panel: React.RefObject<HTMLDivElement>, show: (kind: SaveKind) => void) {
  const workbook = useWorkbook();
  const onFault = useFault();
  const chosen = useRef(false);
  const onNothing = useCallback(() => {
    const look = async () => {
      try {
        const { options } = await (await loadOptionsGuess()).guessAppraisal(workbook);
        if (options === null || chosen.current || panel.current?.contains(document.activeElement)) return;
        chosen.current = true;
        show("appraisal");
      } catch (error) {
        // A workbook that cannot be read suggests nothing.
        if (!(error instanceof WorkbookError)) onFault(error);
      }
    };
    if (!chosen.current) void look();
  }, [workbook, onFault, panel, show]);
  return { onNothing, chosen };
}
