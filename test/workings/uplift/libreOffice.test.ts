import { libreOfficeLaws } from "../_libreOfficeLaws";
import { UPLIFT } from "./_job";

libreOfficeLaws(UPLIFT);
