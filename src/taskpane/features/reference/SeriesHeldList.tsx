import { lazy, Suspense, useEffect, useState } from "react";
import { whenIdle } from "../../shared/whenIdle";
import type { ShownSeries } from "./seriesShown";
import { spanWords } from "./seriesWords";

/** What one opens into: fetched once the list is drawn. */
const loadFigures = () => import("./SeriesFigures");
const SeriesFigures = lazy(async () => ({ default: (await loadFigures()).SeriesFigures }));

/** The series there are: name, what it is, how far it goes. Each opens into its figures. */
export function SeriesHeldList({ label, series }: { readonly label: string; readonly series: readonly ShownSeries[] }) {
  useEffect(() => whenIdle(() => void loadFigures()), []);
  return (
    <ul className="series-list" aria-label={label}>
      {series.map((each) => (
        <SeriesItem key={each.key} series={each} />
      ))}
    </ul>
  );
}

function SeriesItem({ series }: { readonly series: ShownSeries }) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <strong>{series.name}</strong> {spanWords(series)}
          {series.title !== "" && <span className="series-title">{series.title}</span>}
        </summary>
        {open && (
          <Suspense fallback={<p className="job-line">Opening</p>}>
            <SeriesFigures series={series} />
          </Suspense>
        )}
      </details>
    </li>
  );
}
