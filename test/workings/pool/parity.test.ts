import { parityLaws } from "../_parityLaws";
import { POOL } from "./_job";

parityLaws(POOL);
