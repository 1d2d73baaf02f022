import { libreOfficeLaws } from "../_libreOfficeLaws";
import { APPRAISAL } from "./_job";

libreOfficeLaws(APPRAISAL);
