import { libreOfficeLaws } from "../_libreOfficeLaws";
import { BENCHMARK } from "./_job";

libreOfficeLaws(BENCHMARK);
