import { parityLaws } from "../_parityLaws";
import { BENCHMARK } from "./_job";

parityLaws(BENCHMARK);
