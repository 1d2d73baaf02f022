import { lazy, Suspense, useCallback, useEffect, useState, type ComponentType } from "react";
import { Unheard } from "../../shared/Announcer";
import { whenIdle } from "../../shared/whenIdle";
import { KindChoice } from "./KindChoice";
import { KIND_PARTS, loadAppraisal, loadContract, loadRegister } from "./laterParts";
import type { KindProps, SaveKind } from "./saveKinds";

const PANELS: Readonly<Record<SaveKind, ComponentType<KindProps>>> = { register: lazy(loadRegister), appraisal: lazy(loadAppraisal), contract: lazy(loadContract) };

/** The Save job: what is worked out is chosen first. Each kind once opened keeps its state while another is shown. */
export default function SavePanel() {
  const [kind, setKind] = useState<SaveKind>("register");
  const [opened, setOpened] = useState<readonly SaveKind[]>(["register"]);
  const [arrived, setArrived] = useState(false);
  const onArrived = useCallback(() => setArrived(false), []);
  const choose = (next: SaveKind) => {
    if (next === kind) return;
    setKind(next);
    setOpened((was) => (was.includes(next) ? was : [...was, next]));
    setArrived(true);
  };
  useEffect(() => whenIdle(() => KIND_PARTS.forEach((load) => void load())), []);

  return (
    <>
      {opened.map((each) => {
        const Panel = PANELS[each];
        const away = each !== kind;
        return (
          <div key={each} hidden={away}>
            <Unheard when={away}>
              <Suspense fallback={<p className="job-line">Opening</p>}>
                <Panel kindChoice={<KindChoice at={each} arrived={arrived && !away} onArrived={onArrived} onChoose={choose} />} />
              </Suspense>
            </Unheard>
          </div>
        );
      })}
    </>
  );
}
