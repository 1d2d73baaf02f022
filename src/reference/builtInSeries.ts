import type { HeldSeries } from "./heldSeries";
import { CPI } from "./series/cpi";
import { CPI12M } from "./series/cpi12m";
import { CPIH } from "./series/cpih";
import { GDPDEF } from "./series/gdpdef";
import { NI_RATE } from "./series/niRate";
import { NI_THRESHOLD } from "./series/niThreshold";
import { NLW } from "./series/nlw";
import { RPI } from "./series/rpi";
import { THRESHOLD_LIGHT_TOUCH } from "./series/thresholdLightTouch";
import { THRESHOLD_SERVICES } from "./series/thresholdServices";
import { THRESHOLD_WORKS } from "./series/thresholdWorks";
import { WEEKLY_PAY_LIMIT } from "./series/weeklyPayLimit";

/** The published series held. Written by `npm run series`. */
export const BUILT_IN_SERIES: readonly HeldSeries[] = [
  CPI,
  CPI12M,
  CPIH,
  RPI,
  GDPDEF,
  NLW,
  NI_RATE,
  NI_THRESHOLD,
  WEEKLY_PAY_LIMIT,
  THRESHOLD_LIGHT_TOUCH,
  THRESHOLD_SERVICES,
  THRESHOLD_WORKS,
];
