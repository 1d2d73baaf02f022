import { matchingKey } from "./cleanText";
import { shifted } from "./decimal";
import type { NumberReading } from "./readNumber";

/** How the bare numbers of a column of shares are to be read. */
type ShareUnit = "fractions" | "percent points" | "unclear";

/**
 * Settles whether bare numbers among shares are fractions or percent points: by the whole they make with the rest (1 or 100), else,
 * under a heading with "%", by all being above 1, else by none being above 1. A mixture is unclear. Totals must be left out of `shares`.
 */
export function shareUnit(shares: readonly NumberReading[], headingSaysPercent: boolean): ShareUnit {
  let marked = 0;
  let bare = 0;
  let aboveOne = 0;
  let upToOne = 0;
  for (const share of shares) {
    if (share.found !== "number") continue;
    if (share.percent) {
      marked += share.value;
      continue;
    }
    bare += share.value;
    if (Math.abs(share.value) > 1) aboveOne++;
    else if (share.value !== 0) upToOne++;
  }
  const near = (value: number, whole: number): boolean => Math.abs(value - whole) <= 1e-9 * whole;
  if (aboveOne + upToOne === 0) return "fractions";
  if (near(marked + bare, 1)) return "fractions";
  if (near(marked * 100 + bare, 100)) return "percent points";
  if (aboveOne === 0) return "fractions";
  return headingSaysPercent && upToOne === 0 ? "percent points" : "unclear";
}

/** A share as a fraction, once it is known how bare numbers are to be read. */
export function asFraction(share: NumberReading, unit: ShareUnit, headingSaysPercent: boolean): NumberReading {
  if (share.found !== "number" || share.percent || share.value === 0 || unit === "fractions") return share;
  const shown = String(share.value);
  if (unit === "unclear") {
    return { found: "refused", reason: `${shown} could be ${shown}% or a part of another whole: type it with a % sign` };
  }
  const why = headingSaysPercent ? "the heading says %" : "the shares come to 100";
  return { ...share, value: shifted(share.value, -2), scale: 0.01, reason: `${shown} read as ${shown}%: ${why}` };
}

/** A partner's share, unless it is more than the whole: 58 given a percent format is 5800%. */
export function withinWhole(share: NumberReading): NumberReading {
  if (share.found !== "number" || share.value <= 1) return share;
  return { found: "refused", reason: `${String(shifted(share.value, 2))}% is more than the whole: check the figure and its % sign` };
}

/** True where a heading says that its figures are percentages. */
export function saysPercent(heading: string): boolean {
  return /%|\bper ?cent(?:age)?s?\b|\bpoints\b/.test(matchingKey(heading.slice(0, 200)));
}

/** Bare numbers of a column of shares read as fractions or percent points, whichever the parts' own shares make plain; totals are no parts. */
export function settledShares(readings: readonly NumberReading[], isPart: (at: number) => boolean, heading: string): readonly NumberReading[] {
  const says = saysPercent(heading);
  const unit = shareUnit(readings.filter((_, at) => isPart(at)), says);
  return readings.map((reading, at) => {
    const share = asFraction(reading, unit, says);
    return isPart(at) ? withinWhole(share) : share;
  });
}
