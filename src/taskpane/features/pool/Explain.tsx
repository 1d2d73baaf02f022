import { DefaultButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef } from "react";
import { CellLink } from "../../shared/CellLink";
import type { PoolAnswer, PoolCase } from "../../../workings/pool/poolCase";
import { poolExplanation, type PoolFigure } from "../../../workings/pool/poolExplanation";

interface ExplainProps {
  readonly poolCase: PoolCase;
  readonly answer: PoolAnswer;
  readonly figure: PoolFigure;
  readonly onClose: () => void;
}

/** One figure opened up: words, formula, values and where each came from. Esc or Close goes back to the figure. */
export function Explain({ poolCase, answer, figure, onClose }: ExplainProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [figure]);
  const explanation = poolExplanation(poolCase, answer, figure);
  return null;
}
