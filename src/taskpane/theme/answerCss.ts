/** What is drawn for a line chart, a clause and the formula beside it. Colours as in paneCss. */
export const ANSWER_CSS = `
.chart-rule { stroke: var(--line); }
.chart-forecast { stroke: var(--edge); stroke-dasharray: 2 3; }
.trace-line { fill: none; stroke: var(--trace); stroke-width: 2; }
.trace-forecast { stroke-dasharray: 5 4; }
.trace-point { fill: var(--trace); stroke: var(--trace); stroke-width: 1.5; }
.trace-hollow { fill: var(--ground); }
.trace-0 { --trace: var(--series-0); } .trace-1 { --trace: var(--series-1); } .trace-2 { --trace: var(--series-2); }
.trace-3 { --trace: var(--accent); } .trace-4 { --trace: var(--edge); }

@media (forced-colors: active) {
  .trace { --trace: CanvasText; }
}
`;
