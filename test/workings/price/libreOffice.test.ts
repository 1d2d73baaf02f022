import { libreOfficeLaws } from "../_libreOfficeLaws";
import { PRICE } from "./_job";

libreOfficeLaws(PRICE);
