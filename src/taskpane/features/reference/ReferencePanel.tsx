import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { useDrawn } from "../../shared/DrawnContext";
import { Notice } from "../../shared/Notice";
import { useDataSources } from "../../shared/job/useDataSources";
import { useInsert } from "../../shared/job/useInsert";
import { useFocusKept } from "../../shared/useFocusKept";
import { whenIdle } from "../../shared/whenIdle";
import { HELD_SHOWN, ownShown } from "./seriesShown";
import { SeriesHeldList } from "./SeriesHeldList";
import { useOwnTables } from "./useOwnTables";

/** Reading files, checking and laying out: fetched once the list of series is drawn. */
const loadImport = () => import("./ImportSteps");
const ImportSteps = lazy(loadImport);
const Opening = () => <p className="job-line">Opening</p>;

/** The Reference job: the series held and where they end, then bringing newer figures into a table of the user's own. */
export default function ReferencePanel() {
  const panel = useRef<HTMLDivElement>(null);
  useFocusKept(panel);
  useDrawn();
  const sources = useDataSources();
  const inserting = useInsert(sources.refresh);
  const tables = useOwnTables(inserting.inserts, sources.sources);
  const own = useMemo(() => tables.map((table) => ({ table, series: ownShown(table) })), [tables]);
  // Rendering a lazy part asks for its code at once, before the list is drawn.
  const [drawn, setDrawn] = useState(false);
  useEffect(() => whenIdle(() => setDrawn(true)), []);
  return (
    <div ref={panel} className="job">
      <h1>Reference</h1>
      <p className="job-line">The published figures Openbook holds, where each ends, and newer ones in a table of your own.</p>
      {tables.length > 0 && (
        <section className="job-part" aria-labelledby="reference-own">
          <h2 id="reference-own">In your own tables</h2>
          {own.map(({ table: { tableName, problem, receipt }, series }) => (
            <div key={receipt.id}>
              <h3>
                {tableName}, on {receipt.sheets[0]}
              </h3>
              {problem !== undefined && (
                <Notice kind="bad">
                  <p>
                    {tableName} cannot be used as it stands. {problem}
                  </p>
                </Notice>
              )}
              {series.length > 0 && <SeriesHeldList label={`Series in ${tableName}`} series={series} />}
            </div>
          ))}
        </section>
      )}
      <section className="job-part" aria-labelledby="reference-held">
        <h2 id="reference-held">Series held by Openbook</h2>
        <p className="hint">Open one for its figures, its sources and where it ends.</p>
        <SeriesHeldList label="Series held by Openbook" series={HELD_SHOWN} />
      </section>
      <section className="job-part" aria-labelledby="reference-newer">
        <h2 id="reference-newer">Bring in newer figures</h2>
        <p className="hint">From a file of the Office for National Statistics or from cells, into a table of your own that functions and jobs use.</p>
        <Suspense fallback={<Opening />}>{drawn ? <ImportSteps inserting={inserting} tables={tables} sources={sources.sources} /> : <Opening />}</Suspense>
      </section>
    </div>
  );
}
