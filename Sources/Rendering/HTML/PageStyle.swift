/// The style sheet. Added text is blue and removed text orange, which colour-blind readers can tell apart; each also has
/// its sign, a line under or through it, and another lightness, so that it reads in greyscale.
let pageStyle = """
  :root { color-scheme: light; --ink: #1f2328; --soft: #5c6370; --faint: #8a909b; --rule: #e3e5e9; --paper: #fff;
    --came: #0b4f9e; --came-wash: #e6effa; --went: #a34700; --went-wash: #fcefe3; --changed: #3d444d; }
  * { box-sizing: border-box; }
  html { -webkit-text-size-adjust: 100%; }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 "Source Sans 3", "Segoe UI", "Noto Sans",
    "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; font-variant-numeric: lining-nums; -webkit-print-color-adjust: exact;
    print-color-adjust: exact; }
  main { max-width: 62rem; margin: 0 auto; padding: 4rem 2rem 5rem; overflow-wrap: break-word; hyphens: auto; }
  h1, h2, h3, h4, p, ul, ol, table, figure { margin: 0; padding: 0; }
  .eyebrow { color: var(--soft); font-size: .9375rem; letter-spacing: .01em; margin-bottom: .75rem; }
  .lead { font: 400 1.75rem/1.4 Charter, "Source Serif 4", "Bitstream Charter", Cambria, Georgia, "DejaVu Serif", serif;
    letter-spacing: -.005em; max-width: 44rem; hyphens: manual; text-wrap: pretty; }
  .series { color: var(--soft); font-size: 1rem; font-weight: 400; margin-bottom: .5rem; }
  .series::first-letter { text-transform: uppercase; }
  .part + .part { margin-top: 5rem; padding-top: 4rem; border-top: 1px solid var(--rule); }
  h2 { font-size: 1.25rem; line-height: 1.3; font-weight: 600; margin: 3.5rem 0 1rem; }
  h3 { font-size: 1.0625rem; line-height: 1.35; font-weight: 600; margin: 2.5rem 0 0; padding-bottom: .4rem;
    border-bottom: 1px solid var(--ink); }
  h4 { font-size: .9375rem; font-weight: 600; color: var(--soft); margin: 1.5rem 0 .25rem; }
  .note { color: var(--soft); font-size: .9375rem; max-width: 40rem; margin-bottom: 1rem; }
  table { width: 100%; border-collapse: collapse; font-size: .9375rem; font-variant-numeric: tabular-nums lining-nums; }
  th { font-weight: 400; color: var(--soft); text-align: right; vertical-align: bottom; padding: 0 0 .4rem .7rem;
    line-height: 1.25; white-space: nowrap; font-size: .8125rem; }
  th:first-child, td:first-child { text-align: left; padding-left: 0; white-space: normal; }
  td { text-align: right; padding: .45rem 0 .45rem .9rem; border-top: 1px solid var(--rule); vertical-align: baseline; }
  th:not(:first-child):not(.bar) { width: 4.9rem; }
  th b { display: block; font-weight: 600; font-size: 1rem; color: var(--ink); }
  th.added b { color: var(--came); } th.removed b { color: var(--went); }
  td.zero { color: #b4b9c1; }
  td.sum { font-weight: 600; }
  tfoot td { border-top: 1px solid var(--ink); font-weight: 600; }
  td.bar { width: 10rem; vertical-align: middle; padding-left: 1.25rem; }
  td.bar svg { display: block; width: 100%; height: 10px; }
  .bar .kept { fill: #d5d9df; } .bar .moved { fill: #aab1bc; } .bar .spelling { fill: #c3c9d1; } .bar .reworded, .bar .kindChanged, .bar .split, .bar .merged { fill: #7b8494; }
  .bar .added { fill: #0b4f9e; } .bar .removed { fill: #e08b45; }
  figure svg { display: block; width: 100%; max-width: 50rem; height: auto; }
  figure text { font-size: 13px; fill: var(--ink); }
  figure .detail { font-size: 11px; fill: var(--soft); }
  figure .count { font-size: 11px; font-weight: 600; }
  figure .ribbon { fill: #7ba3d4; fill-opacity: .55; }
  figure .node { fill: #0b4f9e; }
  figure .period { font-weight: 600; }
  figure .caption { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
  figure .stays { fill: #ccd4df; fill-opacity: .8; }
  figure .moves { fill: #3f73b5; fill-opacity: .7; }
  .development + .development, .development + .part { margin-top: 5rem; padding-top: 4rem; border-top: 1px solid var(--rule); }
  .terms { display: grid; grid-template-columns: repeat(auto-fit, minmax(11.5rem, 1fr)); gap: 0 2rem; }
  .terms section { break-inside: avoid; } .terms table { font-size: .875rem; }
  .terms td { padding: .25rem 0; overflow-wrap: anywhere; } .terms tr:first-child td { border-top: 0; }
  .terms td + td { padding-left: .75rem; white-space: nowrap; color: var(--soft); }
  .rest { color: var(--soft); font-size: .8125rem; padding-top: .3rem; }
  ul { list-style: none; }
  .entry { display: grid; grid-template-columns: 2.25rem minmax(0, 1fr) 18rem; padding: .8rem 0 .85rem; border-top: 1px solid var(--rule);
    break-inside: avoid; }
  h3 + .entries .entry:first-child, h4 + .entries .entry:first-child { border-top: 0; }
  .level-1 { padding-left: 1.5rem; } .level-2 { padding-left: 3rem; } .level-3 { padding-left: 4.5rem; }
  .level-4 { padding-left: 6rem; }
  .sign { font-weight: 600; color: var(--changed); line-height: 1.5; white-space: nowrap; }
  .added > .sign { color: var(--came); } .removed > .sign { color: var(--went); }
  .kept > .sign, .kept .text { color: var(--soft); }
  .text { max-width: 40rem; padding-right: 2rem; }
  .text + .text { margin-top: .3rem; }
  .lead + .field { margin-top: 1rem; } .field + .field { margin-top: -.75rem; }
  .fact { max-width: 40rem; padding-right: 2rem; font-size: .875rem; line-height: 1.45; color: var(--soft); margin-top: .2rem; }
  .fact.changed { color: var(--ink); } .fact span { color: var(--soft); }
  del { color: var(--went); background: var(--went-wash); text-decoration: line-through; text-decoration-thickness: 1px;
    border-radius: 2px; padding: 0 .1em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  ins { color: var(--came); background: var(--came-wash); text-decoration: underline; text-decoration-thickness: 1.5px;
    text-underline-offset: .18em; border-radius: 2px; padding: 0 .1em; -webkit-box-decoration-break: clone;
    box-decoration-break: clone; }
  .added .text ins, .removed .text del { background: none; padding: 0; }
  .added .text ins, .removed .text del { text-decoration: none; }
  .aside { font-size: .8125rem; line-height: 1.45; padding-top: .15rem; color: var(--soft); }
  .meta span + span::before { content: " · "; color: var(--faint); }
  .meta .flag { color: var(--ink); font-weight: 600; }
  .status { color: var(--ink); }
  .places { color: var(--soft); }
  .places span { display: block; }
  .headings li { display: grid; grid-template-columns: 2.25rem 1fr; padding: .3rem 0; }
  footer { margin-top: 4.5rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); color: var(--soft);
    font-size: .8125rem; line-height: 1.5; }
  footer h2 { font-size: .8125rem; margin: 0 0 .4rem; color: var(--ink); }
  footer .colophon { margin-top: 1.25rem; }
  @media (max-width: 40rem) { main { padding: 2rem 1.1rem 3rem; } .lead { font-size: 1.375rem; } td.bar, th.bar { display: none; }
    .entry { grid-template-columns: 1.75rem minmax(0, 1fr); } .aside { grid-column: 2; padding-top: .3rem; } .text { padding: 0; }
    .scroll { overflow-x: auto; } figure svg { min-width: 44rem; }
    th:not(:first-child):not(.bar) { width: auto; } th:not(:first-child) { padding-left: 0; } td { padding-left: .35rem; }
    th span { writing-mode: vertical-rl; transform: rotate(180deg); display: inline-block; } }
  @media print { @page { margin: 18mm 16mm 20mm; } body { font-size: 10.5pt; line-height: 1.45; } html { font-size: 10.5pt; }
    main { max-width: none; padding: 0; } h2 { margin-top: 2rem; } h2, h3, h4 { break-after: avoid; } h3 { margin-top: 1.5rem; }
    table, figure { break-inside: avoid; } .entry { padding: .45rem 0 .5rem; grid-template-columns: 1.75rem minmax(0, 1fr) 12.5rem; }
    .text { max-width: none; padding-right: 1.25rem; } td.bar { width: 8rem; } p { orphans: 3; widows: 3; } }
  """
