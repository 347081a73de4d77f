/**
 * How the report looks: one column, the system's own letter, one accent. Colours that mean something stand beside a
 * word, a sign or a pattern that means the same. Nothing is fetched.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --wash: #f4f6f8; --line: #d5dae1; --edge: #7a8491; --ink: #1a1e24; --quiet: #555e6a;
  --accent: #1d4f91; --accent-wash: #e3ecf7;
  --good: #17663a; --bad: #a8201a; --bad-wash: #fbe9e7; --open: #7a4d00; --open-wash: #fdf1da;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #13161a; --wash: #1b1f25; --line: #343b45; --edge: #7f8a98; --ink: #e6e9ed; --quiet: #a6afba;
    --accent: #8fb8f2; --accent-wash: #1e2f47;
    --good: #74cf9c; --bad: #ff9089; --bad-wash: #43201e; --open: #efbe5d; --open-wash: #3c2f14;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
.page { overflow-x: clip; max-width: 64rem; margin: 0 auto; padding: 3.5rem clamp(1rem, 5vw, 3rem) 5rem; }
a { color: var(--accent); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0; }
.skip { position: absolute; left: -100vw; top: 0.5rem; padding: 0.5rem 1rem; background: var(--paper); }
.skip:focus { left: 0.5rem; }
p { margin: 0 0 0.9rem; max-width: 68ch; }
small { display: block; font-weight: 400; font-size: 0.8125rem; line-height: 1.4; color: var(--quiet); }
.muted, .terms, .clause { color: var(--quiet); }
.source, code { font-size: 0.8125rem; color: var(--quiet); }
code { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; word-break: break-all; } .flag { display: inline-block; word-break: normal; overflow-wrap: anywhere; }

h1 { margin: 0; font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem); line-height: 1.12; font-weight: 650; letter-spacing: -0.02em; max-width: 24ch; text-wrap: balance; }
h2 { margin: 0 0 1.25rem; font-size: 1.5rem; line-height: 1.2; font-weight: 650; letter-spacing: -0.012em; text-wrap: balance; }
h3 { margin: 2rem 0 0.4rem; font-size: 1.0625rem; line-height: 1.35; font-weight: 650; }
.report { counter-reset: part; }
.report > section:not(.short) { margin-top: 4rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
.report > section:not(.short) > h2::before { counter-increment: part; content: counter(part); margin-right: 0.65em; color: var(--quiet); font-weight: 400; }
.rule + .rule { margin-top: 2.75rem; }
.rule > h3:first-child { margin-top: 0; }
h3 .verdict { margin-left: 0.5em; font-weight: 500; }
.terms { font-size: 0.875rem; margin-bottom: 0.75rem; }

.kicker { margin: 0 0 0.75rem; font-size: 0.875rem; color: var(--quiet); letter-spacing: 0.01em; }
.kicker span { color: var(--accent); font-weight: 600; margin-left: 0.5em; }
.parties { margin: 0.6rem 0 0; font-size: 1.125rem; color: var(--quiet); }
.answer { margin: 2.25rem 0 1.75rem; padding: 0.25rem 0 0.25rem 1.5rem; border-left: 5px solid var(--edge); }
.answer .word { margin: 0 0 0.35rem; font-size: clamp(1.6rem, 1.2rem + 1.8vw, 2.25rem); line-height: 1.15; font-weight: 650; letter-spacing: -0.015em; }
.answer .sentence { margin: 0; }
.answer.is-met { border-color: var(--good); } .answer.is-met .word { color: var(--good); }
.answer.is-missed { border-color: var(--bad); } .answer.is-missed .word { color: var(--bad); }
.answer.is-undecided { border-color: var(--open); } .answer.is-undecided .word { color: var(--open); }
.failing { margin: 0.9rem 0 0; padding: 0; list-style: none; font-size: 0.9375rem; } .failing li { padding: 0.15rem 0; } .failing a { color: inherit; }
dl { margin: 0; } dd { margin: 0; } dt { color: var(--quiet); font-size: 0.875rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 1rem 2.5rem; }
.facts dd { font-size: 0.9375rem; }
.short { margin: 2.5rem 0 0; padding: 1.5rem clamp(1rem, 3vw, 1.75rem); background: var(--wash); border-radius: 6px; }
.short h2 { font-size: 1.0625rem; margin-bottom: 0.9rem; letter-spacing: 0; }
.short dl > div { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: 0.1rem 1.5rem; padding: 0.45rem 0; }
.short dt { font-size: 0.9375rem; }
.contents { margin-top: 2.5rem; font-size: 0.9375rem; }
.contents h2 { font-size: 1.0625rem; margin-bottom: 0.6rem; letter-spacing: 0; }
.contents ol { margin: 0; padding: 0; list-style: none; columns: 17rem; column-gap: 2.5rem; counter-reset: toc; }
.contents li { display: flex; padding: 0.28rem 0; break-inside: avoid; }
.contents li::before { counter-increment: toc; content: counter(toc); flex: 0 0 1.75rem; color: var(--quiet); }

.verdict { white-space: nowrap; font-weight: 600; }
.is-met { color: var(--good); } .is-missed { color: var(--bad); } .is-undecided { color: var(--open); }
.is-no-cases, .is-not-assessed, .is-no-norm, .is-aside { color: var(--quiet); font-weight: 400; }
.answer.is-no-cases, .answer.is-not-assessed, .answer.is-met, .answer.is-missed, .answer.is-undecided { color: var(--ink); }
.case-breached { color: var(--bad); font-weight: 600; } .case-unmeasurable { color: var(--open); }

.scroll { position: relative; overflow-x: auto; margin: 0 0 1rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.45; }
thead th { font-weight: 500; font-size: 0.8125rem; color: var(--quiet); border-bottom: 1px solid var(--edge); vertical-align: bottom; overflow-wrap: normal; hyphens: auto; }
th, td { padding: 0.55rem 1.25rem 0.55rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
tbody th { min-width: 8rem; }
tbody tr:last-child > * { border-bottom-color: transparent; }
td.t { min-width: 5.5rem; }
th, td { overflow-wrap: normal; } .long { overflow-wrap: anywhere; min-width: 9rem; }
.n { text-align: right; } td.n { white-space: nowrap; }
td.n small { white-space: normal; min-width: 6.5em; }
.level-1 { display: block; padding-left: 1.1rem; } .level-2 { display: block; padding-left: 2.2rem; }
tbody th span.level-0 { font-weight: 600; }
[id$="overview"] tbody th { font-weight: 600; } [id$="overview"] tbody a { color: inherit; text-decoration-color: var(--line); } [id$="overview"] tbody a:hover { text-decoration-color: currentColor; }

figure { margin: 0 0 1.5rem; min-width: 0; }
figcaption { font-weight: 600; font-size: 0.9375rem; margin-bottom: 0.4rem; }
.charts figure { display: grid; grid-template-rows: subgrid; grid-row: span 3; row-gap: 0; }
.charts figcaption { align-self: end; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17.5rem), 1fr)); gap: 1.5rem 2rem; align-items: start; }
.drawing { display: block; width: 100%; max-width: 24rem; height: auto; overflow: visible; }
.drawing text { font-size: 11.5px; fill: var(--ink); }
.drawing .label, .drawing .tick { text-anchor: middle; }
.drawing .label { font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.drawing .tick, .drawing .norm-label { fill: var(--quiet); }
.drawing .start { text-anchor: start; } .drawing .end { text-anchor: end; }
.axis { stroke: var(--edge); stroke-width: 1; } .norm { stroke: var(--ink); stroke-width: 1.25; stroke-dasharray: 5 4; }
.line { fill: none; stroke: var(--accent); stroke-width: 2; } .point { fill: var(--paper); stroke: var(--accent); stroke-width: 2; }
.use-met { fill: var(--accent); } .use-breached { fill: url(#hatch-over); stroke: var(--bad); stroke-width: 1; }
.months { display: flex; flex-wrap: wrap; gap: 1.25rem 2rem; margin-bottom: 0.75rem; }
.month { flex: 1 1 16rem; max-width: 20rem; } .month p { margin: 0 0 0.25rem; font-size: 0.875rem; color: var(--quiet); }
.day { fill: var(--wash); } .day.off { fill: none; stroke: var(--line); stroke-dasharray: 2 3; }
.day.unknown { fill: url(#hatch-unknown); }
.day.down-1 { fill: color-mix(in srgb, var(--bad) 12%, var(--paper)); } .day.down-2 { fill: color-mix(in srgb, var(--bad) 24%, var(--paper)); }
.day.down-3 { fill: var(--bad); } .day.down-4 { fill: var(--bad); stroke: var(--ink); stroke-width: 2; }
.drawing .day-number { font-size: 9.5px; fill: var(--quiet); } .drawing .day-number.unknown { fill: var(--ink); }
.drawing .day-figure { font-size: 13px; font-weight: 650; text-anchor: end; }
.drawing text.down-1, .drawing text.down-2 { fill: var(--ink); }
.drawing text.down-3, .drawing text.down-4 { fill: var(--paper); }
.bad-wash { fill: var(--bad-wash); } .bad-line { fill: var(--bad); } .quiet-wash { fill: var(--wash); } .quiet-line { fill: var(--edge); }
.open-wash { fill: var(--open-wash); } .open-line { fill: var(--open); fill-opacity: 0.4; }

details { margin: 0 0 0.75rem; } .breach details { margin: 0; }
summary { cursor: pointer; color: var(--accent); font-size: 0.875rem; width: fit-content; padding: 0.2rem 0; }
details[open] > summary { margin-bottom: 0.5rem; }
.finder { display: flex; flex-wrap: wrap; gap: 0.75rem 1.5rem; align-items: end; margin: 0 0 1.5rem; font-size: 0.875rem; color: var(--quiet); }
.finder[hidden] { display: none; }
.finder label { display: grid; gap: 0.2rem; max-width: 100%; }
.finder input, .finder select { font: inherit; font-size: 1rem; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: 4px; padding: 0.4rem 0.5rem; max-width: min(20rem, 100%); min-height: 2.5rem; overflow: hidden; text-overflow: ellipsis; }
.tally { list-style: none; margin: 0 0 1.75rem; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 0.2rem 2rem; font-size: 0.9375rem; }
.tally li { display: flex; gap: 0.75rem; } .tally b { font-weight: 650; min-width: 1.5rem; text-align: right; }
.breaches { list-style: none; margin: 0; padding: 0; }
.breaches > li { padding: 1.1rem 0 0.6rem; border-top: 1px solid var(--line); }
.breaches > li:target { box-shadow: -0.75rem 0 0 var(--paper), -0.95rem 0 0 var(--accent); }
.breaches h3 { margin: 0 0 0.35rem; } .about { font-weight: 400; color: var(--quiet); margin-left: 0.6em; }
.breach { margin-bottom: 0.6rem; } .what { display: flex; justify-content: space-between; gap: 1.5rem; margin: 0 0 0.35rem; max-width: none; font-size: 0.9375rem; }
.late { color: var(--bad); font-weight: 650; white-space: nowrap; } .also { font-size: 0.875rem; }
.bar { display: block; border-radius: 2px; }
.time-counted { fill: var(--accent); } .time-over { fill: url(#hatch-over); } .time-paused { fill: url(#dots-paused); }
.time-outside { fill: var(--paper); stroke: var(--edge); stroke-width: 1; }
.key { list-style: none; margin: 0.35rem 0 0.2rem; padding: 0; display: flex; flex-wrap: wrap; gap: 0.1rem 1.25rem; font-size: 0.8125rem; color: var(--quiet); }
.key li { display: flex; align-items: center; gap: 0.4rem; } .swatch { flex: none; border-radius: 2px; }
.why { display: grid; gap: 0.25rem; margin-bottom: 1rem; font-size: 0.9375rem; }
.why > div { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: 0.1rem 1.5rem; }
.why ul { margin: 0.2rem 0 0; padding-left: 1.1rem; }
.space { min-height: 8rem; border: 1px solid var(--line); border-radius: 4px; padding: 0.75rem 1rem; color: var(--quiet); }
.space p { margin: 0; font-size: 0.875rem; }
.audit { margin-top: 5rem; padding-top: 2.5rem; border-top: 5px solid var(--line); }
.audit h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.1rem); }
.audits { margin-top: 2.5rem; } .audits tbody th { font-weight: 600; } .count { display: block; white-space: nowrap; }
.to-top { margin: 0 0 1.25rem; font-size: 0.875rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.8125rem; color: var(--quiet); }
section > ul:not(.tally), section > ol:not(.breaches) { padding-left: 1.25rem; max-width: 72ch; } section > ul:not(.tally) > li { margin-bottom: 0.5rem; }

@media (max-width: 40rem) {
  .page { padding-top: 1.75rem; }
  .report > section:not(.short) { margin-top: 3rem; }
  .short dl > div, .why > div { grid-template-columns: 1fr; }
  .why { gap: 0.6rem; }
  th, td { padding-right: 0.9rem; }
  table { font-size: 0.875rem; } tbody th { min-width: 7rem; }
  .what { flex-direction: column; gap: 0; }
  [id$="overview"] td.t { min-width: 0; } [id$="overview"] .verdict { white-space: normal; } [id$="overview"] tbody th, [id$="obligations"] tbody th { min-width: 7.5rem; overflow-wrap: anywhere; } [id$="overview"] td.n small { min-width: 0; white-space: nowrap; }
}

@page { size: A4; margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt system-ui, "Liberation Sans", sans-serif; color: #555e6a; } }
@media print {
  html { font-size: 9.75pt; }
  body { line-height: 1.45; }
  .page { max-width: none; padding: 0; }
  .skip, .finder, .to-top { display: none; }
  .audit { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
  .report > section:not(.short) { margin-top: 9mm; padding-top: 4mm; }
  h1, h2, h3, figcaption, .terms, summary, thead { break-after: avoid; }
  h2, h3 { break-inside: avoid; }
  thead { display: table-header-group; }
  tr, .month, .answer, .short, .space, .breach, .why > div, .key, .contents li { break-inside: avoid; }
  .charts figure { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  .scroll { overflow: visible; margin-bottom: 3mm; }
  th, td { padding-top: 1mm; padding-bottom: 1mm; padding-right: 3mm; }
  .charts { grid-template-columns: repeat(2, 1fr); gap: 5mm 8mm; } .charts.labelled { grid-template-columns: repeat(3, 1fr); gap: 4mm 7mm; }
  .charts.labelled .figures { display: none; }
  figure { margin-bottom: 2mm; } .rule + .rule { margin-top: 6mm; }
  td.t, tbody th, .long { min-width: 0; } .source { overflow-wrap: anywhere; }
  footer { margin-top: 6mm; break-inside: avoid; }
  .charts .figures summary, .breaches summary { display: none; }
  .month { flex: 0 0 54mm; } .months { gap: 4mm 6mm; }
  .space { min-height: 30mm; }
  .breaches .why { grid-template-columns: 1fr 1fr; gap: 0 8mm; } .breaches .why > div { grid-template-columns: 24mm 1fr; }
  a { color: inherit; text-decoration: none; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .drawing, .bar, .swatch, .short { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
