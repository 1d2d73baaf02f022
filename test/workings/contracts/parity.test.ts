import { parityLaws } from "../_parityLaws";
import { CONTRACT } from "./_job";

parityLaws(CONTRACT);
