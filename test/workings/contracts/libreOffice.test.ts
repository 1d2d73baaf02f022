import { libreOfficeLaws } from "../_libreOfficeLaws";
import { CONTRACT } from "./_job";

libreOfficeLaws(CONTRACT);
