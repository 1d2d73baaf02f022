import { parityLaws } from "../_parityLaws";
import { APPRAISAL } from "./_job";

parityLaws(APPRAISAL);
