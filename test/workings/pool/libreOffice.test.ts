import { libreOfficeLaws } from "../_libreOfficeLaws";
import { POOL } from "./_job";

libreOfficeLaws(POOL);
