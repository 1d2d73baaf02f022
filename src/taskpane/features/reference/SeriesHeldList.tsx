import { useState } from "react";
import type { ShownSeries } from "./seriesShown";
import { SeriesFigures } from "./SeriesFigures";
import { spanWords } from "./seriesWords";

/** The series there are: name, what it is, how far it goes. Each opens into its figures. */
export function SeriesHeldList({ label, series }: { readonly label: string; readonly series: readonly ShownSeries[] }) {
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
        {open && <SeriesFigures series={series} />}
      </details>
    </li>
  );
}
