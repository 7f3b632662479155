/*
 * Small words for what local papers tell around a story. Each entry is one thing in several ways; every list goes with every other at its place,
 * so that no two outlets write the same sentence by chance.
 */

const list = (text: string): readonly string[] =>
  text
    .split(/[\n;]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => (entry.includes('|') && !entry.includes('{') ? `{${entry}}` : entry))

/** Many people. */
export const ROLES = list(`
  shopkeepers|traders; teachers|schoolmasters; pensioners|retired people; volunteers|helpers; students|undergraduates; bus drivers|coachmen; nurses|carers
  parents|mothers and fathers; clerks|office workers; priests|clergymen; firemen|firefighters; carpenters|joiners; fruit growers|orchard keepers
  postmen|letter carriers; former miners|old miners; landlords|house owners; surveyors|land measurers; musicians|bandsmen; cooks|kitchen hands
  rowers|oarsmen; widows|bereaved women; hauliers|carriers; archivists|keepers of records; day labourers|casual workers; electricians|wiremen
  lodgers|boarders; bakers|bread makers; butchers|meat sellers; veterans|old soldiers; commuters|regular passengers; tenants|leaseholders
  trainees|learners; weavers|loom workers; shepherds|herdsmen; architects|planners; beekeepers|honey makers; tailors|seamstresses
  choir singers|choristers; librarians|book keepers; glaziers|window makers; potters|ceramists; gardeners|groundsmen; pharmacists|chemists
  locksmiths|key cutters; cyclists|bicycle riders; anglers|hobby fishermen; hoteliers|innkeepers; printers|typesetters; roofers|tilers
  dentists|dental surgeons; plasterers|stucco workers; signalmen|points men; brewers|beer makers; goldsmiths|jewellers; bricklayers|masons
  translators|interpreters; vets|animal doctors; opticians|eyeglass makers; saddlers|leather workers; florists|flower sellers; stevedores|dock hands
  chimney sweeps|soot men; auctioneers|sale room staff; midwives|birth nurses; cheesemakers|dairymen; piano tuners|instrument makers
  crossing keepers|barrier men; swimmers|members of the swimming club; stamp collectors|philatelists; foresters|woodsmen; laundresses|laundry workers
`)

/** In what state something is. */
export const STATES = list(`
  broken|damaged; old|ageing; disputed|contested; costly|expensive; planned|proposed; unfinished|half-finished; faded|bleached; rusty|corroded; noisy|loud
  modern|up-to-date; historic|ancient; temporary|makeshift; neglected|uncared-for; locked|bolted; unsafe|hazardous; borrowed|loaned; donated|given
  cheap|low-priced; rented|leased; municipal|town-owned; delayed|late; cancelled|scrapped; shared|common; unlit|dark; shaky|wobbly; patched|mended
  spare|surplus; repainted|newly painted; missing|vanished; worn-out|shabby; crooked|tilted; controversial|much-debated; outdated|old-fashioned
  popular|well-liked; empty|deserted; crowded|packed; oversized|far too large; former|one-time; promised|pledged; unpaid|outstanding; ugly|unsightly
  famous|well-known; little-used|half-forgotten; well-kept|spotless; private|privately owned; uninsured|unprotected; replaced|exchanged; enlarged|widened
  narrow|tight; wooden|timber; draughty|chilly; second|other; remaining|last; main|principal; inherited|handed-down; flooded|waterlogged; fenced-off|closed-off
`)

/** Things that a town has. */
export const THINGS = list(`
  steps|stairs; roof|roofing; drains|gutters; bells|chimes; shutters|blinds; pavement|footpath; benches|seats; fountain|basin; parking places|car park
  lamp posts|street lamps; railings|handrails; boiler|furnace; lift|elevator; clock|timepiece; ticket office|booking hall; turnstiles|barriers; ramp|slope
  playground|swings; noticeboard|bulletin board; piano|organ; archive|files; cellar|basement; chimney|smokestack; balcony|gallery; vegetable beds|allotments
  water tower|cistern; windows|panes; kitchens|galleys; generator|dynamo; flagpole|mast; stage|platform; locker rooms|changing rooms; greenhouse|hothouse
  escalator|moving stairs; orchard|fruit trees; silo|grain store; loudspeakers|public address; weathercock|vane; curtains|drapes; stables|stalls
  post boxes|letter boxes; duck pond|pool; scaffolding|staging; accounts|books; telephone exchange|switchboard; bus shelter|stop; awnings|canopies
  uniforms|work clothes; medals|trophies; furniture|tables and chairs; portraits|paintings; rubbish bins|waste baskets; hedges|shrubs; statutes|by-laws
  gatehouse|lodge; tramlines|rails; cold room|ice store; timetable|schedule; paving stones|cobbles; hydrants|water points; lawn|grass; wiring|cables
  fire escape|emergency exit; menus|bills of fare; licences|permits; rafters|beams; wall paintings|frescoes; plumbing|pipes; signposts|road signs
  bicycle racks|cycle stands; sirens|alarms; billboards|hoardings; tills|cash registers; cradle of bells|belfry; jetty|landing stage; insurance|cover
`)

