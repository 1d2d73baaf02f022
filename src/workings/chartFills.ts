/** The fills of a chart's series, in order: apart in greyscale and to colour-blind readers, and none too pale for white paper. */
export const SERIES_FILLS: readonly string[] = ["#12436D", "#F46A25", "#2073BC"];
