/** The page's own style: it loads nothing. Colours come from the reader's system, light or dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --text: #1d2530; --soft: #5a6675; --page: #fbfbfa; --card: #fff; --line: #d9dee4;
  --before: #b4561b; --after: #1a7f4e; --shared: #aab4bf; --wrong: #b3202a; --wrong-page: #fdecec;
  --added: #e3f5ea; --removed: #fbe9e0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e3e8ee; --soft: #9aa7b5; --page: #14181d; --card: #1b2127; --line: #333c46;
    --before: #e2914f; --after: #4cc38a; --shared: #56616d; --wrong: #ff8f8f; --wrong-page: #3a1c1f;
    --added: #16362a; --removed: #40281c;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 76rem; background: var(--page); color: var(--text);
  font: 1rem/1.45 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.35rem; margin: .3rem 0; }
h2 { font-size: 1.1rem; margin: 0 0 .2rem; } h2 code { font-size: 1rem; font-weight: 700; }
h3 { font-size: .95rem; margin: 1.1rem 0 .4rem; }
p { margin: .3rem 0; }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--after); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -200rem; }
.skip:focus { left: 1rem; top: 0; padding: .5rem; background: var(--card); z-index: 1; }
.soft { color: var(--soft); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin: 1rem 0; }
.has-fault { border-color: var(--wrong); }
.wrong { border-color: var(--wrong); background: var(--wrong-page); }
.wrong-word { color: var(--wrong); font-weight: 700; }
.saved { color: var(--after); font-weight: 700; white-space: nowrap; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
table.figures th { overflow-wrap: normal; }
th, td { padding: .3rem .5rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--soft); font-size: .85rem; }
td.number, th.number { text-align: right; white-space: nowrap; }
.columns { display: grid; gap: 0 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); align-items: start; }
.columns > * { min-width: 0; } .columns > .wide { grid-column: 1 / -1; }
.strip { display: flex; height: 1.3rem; border-radius: 4px; overflow: hidden; margin: .15rem 0 .5rem; }
.strip > span { min-width: 1px; box-shadow: inset -1px 0 var(--card); } .dense > span { min-width: 0; box-shadow: none; }
.layers { list-style: none; margin: 0; padding: 0; }
.layers li { padding: .25rem 0; border-bottom: 1px solid var(--line); }
.layers .top { display: flex; gap: .6rem; justify-content: space-between; font-size: .85rem; }
.layers details { margin: 0; } .layers summary { padding: 0; }
.layers .size { white-space: nowrap; font-variant-numeric: tabular-nums; }
.bar { height: .45rem; margin-top: .2rem; border-radius: 2px; min-width: 1px; }
.is-before { background: var(--before); } .is-after { background: var(--after); } .is-shared { background: var(--shared); }
code, pre { font: .82rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre { margin: .3rem 0; padding: .6rem; border: 1px solid var(--line); border-radius: 6px; overflow: auto; max-height: 40rem; overflow-wrap: normal; }
pre.diff span { display: block; min-width: max-content; padding: 0 .2rem; }
pre.diff .add { background: var(--added); } pre.diff .del { background: var(--removed); } pre.diff .at { color: var(--soft); }
details { margin: .4rem 0; }
summary { cursor: pointer; padding: .2rem 0; }
@media (max-width: 30rem) { body { padding: .6rem; } .card { padding: .7rem; } table.figures th { overflow-wrap: normal; }
th, td { padding-right: .35rem; font-size: .88rem; } .figures th, .figures td { font-size: .76rem; }
  .overview thead { display: none; } .overview tr { display: block; border-bottom: 1px solid var(--line); padding: .3rem 0; }
  .overview th, .overview td { display: block; border: 0; padding: .1rem 0; }
  .overview td.number { display: flex; justify-content: space-between; } .overview td:empty { display: none; }
  .overview td[data-label]::before { content: attr(data-label); color: var(--soft); } }
@media print { .card { break-inside: avoid; } pre { max-height: none; } }
`;
