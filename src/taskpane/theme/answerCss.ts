/** What is drawn for line charts, strips, scatters, bridges, clauses and marked figures. Colours as in paneCss. */
export const ANSWER_CSS = `
.chart-rule { stroke: var(--line); }
.trace-line { fill: none; stroke: var(--trace); stroke-width: 2; }
.trace-forecast { stroke-dasharray: 5 4; }
.trace-point { fill: var(--trace); stroke: var(--trace); stroke-width: 1.5; }
.trace-hollow { fill: var(--ground); }
.trace-0 { --trace: var(--series-0); } .trace-1 { --trace: var(--series-1); } .trace-2 { --trace: var(--series-2); }
.trace-3 { --trace: var(--accent); } .trace-4 { --trace: var(--edge); }
.forecast-key { --trace: var(--quiet); }
.bridge-step { fill: var(--series-2); }
.bridge-whole { fill: var(--series-0); }

.point { stroke: var(--ground); stroke-width: 0.75; }
.point-other { fill: var(--series-2); }
.point-subject, .point-high, .point-low { fill: var(--series-0); }
.point-named { fill: var(--series-1); }
.point-subject { fill: var(--series-1); stroke: var(--ink); stroke-width: 1.25; }
.strip-box { fill: var(--series-4); stroke: var(--edge); }
.strip-whisker { stroke: var(--edge); fill: none; stroke-width: 1.5; }
.strip-median { stroke: var(--ink); stroke-width: 2; }
.scatter-median { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 6 3; }
.chart .chart-mark { font-weight: 600; font-size: 12px; font-variant-numeric: tabular-nums; paint-order: stroke; stroke: var(--ground); stroke-width: 3px; stroke-linejoin: round; }

.prices { list-style: none; padding: 0 !important; display: grid; grid-template-columns: repeat(auto-fill, minmax(148px, 1fr)); gap: 4px 12px; }
.prices .headline-figure { font-size: 22px; }
.prices-alone { display: block; }
.prices-alone .headline-figure { font-size: 28px; }
.picked-list, .left-out-list { list-style: none; padding: 0 !important; }
.picked-list > li { padding: 4px 0; border-top: 1px solid var(--line); }
.picked-list > li > span { font-weight: 600; margin-right: 8px; overflow-wrap: anywhere; }
.service-list { max-height: 420px; overflow-y: auto; }
.service-list .field { margin: 6px 0; padding-left: 3px; }
.units { margin: 12px 0; }
.left-out-list li { padding: 3px 0; overflow-wrap: anywhere; }
.placing .field { margin: 8px 0; }
.placing-open { border-left: 3px solid var(--bad); padding-left: 8px; }

.headline-still { display: block; font-size: 24px; line-height: 1.25; font-weight: 600; font-variant-numeric: tabular-nums; }
.figures .figures-compact thead th, .figures .figures-compact .figures-label { min-width: 56px; }
.figures .figures-long thead th { min-width: 58px; }
.figures .figures-long .figures-label { min-width: 144px; }
.figures .figures-compact thead th:not(.figures-label) { padding: 4px; }
.figures-compact .figure, .figures-compact .figure-still { padding-left: 4px; padding-right: 4px; }
.figure-mark { display: block; font-size: 11px; line-height: 1.2; font-style: italic; color: var(--quiet); }

.clause { padding: 8px 10px; border: 1px solid var(--line); border-radius: 4px; background: var(--card); line-height: 2 !important; white-space: pre-wrap; }
.clause mark { color: inherit; background: none; }
.clause-part { border-bottom: 2px solid var(--accent); padding-bottom: 1px; }
.clause-part .clause-part { padding-bottom: 0; }
.clause-part sup { font-size: 10px; line-height: 1; font-weight: 600; padding-left: 2px; color: var(--accent); }
.clause-part > .clause-part + sup { padding-left: 6px; }
.clause-refused { border: 2px solid var(--bad); border-radius: 3px; padding: 1px 4px; font-weight: 600; text-decoration: underline wavy; text-underline-offset: 3px; }
.clause-used { border-top: 1px solid var(--line); padding: 4px 0; }
.clause-used > summary { font-weight: 600; }
.clause-parts > li { margin: 8px 0; overflow-wrap: anywhere; }
.clause-words { font-weight: 600; }
.clause-figures { list-style: none; padding-left: 0 !important; font-variant-numeric: tabular-nums; }
.clause-result { font-weight: 600; font-variant-numeric: tabular-nums; }
.refusals { list-style: none; padding: 0 !important; }
.refusal { padding: 4px 0 10px; border-top: 1px solid var(--line); }
.copy-text { margin: 12px 0; }
.clause-card h4, .series-used h4 { font-size: 13px; margin: 10px 0 0; }

@media (forced-colors: active) {
  .trace { --trace: CanvasText; }
  .chart-rule { stroke-opacity: 0.4; }
  .bridge-whole { fill: CanvasText; }
  .bridge-step { fill: Canvas; stroke: CanvasText; }
  .point { stroke: CanvasText; }
  .point-other, .strip-box { fill: Canvas; stroke: CanvasText; }
  .point-subject, .point-high, .point-low, .point-named { fill: CanvasText; }
}
`;
