/// The style sheet. Added text is blue and removed text orange, which colour-blind readers can tell apart; each also has
/// its sign, a line under or through it, and another lightness, so that it reads in greyscale.
let pageStyle = """
  :root { color-scheme: light dark; --ink: #1f2328; --soft: #5c6370; --faint: #6b7280; --rule: #e3e5e9; --paper: #fff;
    --came: #0b4f9e; --came-wash: #e6effa; --went: #a34700; --went-wash: #fcefe3; --changed: #3d444d;
    --bar-kept: #d5d9df; --bar-moved: #aab1bc; --bar-changed: #7b8494; --bar-came: #0b4f9e; --bar-went: #e08b45;
    --ribbon: #7ba3d4; --stays: #ccd4df; --moves: #3f73b5; }
  @media screen and (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --soft: #a8afba; --faint: #949ba7; --rule: #33383f;
    --paper: #16191d; --came: #8fbdf5; --came-wash: #16304f; --went: #f2a868; --went-wash: #45290f; --changed: #c3c9d1;
    --bar-kept: #3a4048; --bar-moved: #59616c; --bar-changed: #8b94a3; --bar-came: #5b9bea; --bar-went: #d98541;
    --ribbon: #45688f; --stays: #3a434f; --moves: #5b8cc9; } }
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
  caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  table { position: relative; }
  tbody th, tfoot th { color: var(--ink); font-size: .9375rem; padding: .45rem 0; border-top: 1px solid var(--rule);
    vertical-align: baseline; line-height: inherit; }
  tfoot th { border-top: 1px solid var(--ink); font-weight: 600; }
  thead td { border: 0; }
  .list th, .list td { text-align: left; white-space: normal; width: auto; padding-right: 1rem; overflow-wrap: anywhere; }
  .list th:first-child { width: 4rem; } .list thead th:not(:first-child) { padding-left: .9rem; }
  a { color: inherit; text-decoration-color: var(--faint); text-underline-offset: .15em; }
  .gone li { padding: .2rem 0; } .gone .where { color: var(--soft); font-size: .8125rem; }
  .places { font-size: .8125rem; } .places tbody th, .places td { font-size: .8125rem; padding-top: .2rem; padding-bottom: .2rem; }
  th:first-child, td:first-child { text-align: left; padding-left: 0; white-space: normal; }
  td { text-align: right; padding: .45rem 0 .45rem .9rem; border-top: 1px solid var(--rule); vertical-align: baseline; }
  thead th:not(:first-child) { width: 4.9rem; }
  th b { display: block; font-weight: 600; font-size: 1rem; color: var(--ink); }
  th.added b { color: var(--came); } th.removed b { color: var(--went); }
  td.zero { color: var(--faint); }
  td.sum { font-weight: 600; }
  tfoot td { border-top: 1px solid var(--ink); font-weight: 600; }
  td.bar { width: 10rem; vertical-align: middle; padding-left: 1.25rem; }
  td.bar svg { display: block; width: 100%; height: 10px; }
  .bar .kept { fill: var(--bar-kept); } .bar .moved { fill: var(--bar-moved); } .bar .spelling { fill: var(--bar-moved); } .bar .reworded, .bar .kindChanged, .bar .split, .bar .merged { fill: var(--bar-changed); }
  .bar .added, .bar .resumed { fill: var(--bar-came); } .bar .removed { fill: var(--bar-went); }
  figure svg { display: block; width: 100%; max-width: 50rem; height: auto; }
  figure text { font-size: 13px; fill: var(--ink); }
  figure .detail { font-size: 11px; fill: var(--soft); }
  figure .count { font-size: 11px; font-weight: 600; }
  figure .ribbon { fill: var(--ribbon); fill-opacity: .55; }
  figure .node { fill: var(--came); }
  figure .period { font-weight: 600; }
  figure .caption { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
  figure .stays { fill: var(--stays); fill-opacity: .8; }
  figure .moves { fill: var(--moves); fill-opacity: .7; }
  .development + .development, .development + .part { margin-top: 5rem; padding-top: 4rem; border-top: 1px solid var(--rule); }
  .terms { display: grid; grid-template-columns: repeat(auto-fit, minmax(11.5rem, 1fr)); gap: 0 2rem; }
  .terms section { break-inside: avoid; } .terms table { font-size: .875rem; }
  .terms td { padding: .25rem 0; overflow-wrap: anywhere; } .terms tr:first-child td { border-top: 0; }
  .terms td + td { padding-left: .75rem; white-space: nowrap; color: var(--soft); }
  .rest { color: var(--soft); font-size: .8125rem; padding-top: .3rem; }
  ul { list-style: none; }
  .entry { display: grid; grid-template-columns: 3.75rem minmax(0, 1fr) 18rem; padding: .8rem 0 .85rem; border-top: 1px solid var(--rule);
    break-inside: avoid; }
  h2 + .entries .entry:first-child, h3 + .entries .entry:first-child, h4 + .entries .entry:first-child { border-top: 0; }
  .level-1 { padding-left: 1.5rem; } .level-2 { padding-left: 3rem; } .level-3 { padding-left: 4.5rem; }
  .level-4 { padding-left: 6rem; }
  .sign { font-weight: 600; color: var(--changed); line-height: 1.5; white-space: nowrap; }
  .sign b { display: inline-block; min-width: 1.1rem; }
  .sign a, .sign span { font-weight: 400; font-size: .8125rem; color: var(--soft); }
  .entry:target { background: var(--came-wash); }
  .added > .sign { color: var(--came); } .removed > .sign { color: var(--went); }
  .suggestion > .sign { white-space: normal; }
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
  .sheet { position: absolute; } .view { grid-column: 2 / -1; margin-top: .4rem; font-size: .8125rem; color: var(--soft); }
  .view summary { cursor: pointer; } .view svg { display: block; width: 100%; max-width: 44rem; margin-top: .4rem; background: #fff;
    border: 1px solid var(--rule); } .view .mark { fill: #ffd84d; fill-opacity: .35; stroke: #b37700; stroke-width: .6; }
  .documents { padding-left: 1.5rem; }
  .headings li { display: grid; grid-template-columns: 2.25rem 1fr; padding: .3rem 0; }
  footer { margin-top: 4.5rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); color: var(--soft);
    font-size: .8125rem; line-height: 1.5; }
  footer h2 { font-size: .8125rem; margin: 0 0 .4rem; color: var(--ink); }
  footer .colophon { margin-top: 1.25rem; }
  @media (max-width: 40rem) { main { padding: 2rem 1.1rem 3rem; } .lead { font-size: 1.375rem; } td.bar { display: none; }
    .entry { grid-template-columns: 3.25rem minmax(0, 1fr); } .aside { grid-column: 2; padding-top: .3rem; } .text { padding: 0; }
    .scroll { overflow-x: auto; } figure svg { min-width: 44rem; }
    thead th:not(:first-child) { width: auto; padding-left: 0; } td { padding-left: .35rem; }
    thead th span { writing-mode: vertical-rl; transform: rotate(180deg); display: inline-block; } }
  @media print { @page { margin: 18mm 16mm 20mm; } body { font-size: 10.5pt; line-height: 1.45; } html { font-size: 10.5pt; }
    main { max-width: none; padding: 0; } h2 { margin-top: 2rem; } h2, h3, h4 { break-after: avoid; } h3 { margin-top: 1.5rem; }
    figure, tr { break-inside: avoid; } thead { display: table-header-group; } a { text-decoration: none; } .entry { padding: .45rem 0 .5rem; grid-template-columns: 3.25rem minmax(0, 1fr) 11rem; }
    .text { max-width: none; padding-right: 1.25rem; } td.bar { width: 8rem; } p { orphans: 3; widows: 3; } }
  """
