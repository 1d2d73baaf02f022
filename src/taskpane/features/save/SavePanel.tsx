import { lazy, useCallback, useRef, type ComponentType } from "react";
import { WorkbookError } from "../../../workbook/port";
import { useFault } from "../../shared/FaultContext";
import { KindPanels } from "../../shared/job/KindPanels";
import { useKinds } from "../../shared/job/useKinds";
import { useWorkbook } from "../../WorkbookContext";
import { KIND_PARTS, loadAppraisal, loadContract, loadOptionsGuess, loadRegister } from "./laterParts";
import { SAVE_KINDS, type SaveKind, type SaveKindProps } from "./saveKinds";

const PANELS: Readonly<Record<SaveKind, ComponentType<SaveKindProps>>> = { register: lazy(loadRegister), appraisal: lazy(loadAppraisal), contract: lazy(loadContract) };

/** The Save job: what is worked out is chosen first. */
export default function SavePanel() {
  const panel = useRef<HTMLDivElement>(null);
  const shown = useKinds<SaveKind>("register");
  const { onNothing, chosen } = useOptionsOffered(panel, shown.show);
  const choose = (next: SaveKind) => {
    chosen.current = true;
    shown.choose(next);
  };
  return (
    <div ref={panel}>
      <KindPanels
        job="save"
        label="What to work out"
        kinds={SAVE_KINDS}
        shown={{ ...shown, choose }}
        parts={KIND_PARTS}
        panel={(kind, kindChoice) => {
          const Panel = PANELS[kind];
          return <Panel kindChoice={kindChoice} onNothing={onNothing} />;
        }}
      />
    </div>
  );
}

/** Where the workbook holds no register but options, those are shown instead, unless a person has begun. */
function useOptionsOffered(panel: React.RefObject<HTMLDivElement>, show: (kind: SaveKind, still: () => boolean) => void) {
  const workbook = useWorkbook();
  const onFault = useFault();
  const chosen = useRef(false);
  const onNothing = useCallback(() => {
    const look = async () => {
      try {
        const { options } = await (await loadOptionsGuess()).guessAppraisal(workbook);
        if (options !== null) show("appraisal", () => !chosen.current && !panel.current?.contains(document.activeElement));
      } catch (error) {
        // A workbook that cannot be read suggests nothing.
        if (!(error instanceof WorkbookError)) onFault(error);
      }
    };
    if (!chosen.current) void look();
  }, [workbook, onFault, panel, show]);
  return { onNothing, chosen };
}
