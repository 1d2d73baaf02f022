import { parityLaws } from "../_parityLaws";
import { UPLIFT } from "./_job";

parityLaws(UPLIFT);
