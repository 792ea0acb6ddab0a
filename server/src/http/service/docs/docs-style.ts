/** How the page of the API document looks: on wide and narrow screens, by day and by night, and on paper. */
export const docsStyle = `
:root {
  color-scheme: light dark;
  --ink: #1d2430; --soft: #5a6474; --line: #e1e5eb; --paper: #fff; --tint: #f5f7fa; --link: #1a56c4; --mark: #fff6d6;
  --get: #1f6f43; --post: #1a56c4; --put: #8a5a00; --patch: #8a5a00; --delete: #b3261e;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #dfe4ec; --soft: #99a4b5; --line: #2c3440; --paper: #12161c; --tint: #1a2029; --link: #8ab4ff; --mark: #33301c;
    --get: #7fd3a3; --post: #8ab4ff; --put: #f0c36d; --patch: #f0c36d; --delete: #ff9b93;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 16px/1.6 var(--sans); color: var(--ink); background: var(--paper); overflow-wrap: break-word; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code, pre { font: .86em/1.5 var(--mono); }
:not(pre) > code { overflow-wrap: anywhere; }
small { color: var(--soft); font-size: .86em; font-weight: normal; }
.rule { white-space: nowrap; }
h3 code { font-weight: 600; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem 1rem; background: var(--paper); z-index: 1; }

nav { padding: 1.25rem 1.25rem 1rem; border-bottom: 1px solid var(--line); font-size: .875rem; line-height: 1.45; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav .home { display: block; margin-bottom: .75rem; color: var(--ink); font-weight: 650; font-size: 1rem; }
nav > ul { display: flex; flex-wrap: wrap; gap: .3rem 1rem; }
nav > ul + ul { margin-top: .5rem; padding-top: .5rem; border-top: 1px solid var(--line); }
nav > ul ul, nav details { display: none; }

main { max-width: 54rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; letter-spacing: -.01em; }
h1 { margin: 0 0 .25rem; font-size: 2rem; }
h1 small { font-size: .5em; letter-spacing: 0; }
h2 { margin: 0 0 .5rem; font-size: 1.6rem; }
h3 { margin: 0 0 .5rem; font-size: 1.2rem; }
h4 { margin: 1.5rem 0 .4rem; font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
h4 small { text-transform: none; letter-spacing: 0; }
p, ul { margin: .5rem 0; }
header ul { padding-left: 1.2rem; }
header li { margin: .3rem 0; }
.lead { margin-bottom: 1rem; font-size: 1.15rem; color: var(--soft); }
.anchor { margin-left: .4em; font-weight: normal; opacity: 0; }
:is(h2, h3):hover .anchor, .anchor:focus { opacity: 1; }
@media (hover: none) { .anchor { opacity: .5; } }
article { margin-top: 3.5rem; padding-top: 1.5rem; border-top: 2px solid var(--ink); }
section { margin-top: 2.5rem; padding-top: 1.75rem; border-top: 1px solid var(--line); }
section.schema { margin-top: 1.5rem; padding-top: 1.25rem; }
:target > :is(h2, h3) { padding-left: .75rem; box-shadow: inset .25rem 0 0 var(--link); }
td > :target { background: var(--mark); box-shadow: 0 0 0 .25rem var(--mark); }

.call { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6rem; margin: .6rem 0 .75rem; padding: .5rem .75rem; background: var(--tint); border-radius: 6px; }
.call small { margin-left: auto; }
.method { font: 700 .75rem/1 var(--mono); letter-spacing: .03em; color: var(--soft); }
.get { color: var(--get); } .post { color: var(--post); } .put { color: var(--put); }
.patch { color: var(--patch); } .delete { color: var(--delete); }
.path i { font-style: normal; color: var(--soft); }
.overview { list-style: none; padding: 0; margin: 1rem 0 0; }
.overview li { display: grid; grid-template-columns: 4rem minmax(0, 4fr) minmax(0, 5fr); align-items: baseline; gap: 0 .5rem; }
.overview li { padding: .35rem 0; border-top: 1px solid var(--line); }
.overview .path { font-size: .8rem; color: var(--soft); }
.takes { list-style: none; padding: 0; }
.media { margin: .25rem 0 .5rem; }
.status { font: 600 .9em var(--mono); }
.required { font-size: .75rem; color: var(--delete); }
.problems { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none; padding: 0; font-size: .9rem; }
.problems b { font: 600 .86em var(--mono); color: var(--soft); }

table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.5; }
th { text-align: left; font-size: .8rem; font-weight: 600; color: var(--soft); }
th, td { padding: .4rem 1rem .4rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
td:last-child, th:last-child { padding-right: 0; }
td code { overflow-wrap: normal; }
td small, td small code { overflow-wrap: anywhere; }
.of-3 { table-layout: fixed; }
.of-3 th:nth-child(1) { width: 31%; }
.of-3 th:nth-child(2) { width: 25%; }
details { margin: .6rem 0; }
summary { cursor: pointer; width: fit-content; font-size: .875rem; color: var(--soft); }
summary:hover { color: var(--link); }
pre code { font-size: inherit; }
pre { margin: .4rem 0 0; padding: .8rem 1rem; background: var(--tint); border-radius: 6px; overflow: auto; }

@media (min-width: 64rem) {
  body { display: grid; grid-template-columns: 18rem minmax(0, 1fr); }
  nav { position: sticky; top: 0; height: 100vh; overflow: auto; border: 0; border-right: 1px solid var(--line); background: var(--tint); }
  nav > ul { display: block; }
  nav > ul > li { margin-top: .9rem; }
  nav > ul > li > a { color: var(--ink); font-weight: 600; }
  nav > ul ul, nav details { display: block; }
  nav > ul ul { margin-top: .15rem; }
  nav > ul ul a { display: block; padding: .1rem 0; color: var(--soft); }
  nav > ul ul a:hover { color: var(--link); }
  main { margin: 0; padding: 2.5rem 3rem 6rem; max-width: 60rem; }
}
@media (max-width: 40rem) {
  h1 { font-size: 1.7rem; }
  .overview li { grid-template-columns: 4rem minmax(0, 1fr); }
  .overview .path { grid-column: 2; }
  thead { display: none; }
  tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--line); }
  td { display: block; padding: 0; border: 0; }
}
@media print {
  :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --tint: #f3f3f3; --link: #000; color-scheme: light; }
  nav, .anchor, .skip { display: none; }
  body { display: block; font-size: 10pt; }
  main { max-width: none; padding: 0; }
  article { break-before: page; }
  h2, h3, h4, summary { break-after: avoid; }
  tr, .call { break-inside: avoid; }
  pre { white-space: pre-wrap; }
  details::details-content { content-visibility: visible; height: auto; }
}
`;
