import { useEffect, useState } from "react";
import { afterPaint } from "../afterPaint";
import { useFault } from "../FaultContext";

/** Code asked for as soon as the job is drawn; null until it is here. `load` must be the same function each time. */
export function useLoaded<Code extends object>(load: () => Promise<Code>): Code | null {
  const onFault = useFault();
  const [code, setCode] = useState<Code | null>(null);
  useEffect(() => afterPaint(() => void load().then(setCode, onFault)), [load, onFault]);
  return code;
}