/** Where a town has them. */
export const PLACES = list(`
  library|reading room; museum|collection; theatre|playhouse; station|railway halt; dairy|creamery; swimming pool|baths; cemetery|graveyard; brewery|maltings
  sports hall|gymnasium; customs house|tollhouse; savings bank|credit union; monastery|abbey; orphanage|children’s home; observatory|star house; zoo|animal park
  cattle market|stockyard; broadcasting house|radio building; waterworks|pumping house; law courts|courthouse; guest house|inn; sawmill|timber yard; tannery|leather works
  botanical garden|herb garden; university|faculty; bakery|bread shop; fire station|engine house; barracks|quarters; cinema|picture house; nursery|kindergarten
  sugar mill|refinery; printing works|press; shipyard|slipway; old people’s home|almshouse; chapel|oratory; mosque|prayer hall; synagogue|temple
  concert hall|auditorium; racecourse|track; arcade|passage; quarry|gravel pit; viaduct|arches; vineyard|winery; power station|generating plant; glassworks|glass factory
  cannery|packing house; school kitchen|refectory; post office|mail depot; garrison church|minster; youth club|boys’ club; fish market|auction hall; castle|keep
  planetarium|dome; pottery|kiln house; airfield|landing strip; laundry|wash house; bowling alley|skittle hall; ice rink|skating hall; music school|conservatoire
`)

/** What people do about a thing; what follows is the thing. */
export const ABOUT = list(`
  {complained|grumbled} {about|of}
  {argued|quarrelled} {about|over}
  {asked|enquired} {about|after}
  {wrote|sent a letter} {about|concerning}
  {petitioned|protested} {against|over}
  {raised|collected} money for
  {paid|footed the bill} for
  {offered|volunteered} to {repair|mend}
  {refused|were unwilling} to {use|pay for}
  {promised|undertook} to {clean|look after}
  {photographed|took pictures of}
  {praised|had kind words for}
  {fought|struggled} to keep
  {voted|decided} to {sell|part with}
  {waited|hoped} in vain for
  {worried|lost sleep} over
  {signed|put their names to} a {complaint|paper} about
  {counted|made a list of}
  {spoke|talked} at length {about|of}
  {guarded|kept watch over}
  {demanded|insisted on} repairs to
  {drew up|prepared} plans for
  {went|had been} to court over
  {held|called} a meeting {about|on}
  {painted|whitewashed}
  {voted|spoke} against
  {bid|made an offer} for
  {shared|split} the {cost|expense} of
  {called|pressed} for the return of
  {turned down|rejected} a loan for
  {questioned|doubted} the {cost|need} of
  {welcomed|were pleased with}
  {looked over|examined}
  {blamed|cursed} the {council|builder} for
  {agreed|consented} to {share|give up}
  {found|looked for} another use for
  {mentioned|brought up}
  {defended|stood up for}
`)

/** What became of one thing. */
export const BECAME = list(`
  had been {sold|auctioned|disposed of}
  had been {closed|shut|sealed}
  had been {insured|mortgaged|valued} for <n:2-90> {thousand|hundred}
  had been {moved|shifted|carried} to <village>
  {cost|swallowed|required} <n:11-95> {thousand|hundred}
  had been {stolen|carried off|removed}
  {caught fire|went up in flames|burned}
  had been {restored|done up|renovated}
  {failed|did not pass} the {inspection|audit|test}
  had been {handed|made} over to the {parish|province|army}
  {needed|called for|wanted} <n:3-40> {workers|men|days}
  had been {inspected|visited|looked over} by a {minister|commission|surveyor}
  had been {replaced|exchanged|renewed}
  had been {damaged|knocked over|hit} by a {lorry|storm|falling tree}
  had been {fenced off|cordoned off|roped off}
  had been {cleaned|scrubbed|washed down}
  had been {photographed|measured|drawn} by {students|surveyors|an architect}
  had been {ordered|bought|paid for} {twice|in vain|abroad}
  {changed hands|passed to a new owner} {twice|again}
  had been {repaired|mended|put right} {badly|in haste|at last}
  had been {promised|pledged} {twice|to two buyers|before an election}
  had been {listed|protected|registered} since <n:1950-2024>
`)

