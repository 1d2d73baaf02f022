import { libreOfficeLaws } from "../_libreOfficeLaws";
import { SAVINGS } from "./_job";

libreOfficeLaws(SAVINGS);
