import { parityLaws } from "../_parityLaws";
import { PRICE } from "./_job";

parityLaws(PRICE);
