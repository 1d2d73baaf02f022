import { parityLaws } from "../_parityLaws";
import { SAVINGS } from "./_job";

parityLaws(SAVINGS);
