import { parityLaws } from "../../_parityLaws";
import { COMPARISON } from "./_job";

parityLaws(COMPARISON);
