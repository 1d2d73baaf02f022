import { ThemeProvider } from "@fluentui/react/lib/Theme";
import { Suspense, useCallback, useEffect, useMemo, useState, type CSSProperties } from "react";
import type { RangeAddress, Workbook } from "../workbook/port";
import { JOBS, type Job } from "./jobs";
import { Announcer, Unheard } from "./shared/Announcer";
import { DrawnContext } from "./shared/DrawnContext";
import { ErrorBar } from "./shared/ErrorBar";
import { FaultBoundary } from "./shared/FaultBoundary";
import { FaultContext } from "./shared/FaultContext";
import { JumpContext } from "./shared/JumpContext";
import { Notice } from "./shared/Notice";
import { sentenceFor } from "./shared/sentenceFor";
import { PANE_CSS } from "./theme/paneCss";
import { drawnColours, paneTheme, type Shade } from "./theme/paneTheme";
import { useShade } from "./theme/useShade";
import { useRestFetched } from "./useRestFetched";
import { WorkbookContext } from "./WorkbookContext";

interface AppProps {
  readonly workbook: Workbook;
  /** What the host says of its theme; undefined where it says nothing. */
  readonly hostShade: () => Shade | undefined;
}

/** The pane: the list of jobs, or the job in the address. A job once opened keeps its state while the list is shown. */
export function App({ workbook, hostShade }: AppProps) {
  const shade = useShade(hostShade);
  const theme = useMemo(() => paneTheme(shade), [shade]);
  const job = useJobInAddress();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [fault, setFault] = useState<unknown>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [drawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  const onFault = useCallback((error: unknown) => setFault(() => error), []);
  useUnhandled(onFault);
  useRestFetched(!job || drawn || fault !== null, workbook);

  useEffect(() => {
    if (job) setOpened((was) => (was.has(job.key) ? was : new Set(was).add(job.key)));
    document.title = job ? `${job.name}, Openbook` : "Openbook";
    setRefusal(null);
  }, [job]);

  const jump = useCallback(
    (range: RangeAddress) => {
      setRefusal(null);
      workbook.show(range).catch((error: unknown) => {
        const words = sentenceFor(error);
        if (words === null) onFault(error);
        else setRefusal(words);
      });
    },
    [workbook, onFault],
  );

  return (
    <ThemeProvider theme={theme} applyTo="none">
      <style>{PANE_CSS}</style>
      <div className="pane" data-shade={shade} style={{ ...drawnColours(shade), colorScheme: shade } as CSSProperties}>
        <WorkbookContext.Provider value={workbook}>
          <FaultContext.Provider value={onFault}>
            <JumpContext.Provider value={jump}>
              <DrawnContext.Provider value={onDrawn}>
                <Announcer>
                  <header className="pane-head">
                    <span className="pane-name">Openbook</span>
                    {job && <a href="#">All jobs</a>}
                  </header>
                  <main>
                    {fault !== null && <ErrorBar error={fault} onDismiss={() => setFault(null)} />}
                    {refusal !== null && (
                      <Notice kind="bad">
                        <p role="alert">{refusal}</p>
                      </Notice>
                    )}
                    {!job && <JobList />}
                    {JOBS.filter(({ key }) => key === job?.key || opened.has(key)).map(({ key, Panel }) => (
                      <div key={key} hidden={key !== job?.key}>
                        <Unheard when={key !== job?.key}>
                          <FaultBoundary onFault={onFault}>
                            <Suspense fallback={<p className="job-line">Opening</p>}>
                              <Panel />
                            </Suspense>
                          </FaultBoundary>
                        </Unheard>
                      </div>
                    ))}
                  </main>
                  <footer className="pane-foot">Nothing leaves this workbook.</footer>
                </Announcer>
              </DrawnContext.Provider>
            </JumpContext.Provider>
          </FaultContext.Provider>
        </WorkbookContext.Provider>
      </div>
    </ThemeProvider>
  );
}

function JobList() {
  return (
    <div className="job">
      <h1>What would you like to do?</h1>
      <ul className="jobs">
        {JOBS.map((job) => (
          <li key={job.key}>
            <a className="job-card" href={`#${job.key}`}>
              <span className="job-name">{job.name}</span>
              <span className="job-words">{job.words}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useJobInAddress(): Job | undefined {
  const [key, setKey] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    const look = () => setKey(window.location.hash.slice(1));
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);
  return JOBS.find((job) => job.key === key);
}

/** A promise nobody waited for still surfaces. */
function useUnhandled(onFault: (error: unknown) => void): void {
  useEffect(() => {
    const heard = (event: PromiseRejectionEvent) => onFault(event.reason);
    window.addEventListener("unhandledrejection", heard);
    return () => window.removeEventListener("unhandledrejection", heard);
  }, [onFault]);
}
