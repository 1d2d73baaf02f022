import { libreOfficeLaws } from "../../_libreOfficeLaws";
import { COMPARISON } from "./_job";

libreOfficeLaws(COMPARISON);
