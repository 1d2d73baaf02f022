import { ANSWER_CSS } from "./answerCss";

/** What the pane draws itself. Colours are custom properties set on .pane; see paneTheme. */
export const PANE_CSS = `
body { margin: 0; }
.pane {
  min-height: 100vh; box-sizing: border-box; display: flex; flex-direction: column;
  background: var(--ground); color: var(--ink);
  font-family: "Segoe UI", system-ui, -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", sans-serif;
  font-size: 14px; line-height: 1.45;
}
.pane *, .pane *::before, .pane *::after { box-sizing: border-box; }
.pane main { flex: 1; padding: 0 12px; min-width: 0; }
.pane h1 { font-size: 20px; line-height: 1.3; font-weight: 600; margin: 8px 0 2px; }
.pane h2 { font-size: 14px; margin: 0; }
.pane h3 { font-size: 14px; font-weight: 600; margin: 20px 0 4px; }
.pane h4 { font-size: 14px; font-weight: 600; margin: 16px 0 4px; }
.pane p { margin: 4px 0; overflow-wrap: anywhere; }
.pane a { color: var(--accent); }
.pane ul, .pane ol { margin: 4px 0; padding-left: 20px; }
.pane :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.pane [tabindex="-1"]:focus-visible { outline-style: dotted; }

.pane-head { display: flex; justify-content: space-between; align-items: center; gap: 12px; padding: 8px 12px; border-bottom: 1px solid var(--line); }
.pane-head a { display: inline-block; min-height: 24px; line-height: 24px; }
.pane-name { font-weight: 600; }
.pane-foot { padding: 12px; font-size: 12px; color: var(--quiet); }
.heard-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.jobs { list-style: none; padding: 0 !important; }
.job-card { display: block; padding: 12px; border: 1px solid var(--edge); border-radius: 4px; text-decoration: none; }
.job-card:hover { background: var(--sunk); }
.jobs li + li { margin-top: 8px; }
.job-name { display: block; font-weight: 600; text-decoration: underline; }
.job-words { display: block; color: var(--ink); }
.job-line { color: var(--quiet); }

.step { border-top: 1px solid var(--line); }
.step:last-of-type { border-bottom: 1px solid var(--line); }
.step-toggle {
  display: flex; align-items: center; gap: 8px; width: 100%; min-height: 40px; padding: 8px 2px;
  border: 0; background: none; color: inherit; font: inherit; font-weight: 600; text-align: left; cursor: pointer;
}
.step-toggle[aria-disabled="true"] { cursor: default; color: var(--quiet); font-weight: 400; }
.step-number {
  flex: none; min-width: 24px; height: 24px; line-height: 22px; border: 1px solid var(--edge); border-radius: 12px;
  text-align: center; font-size: 12px; font-variant-numeric: tabular-nums;
}
.step-open .step-number { background: var(--accent); border-color: var(--accent); color: var(--ground); }
.step-title { flex: 1; min-width: 0; }
.step-line { color: var(--quiet); padding: 0 2px 10px 34px; margin-top: -6px !important; }
.step-body { padding: 0 2px 16px; }
.step-on { margin-top: 16px; }
.chevron { flex: none; }

.mark { flex: none; margin-top: 2px; }
.mark-good { color: var(--good); }
.mark-bad { color: var(--bad); }
.mark-note { color: var(--quiet); }
.step-toggle .mark { margin-top: 0; }

.field, .range-field { margin: 12px 0; min-width: 0; }
.range-field .field { margin: 6px 0; }
.range-field + .range-field { margin-top: 20px; padding-top: 8px; border-top: 1px solid var(--line); }
.field > label, .label { display: block; font-weight: 600; margin-bottom: 4px; overflow-wrap: anywhere; }
.hint { color: var(--quiet); font-size: 12px; margin-top: 4px; overflow-wrap: anywhere; }
.problem { color: var(--bad); font-weight: 600; margin: 4px 0; }
.field-wrong { border-left: 3px solid var(--bad); padding-left: 8px; }
.figure-input { text-align: right; font-variant-numeric: tabular-nums; }
.select {
  width: 100%; min-height: 32px; padding: 4px 6px; font: inherit; color: var(--ink); background: var(--card);
  border: 1px solid var(--edge); border-radius: 2px; text-overflow: ellipsis;
}
.plain, .tier { border: 0; margin: 12px 0; padding: 0; min-width: 0; }
.plain > legend, .tier > legend { font-weight: 600; padding: 0; }
.plain .field, .tier .field { margin: 8px 0; }
.plain .field > label, .tier .field > label { font-weight: 400; }
.tier { border: 1px solid var(--line); border-radius: 4px; padding: 4px 10px 8px; }
.nested { border-left: 2px solid var(--line); padding-left: 10px; }
.line { border-top: 1px solid var(--line); padding: 4px 0; }
.line > summary, .line-name { font-weight: 600; }
.line-toggle { display: block; width: 100%; min-height: 32px; padding: 4px 3px; border: 0; background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; overflow-wrap: anywhere; }
.line-toggle::before { content: ""; display: inline-block; width: 6px; height: 6px; margin: 0 8px 2px 1px; border: solid currentColor; border-width: 0 1.5px 1.5px 0; transform: rotate(-45deg); }
.line-toggle[aria-expanded="true"]::before { transform: rotate(45deg); margin-bottom: 4px; }
.line-words { font-weight: 400; color: var(--quiet); }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
.actions .ms-Button { height: auto; min-height: 32px; }
.actions .ms-Button-label { white-space: normal; }
.plain-button { font: inherit; min-height: 32px; padding: 4px 12px; color: var(--ink); background: var(--card); border: 1px solid var(--edge); border-radius: 2px; }

.notice { display: flex; gap: 8px; margin: 12px 0; padding: 8px 10px; border: 1px solid var(--line); border-radius: 4px; background: var(--notice-ground); }
.notice-bad { background: var(--bad-ground); border-color: var(--bad); }
.notice-good { border-color: var(--good); }
.notice-words { flex: 1; min-width: 0; }
.notice-words > p:first-child { margin-top: 0; }
.details-text { width: 100%; margin-top: 8px; font-family: Consolas, monospace; font-size: 12px; color: var(--ink); background: var(--card); border: 1px solid var(--edge); }
/* In sight wherever its step is scrolled to; not for what takes no time. */
.progress {
  position: sticky; bottom: 0; z-index: 2; margin: 12px 0; padding: 4px 0 12px; background: var(--ground); border-top: 1px solid var(--line);
  animation: in-sight 0s 150ms backwards;
}
@keyframes in-sight { from { visibility: hidden; } }
/* What the focus comes to stands above it. */
html:has(.progress) { scroll-padding-bottom: 96px; }

.beside { margin: 20px 0 12px; }
.found { margin: 8px 0; }
.pane summary { min-height: 24px; padding: 2px 0; cursor: pointer; overflow-wrap: anywhere; }
.account { margin: 8px 0; }
.account-sum { font-variant-numeric: tabular-nums; }
.checks, .cell-list, .remarks, .sources, .settlement, .inserts { list-style: none; padding: 0 !important; }
.cell-list li, .remarks li, .sources li, .settlement li { padding: 3px 0; overflow-wrap: anywhere; }
.cell-list { max-height: 320px; overflow-y: auto; }
.check-line { display: flex; gap: 8px; padding: 3px 0; }
.check-line > span { min-width: 0; overflow-wrap: anywhere; }
.pane .cell-link { min-height: 24px; line-height: 24px; font-size: inherit; color: var(--accent); text-decoration: underline; }
.inserts li { padding: 8px 0; border-top: 1px solid var(--line); }

.headline { margin: 4px 0 12px !important; }
.headline-figure {
  display: block; border: 0; background: none; padding: 2px 0; color: inherit; font: inherit; font-size: 28px; line-height: 1.25;
  font-weight: 600; font-variant-numeric: tabular-nums; cursor: pointer; text-align: left; text-decoration: underline dotted 1px; text-underline-offset: 5px;
}
.headline-words { display: block; color: var(--quiet); }

.figures { margin: 16px 0; }
/* A shade at the right edge while there is more to see there; the ground that moves with the table covers it at its end. */
.figures-scroll {
  overflow-x: auto; max-width: 100%;
  background:
    linear-gradient(to left, var(--ground) 40%, transparent) right / 48px 100% no-repeat local,
    linear-gradient(to left, var(--line), transparent) right / 12px 100% no-repeat scroll;
}
.figures table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
.figures caption { text-align: left; font-weight: 600; padding: 0 0 4px; }
/* Whole in the pane, and still there when the table is scrolled sideways. */
.figures caption > span { display: inline-block; position: sticky; left: 0; max-width: calc(100vw - 40px); }
.figures th, .figures td { padding: 0; text-align: right; font-weight: 400; border-bottom: 1px solid var(--line); vertical-align: bottom; }
.figures thead th { font-weight: 600; padding: 4px 6px; border-bottom-color: var(--edge); min-width: 72px; }
.figures .figures-label { text-align: left; padding: 4px 8px 4px 0; min-width: 104px; position: sticky; left: 0; background: var(--ground); z-index: 1; }
.figures .figures-short { white-space: nowrap; }
.figures-total th, .figures-total td { font-weight: 600; border-top: 1px solid var(--edge); border-bottom: 3px double var(--edge); }
.figures-total .figures-label { font-weight: 600; }
.figure {
  display: block; width: 100%; min-height: 26px; min-width: 24px; padding: 2px 6px; border: 0; background: none; color: inherit; font: inherit;
  font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; cursor: pointer;
}
.figure:hover, .headline-figure:hover { color: var(--accent); text-decoration: underline; }
.figures .figure:focus-visible { outline-offset: -2px; }
.figure-inline { display: inline-block; width: auto; padding: 2px 0; text-decoration: underline; }
.figure-still { display: block; padding: 4px 6px; white-space: nowrap; }

.explain { margin: 12px 0; padding: 8px 10px; border: 1px solid var(--accent); border-radius: 4px; background: var(--card); }
.explain h3 { margin-top: 0; }
.explain h4 { font-size: 13px; margin: 10px 0 0; }
.explain-steps li { margin: 4px 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.explain-label { display: block; font-weight: 600; }
.explain-value { white-space: nowrap; }

.job-part { margin-top: 20px; }
.pane .series-list, .pane .usages { list-style: none; padding: 0; }
.series-list > li { border-top: 1px solid var(--line); padding: 4px 0; }
.series-title { display: block; color: var(--quiet); font-size: 12px; padding-left: 16px; }
.usages code { font-family: Consolas, monospace; font-size: 12px; overflow-wrap: anywhere; }
.file-drop { border: 1px dashed var(--edge); border-radius: 4px; padding: 0 10px; margin: 12px 0; }
.file-drop-over { background: var(--sunk); border-style: solid; }
.pane .file-list { list-style: none; padding: 0; max-height: 360px; overflow-y: auto; }
.file-list li { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 4px 8px; padding: 4px 3px; border-top: 1px solid var(--line); }
.file-list li > span { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.pane .file-list p { flex: 0 0 100%; margin: 0; overflow-wrap: anywhere; }
.file-list .ms-Button { flex: none; min-width: 0; padding: 0 8px; }
.file-input { width: 100%; max-width: 100%; min-height: 32px; font: inherit; color: inherit; }

.chart { margin: 16px 0; }
.chart figcaption { font-weight: 600; }
.chart svg { display: block; max-width: 100%; overflow: visible; }
.chart text { fill: var(--ink); font-size: 12.5px; }
.chart .chart-figure, .chart .chart-tick { fill: var(--quiet); font-size: 12px; font-variant-numeric: tabular-nums; }
.chart-axis { stroke: var(--edge); }
.chart-leader { stroke: var(--edge); fill: none; }
.bar { stroke: var(--ground); stroke-width: 1; }
.series-0 { fill: var(--series-0); } .series-1 { fill: var(--series-1); } .series-2 { fill: var(--series-2); }
.series-3 { fill: var(--series-3); } .series-4 { fill: var(--series-4); }
.pattern-line { stroke: var(--ground); stroke-width: 1; stroke-opacity: 0.75; fill: none; }

@media (forced-colors: active) {
  /* Set over the colours the theme puts on .pane itself. */
  .pane { --ground: Canvas !important; --card: Canvas !important; --sunk: Canvas !important; --ink: CanvasText !important; --quiet: CanvasText !important;
    --line: CanvasText !important; --edge: CanvasText !important; --accent: LinkText !important; --good: CanvasText !important; --bad: CanvasText !important;
    --bad-ground: Canvas !important; --notice-ground: Canvas !important; }
  .step-open .step-number { forced-color-adjust: none; background: Highlight; border-color: Highlight; color: HighlightText; }
  .step-toggle[aria-disabled="true"] { color: GrayText; }
  .chart svg { forced-color-adjust: none; }
  .series-0 { fill: CanvasText; }
  .series-1, .series-2, .series-3, .series-4 { fill: Canvas; }
  .pattern-line { stroke: CanvasText; stroke-opacity: 1; stroke-width: 1.6; }
  .bar { stroke: CanvasText; }
}
@media (prefers-reduced-motion: reduce) {
  .pane *, .pane *::before, .pane *::after { animation-duration: 0.01ms !important; animation-iteration-count: 1 !important; transition-duration: 0.01ms !important; }
}
${ANSWER_CSS}`;
