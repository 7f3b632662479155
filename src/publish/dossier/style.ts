/** The style sheet of dossiers. Whoever changes it changes its digest below: the policy of the page admits no other. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fcfbf8;--ink:#23211d;--soft:#625d54;--line:#e0dbd0;--faint:#b9b2a3;--tint:#f4eedb;--tint2:#eadfbd;--mark:#22527a;--warm:#9a4a1c;--box:#f6f3ec;--focus:#b3541e;--text:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","Noto Serif","Source Serif 4",Georgia,"DejaVu Serif",serif;--plain:system-ui,-apple-system,"Segoe UI","Noto Sans",Roboto,"DejaVu Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#16181b;--ink:#e5e1d8;--soft:#a8a296;--line:#33373c;--faint:#5d6065;--tint:#2b2a20;--tint2:#3d3924;--mark:#8fc1e8;--warm:#eaa274;--box:#1d2024;--focus:#f0a86e}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:2rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.62 var(--text);overflow-wrap:break-word;hanging-punctuation:first last}
main,footer{max-width:44rem;margin:0 auto;padding:0 1.25rem}
a{color:var(--mark);text-decoration-thickness:1px;text-underline-offset:.18em}
a:focus-visible,summary:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:2px}
:target{background:var(--tint2);outline:2px solid var(--focus);outline-offset:3px;border-radius:2px}
section:target{background:none;outline:none}
.skip{position:absolute;left:-99rem;top:0;background:var(--paper);padding:.5rem 1rem;z-index:2}
.skip:focus{left:.5rem}
h1,h2,h3,h4{line-height:1.22;font-weight:600;text-wrap:balance}
h1{font-size:clamp(1.7rem,1.2rem + 2vw,2.35rem);letter-spacing:-.01em;margin:.35rem 0 1rem}
h2{font-size:1.5rem;letter-spacing:-.006em;margin:4.25rem 0 1rem;padding-top:1.1rem;border-top:1px solid var(--line)}
h3{font-size:1.12rem;margin:2rem 0 .6rem}
h4{font:600 .8rem/1.4 var(--plain);color:var(--soft);margin:1.35rem 0 .45rem}
p{margin:0 0 .9rem}
ul,ol{margin:0 0 1rem;padding-inline-start:1.25rem}
li{margin:.3rem 0}
q{quotes:"\\201c" "\\201d" "\\2018" "\\2019"}
code{font:.82em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.kicker,.meta,.note,.tag,.copy,nav,footer,table,.notes,.sign,.legend,.facts,.frame,.brief dt,summary{font-family:var(--plain)}
.kicker{font-size:.82rem;color:var(--soft);letter-spacing:.02em;margin:4.5rem 0 0}
.copy,.lead,.note{color:var(--soft)}
.copy{font-size:.9rem}
.note{font-size:.85rem;line-height:1.5;max-width:38rem}
.meta{font-size:.82rem;color:var(--soft);line-height:1.5}
th .meta,td .meta{display:block;font-weight:400;margin-top:.15rem}
.none{color:var(--soft);font-style:italic}
.tag{display:inline-block;font-size:.74rem;line-height:1.35;color:var(--soft);border:1px solid var(--line);border-radius:.6rem;padding:.02rem .45rem;white-space:nowrap}
.at{color:inherit;text-decoration-color:var(--faint)}
nav a,.brief dt a,.notes a,.statements .meta a,.skip{text-decoration-color:var(--faint)}
.at:hover{color:var(--mark)}
.brief dl,.facts,.frame{margin:0}
.brief h2{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:0;padding:0;border:0;white-space:nowrap}
.brief{border-block:1px solid var(--line);padding:.5rem 0;margin-top:2rem}
.brief dl>div{display:grid;grid-template-columns:8.5rem 1fr;gap:1rem;padding:.65rem 0}
.brief dl>div+div{border-top:1px solid var(--line)}
.brief dt{font-size:.85rem;padding-top:.15rem}
.brief dd,.facts dd,.frame dd{margin:0}
nav{font-size:.88rem;margin:1.5rem 0 0}
nav ol{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.15rem 1.3rem}
blockquote{margin:0 0 1rem;padding-inline-start:1.1rem;border-inline-start:3px solid var(--line);font-size:1.2rem;line-height:1.4}
blockquote a.at{text-decoration:none}
.finding{font-size:1.12rem}
.wide{overflow-x:auto;margin:0 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.86rem;line-height:1.48}
th,td{text-align:start;vertical-align:top;padding:.55rem .9rem .55rem 0;border-bottom:1px solid var(--line)}
th:last-child,td:last-child{padding-inline-end:0}
thead th{font-weight:600;color:var(--soft);font-size:.78rem;vertical-align:bottom;border-bottom-color:var(--soft)}
tbody th{font-weight:600;min-width:9rem}
td.number{font-variant-numeric:tabular-nums}
.claim{margin:0 0 2.75rem}
.claim h3{font-size:1.2rem;margin-top:2rem}
.ordinal{color:var(--soft);font-weight:400;margin-inline-end:.35rem}
.bounds{display:inline-flex;flex-wrap:wrap;align-items:center;gap:.25rem .7rem;margin:0 0 .6rem}
.dots{display:inline-flex;gap:.22rem}
.dots i{width:.72rem;height:.72rem;border-radius:50%;border:1.5px solid var(--mark)}
.dots .full{background:var(--mark)}
.reasons,.stated,.origins,.questions{list-style:none;padding:0}
.reasons li{padding-inline-start:1rem;text-indent:-1rem}
.reasons li::before{content:"\\2013\\00a0 ";color:var(--soft)}
.questions li{padding:.7rem 0;margin:0;border-bottom:1px solid var(--line)}
.questions p,.next p{margin:0}
.questions .meta,.next .meta{margin-top:.25rem}
.next{list-style:none;padding:0;counter-reset:step}
.next li{counter-increment:step;position:relative;padding:.7rem 0 .7rem 2rem;margin:0;border-bottom:1px solid var(--line)}
.next li::before{content:counter(step);position:absolute;left:0;top:.82rem;font:.86rem/1.6 var(--plain);color:var(--soft);font-variant-numeric:tabular-nums}
summary{font-size:.85rem;color:var(--mark);cursor:pointer}
details:not(.more)>ul{margin-top:.5rem;font-size:.95rem}
.more{margin:.35rem 0 1.4rem}
.more>summary{width:fit-content;padding:.2rem 0}
.more[open]>summary{margin-bottom:.5rem}
.chain{list-style:none;padding:0;margin:.5rem 0 1.5rem;font-family:var(--plain);font-size:.85rem;line-height:1.4}
.chain li{position:relative;margin:0;padding:0 0 0 1.6rem}
.chain li::before{content:"";position:absolute;left:.1rem;top:.3rem;width:.72rem;height:.72rem;border-radius:50%;border:1.5px solid var(--mark);background:var(--mark);z-index:1}
.chain li.unseen::before{background:var(--paper);border-style:dashed}
.chain li.held::before{border-radius:1px}
.chain li:not(:last-child)::after{content:"";position:absolute;left:calc(.46rem - .5px);top:1.15rem;bottom:-.2rem;border-left:1px solid var(--mark)}
.chain li.unseen:not(:last-child)::after{border-left-style:dashed}
.station{display:block;font-weight:600}
.station .tag{font-weight:400;margin-inline-start:.45rem}
.sign{display:block;color:var(--soft);padding:.05rem 0 .85rem;font-size:.8rem}
.text{margin-top:1.5rem}
.row{margin:0 0 .2rem}
.words{white-space:pre-line;margin:0 0 1.05rem}
.words.title{font-size:1.35rem;font-weight:600;line-height:1.3}
.words.credit,.words.outside{color:var(--soft);font-size:.93rem}
.words a{color:inherit;text-decoration:none}
.content{background:linear-gradient(transparent 8%,var(--tint) 8%,var(--tint) 92%,transparent 92%)}
.content.deep1,.content.deep2,.content.deep3{background:linear-gradient(transparent 8%,var(--tint2) 8%,var(--tint2) 92%,transparent 92%)}
.words .name,.legend .name{text-decoration:underline dotted 1px var(--soft);text-underline-offset:.22em}
.words .date{text-decoration:underline dotted 1px var(--soft);text-underline-offset:.22em}
.words .source,.legend .source{text-decoration:underline solid 2px var(--mark);text-underline-offset:.2em}
.words .cue,.legend .cue{font-style:italic;text-decoration:underline solid 1px var(--mark);text-underline-offset:.2em}
.words .wording,.legend .wording{text-decoration:underline wavy 1px var(--warm);text-underline-offset:.22em}
.words .credit,.words .at{text-decoration:underline dotted 1px var(--soft)}
.words a:hover{color:var(--mark)}
.words .n,.notes .n,.statements>li>.n{font:600 .68rem/1 var(--plain);color:var(--mark);text-decoration:none;font-variant-numeric:tabular-nums;padding:.08rem .12rem}
.words .n{vertical-align:.45em}
.n:hover{text-decoration:underline}
.legend{font-size:.86rem}
.notes{font-size:.79rem;line-height:1.45;color:var(--soft);margin:-.35rem 0 1.4rem;padding-inline-start:.9rem;border-inline-start:2px solid var(--line)}
.notes p{margin:0 0 .35rem}
.notes .n{font-size:.74rem}
.statements{list-style:none;padding:0}
.statements>li{display:grid;grid-template-columns:1.6rem 1fr;gap:.5rem;padding:.85rem 0;margin:0;border-bottom:1px solid var(--line)}
.statements>li>.n{font-size:.82rem;padding-top:.45rem}
.said{margin:0 0 .2rem}
.said .at{text-decoration:none}
.said .at:hover{text-decoration:underline dotted}
.statements .meta{margin:0}
.frame{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.82rem;margin-top:.4rem;padding:.45rem .7rem;background:var(--box);border-radius:4px}
.frame div{display:flex;gap:.4rem;align-items:baseline}
.frame dt{color:var(--soft)}
.loose{font-size:.9rem;line-height:1.8}
.facts{font-size:.88rem}
.facts>div{display:grid;grid-template-columns:11rem 1fr;gap:1rem;padding:.4rem 0;border-bottom:1px solid var(--line)}
.facts dt{color:var(--soft)}
.links{font-size:.88rem;overflow-wrap:anywhere}
.unseen-words{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.inquiry-claim{margin:0 0 4rem;padding-top:.4rem}
.inquiry-claim>h3{font-size:1.3rem;margin-top:2.2rem}
.date{white-space:nowrap}
.inquiry-claim>.bounds{font-size:1.08rem}
.whose{font:.86em/1.4 var(--plain);color:var(--soft);white-space:normal}
.whose::before{content:"("}.whose::after{content:")"}
.lineage{table-layout:auto;margin:0 0 1.2rem}
.lineage thead th{padding-bottom:.35rem}
.lineage tbody th{min-width:8rem;width:27%;font-weight:600;padding-top:.5rem}
.lineage tbody td{padding-top:.5rem}
.lineage .when{display:block;font-weight:400;color:var(--soft);font-variant-numeric:tabular-nums}
.lineage .said{font:1.02em/1.5 var(--text);margin:0 0 .15rem}
.lineage .way{margin:0 0 .15rem;color:var(--soft)}
.lineage .sort{color:var(--ink)}
.lineage td.g{position:relative;padding:0;border-bottom-color:transparent}
.g1{min-width:24px}.g2{min-width:40px}.g3{min-width:56px}.g4{min-width:72px}.g5{min-width:88px}.g6{min-width:104px}.g7{min-width:84px}.g8{min-width:94px}.g9{min-width:104px}.g10{min-width:114px}.g11{min-width:94px}.g12{min-width:101px}.g13{min-width:108px}.g14{min-width:115px}
.lineage .graph{position:absolute;left:0;top:-1px;height:calc(100% + 2px)}
.graph{overflow:visible}
.graph line,.graph path{stroke:var(--mark);stroke-width:1.5;fill:none}
.graph .halo{stroke:var(--paper);stroke-width:6}
.graph .likely{stroke-dasharray:5 3}
.graph .open{stroke-dasharray:1.5 3}
.graph .full{fill:var(--mark);stroke:var(--paper);stroke-width:1}
.graph .fold{fill:var(--paper);stroke:var(--mark);stroke-width:1.2}
.graph .person{fill:var(--paper);stroke:var(--mark);stroke-width:3}
.graph .missing{fill:var(--paper);stroke:var(--mark);stroke-width:1.5;stroke-dasharray:2.5 2}
.graph .ring{fill:var(--paper);stroke:var(--warm);stroke-width:1.6}
.graph text{fill:var(--warm);font:700 13px var(--plain)}
.keys{display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;color:var(--soft);font-size:.8rem;line-height:1.7}
.keys .key{vertical-align:-.28em;margin-inline-end:.2rem}
.changed{color:var(--warm);font-family:var(--plain);font-size:.92em}
.changes,.plain{list-style:none;padding:0}
.changes li{padding:.45rem 0;margin:0;border-bottom:1px solid var(--line)}
mark{background:var(--tint2);color:inherit}
figure{margin:0 0 1.2rem}
.pair>div{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:.8rem 2rem}
.pair{border-top:1px solid var(--line);padding-top:.5rem}
.pair .meta{margin:0 0 .3rem}
.side{font-size:.95rem;line-height:1.6;white-space:pre-line;margin:0}
.map,.bars{display:block;width:100%;height:auto}
.map{border:1px solid var(--line)}
.map .sea{fill:var(--box)}
.map .land{fill:var(--paper)}
.map .coast,.map .border{fill:none;stroke:var(--faint);stroke-width:1}
.map .border{stroke-dasharray:4 3}
.map .place{fill:var(--mark);fill-opacity:.72;stroke:var(--paper);stroke-width:1.5}
.map text{font:600 21px var(--plain);fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.map .country{font-weight:400;font-size:18px;fill:var(--soft);letter-spacing:.06em}
.bars{height:5.5rem}
.bars rect{fill:var(--mark)}
.bars line{stroke:var(--line);stroke-width:2}
.ends{display:flex;justify-content:space-between;gap:1rem;max-width:none;flex-wrap:wrap}
.source-words{border-bottom:1px solid var(--line);padding:.3rem 0}
.source-words summary{font:600 .92rem/1.5 var(--plain);color:var(--ink)}
.source-words summary .meta{font-weight:400}
.source-words[open]{padding-bottom:1rem}
.source-words[open] summary{margin-bottom:.5rem}
details:has(:target)::details-content{display:block;content-visibility:visible;height:auto}
.source-words .words{margin-bottom:.7rem;font-size:.98rem}
.reports td,.reports th{padding-block:.35rem}
.reports code{display:block;font-size:.72em;line-height:1.35;margin-top:.15rem}
:target mark{background:none}
.row:has(.on:target)+.row .rest{background:var(--tint2);outline:2px solid var(--focus);outline-offset:3px;border-radius:2px}
:target .content{background:none}
tr:target{outline-offset:0}
footer{color:var(--soft);font-size:.82rem;padding-block:4rem 5rem}
@media (max-width:36rem){.lineage{font-size:.8rem}.lineage tbody th{min-width:5.2rem;padding-inline-end:.5rem}.lineage th,.lineage td{overflow-wrap:anywhere}.map text{font-size:34px}body{font-size:1rem}.brief dl>div,.facts>div{grid-template-columns:1fr;gap:.1rem}.kicker{margin-top:2rem}h2{margin-top:3rem}.wide table{min-width:30rem}}
@media (min-width:66rem){h1,.lineage-frame,.pair,.changes,.inquiry-claim>h3,.inquiry-claim>.bounds,.keys,figure{margin-inline-end:-16rem}main,footer{max-width:60rem}section,.head,nav{padding-inline-end:16rem}.row{display:grid;grid-template-columns:minmax(0,1fr) 13.5rem;column-gap:2.5rem;margin-inline-end:-16rem}.notes{margin:.25rem 0 1.1rem;padding:0;border:0}.wide{margin-inline-end:-16rem}.claim,.questions li,.next li{display:grid;grid-template-columns:minmax(0,1fr) 13.5rem;column-gap:2.5rem;margin-inline-end:-16rem}.ways h4:first-child{margin-top:2.2rem}.questions .meta,.next .meta{margin-top:.2rem}h2{margin-inline-end:-16rem}.brief{padding-inline-end:0;margin-inline-end:0}}
@media print{.source-words:not([open])::details-content{display:none!important}@page{size:A4;margin:19mm 17mm 20mm}:root{--paper:#fff;--ink:#000;--soft:#4c4841;--line:#c9c4b9;--faint:#a39d90;--tint:#f3ecd6;--tint2:#e8dcb6;--mark:#1c4a70;--warm:#8a3f14;--box:#f5f2ea}body{font-size:10pt;line-height:1.5;print-color-adjust:exact;-webkit-print-color-adjust:exact}main,footer{max-width:none;padding:0}section,.head,nav{padding-inline-end:0}.kicker{margin-top:0}h1{font-size:20pt}h1,.inquiry-claim>h3{margin-inline-end:0}h2{font-size:14pt;margin:1.6rem 0 .7rem;margin-inline-end:0;break-after:avoid}h3,h4{break-after:avoid}.skip,nav{display:none}a{color:inherit}.at,.meta a,td a,.notes a,.brief dt a,.copy a{text-decoration:none}details::details-content{display:block;content-visibility:visible;height:auto}.row{display:grid;grid-template-columns:minmax(0,1fr) 42mm;column-gap:7mm;margin:0;break-inside:avoid}.notes{margin:.15rem 0 .8rem;padding:0;border:0;font-size:7.6pt}.wide{overflow:visible;margin-inline-end:0}tr,.statements>li,.questions li,.next li,.chain li,.frame{break-inside:avoid}thead{display:table-header-group}table{font-size:8.6pt}p{orphans:3;widows:3}:target{background:none;outline:none}footer{padding-block:1.5rem 0}}
`

/** SHA-256 of {@link STYLE}, as a content security policy names it. */
export const STYLE_DIGEST = 'sha256-uwG8CxqTNN2fOLeZkOc8zBfScJ2id8z99pk3LRNzWhQ='