/** When: a day or an hour that is hardly ever the same. */
export const WHEN = list(`
  {on|by} the {first|second|third|fourth|last} {Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday} {of|in} {January|March|April|May|June|July|September|October|November}
  {at|around} {quarter past|half past|ten to|twenty to} {six|seven|eight|nine|ten|eleven}
  <n:2-19> {days|weeks|months|years} {ago|before}
  {in|during} the {spring|summer|autumn|winter} of <n:1987-2029>
  {for|over} <n:3-60> {days|nights|hours|weeks}
  {before|ahead of|after|during} the {morning|evening|noon} {service|shift|train|broadcast}
  {under|by} the light of {torches|lanterns|headlamps}
  {with|despite} a {warning|letter|grant} from the {prefect|parish|water board|chamber of trade|ombudsman}
  {between|from} {six|seven|eight|nine} {and|to} {ten|eleven|twelve|one}
  <n:2-40> kilometres {from|outside|north of|east of|south of} <town>
  {not far from|close to|on the way to|within sight of} <village>
  {beside|along|on the far bank of|downstream on} the <river>
  {in|on|at the end of|just off} <street>
`)

/** Who says so: after the name, or before it. */
export const TRADES = list(`
  grocer|greengrocer; glazier|window maker; tailor|seamster; sexton|verger; janitor|caretaker; stationmaster|railway official; farmer|smallholder; beekeeper|honey maker
  innkeeper|publican; economist|analyst; agronomist|soil scientist; geologist|rock scientist; botanist|plant scientist; statistician|number cruncher; councillor|council member
  midwife|birth nurse; notary|solicitor; dentist|dental surgeon; watchmaker|clockmaker; ferryman|boatman; archivist|keeper of records; choirmaster|choir leader
  hairdresser|barber; translator|interpreter; surveyor|land measurer; vet|animal doctor; locksmith|key cutter; florist|flower seller; optician|eyeglass maker
`)

/** What a story is about, for whoever speaks of it without stating anything of it. */
export const AFFAIRS = list(`
  the {affair|matter}; the silence of the {governor|ministry|capital|prefect}; the {lack of answers|missing answers}; the {call for an inquiry|demand for an investigation}
  the part played by {outsiders|officials|the old guard}; the {state of the inquiry|progress of the investigation}; the fate of the {families|victims|missing}
  the {rumours|talk in the streets}; the coverage in the {press|papers|evening news}; the rights of {witnesses|those concerned|ordinary people}
  compensation for the {families|survivors|village}; the question of who {knew|gave the order|paid}; the tone of the {debate|ministers|officials}
  a {resignation|dismissal|reshuffle} in the {council|province|department}; the safety of {witnesses|reporters|neighbours}; the costs of the {inquiry|hearings|lawyers}
  similar cases {abroad|in the past|elsewhere in the country}; the {coming|postponed|closed} hearing; the {first|latest|official} explanations; the {accounts|versions} given so far
  the {mood|tension|unease} in <town>; the events {near|around|in} <village>; the {visit|absence|promises} of the minister; the {reaction|protest|interest} from <neighbour>
  the need for {calm|patience|clarity}; the {lists|names|pictures} going round; the {delay|gaps|contradictions} in the inquiry; the {courage|doubts|memory} of the witnesses
`)

/** What people do about an affair. */
export const STANCES = list(`
  {asked|enquired} {about|after}
  {spoke|talked} for {hours|a long time} about
  {worried|were uneasy} about
  {wrote|sent letters} {to the papers|to the governor|to parliament} about
  {demanded|called for|pressed for} {clarity|openness|a debate} {about|on}
  {criticised|found fault with}
  {refused|declined} to comment on
  {held|organised} a {vigil|meeting|collection} over
  {could not agree|were divided} {about|on|over}
  {shook their heads|lost patience} over
  {had heard nothing new|knew little} about
  {read|learned} {in the papers|on the radio} about
  {put|addressed} {questions|a petition} to the council about
  {warned|cautioned} against {silence|haste|forgetting} in
  {waited|kept waiting} for {news|word} {of|about}
  {played down|made light of}
  {discussed|debated}
  {kept|made} a {diary|record} of
  {tried|attempted} to {explain|understand}
`)
