/*
 * More than 400 lines would be no shorter in pieces: these are lists. Fragments of sentences for what local papers tell around a story;
 * each stands with any other of its neighbours' lists. For the marks see `template`.
 */

const list = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** When and where. */
export const LEADS = list(`
  {by|towards} {noon|midday}
  {shortly|soon} after {dawn|daybreak|sunrise}
  {late|well} into the {evening|night}
  {for|through} much of the {week|afternoon}
  on the {edge|outskirts} of <town>
  at the {foot|bottom} of the {hill|slope}
  in the {hours|time} that followed
  {a day|one day} {later|afterwards}
  {earlier|previously} in the {week|month}
  {along|beside} the <river>
  {behind|beyond} the {station|railway}
  {near|not far from} <village>
  in {several|a few} {streets|lanes} off <street>
  {at|around} the {market|fish} {hall|stalls}
  for the {second|third|fourth} time {this|in one} {month|season}
  {within|in less than} {an hour|two hours}
  {under|beneath} a {grey|leaden} sky
  {outside|in front of} the {town hall|council building}
  {up|further up} in the {hills|mountains}
  {between|somewhere between} <town> and <village>
  {once|as soon as} the {news|word} {spread|got round}
  {apart from|leaving aside} the {main|larger} {streets|roads}
  in a {side street|courtyard} {behind|next to} the {theatre|library}
  {with|given} the {holidays|harvest} {approaching|close at hand}
  in {what|something that} {locals|people here} {call|know as} the {old|upper} quarter
  {throughout|all through} the {morning|day}
  {two|three} {streets|bus stops} {away|further on}
  at the {weekend|end of the week}
  {despite|in spite of} the {cold|heat|wind}
  {below|under} the {viaduct|water tower}
  on both {banks|sides} of the {canal|stream}
  {in|at} the {port|harbour} {district|quarter}
  {across|on the other side of} the {square|bridge}
  {when|as} the {rain|wind} {eased|let up}
  {close|next} to the {border|crossing}
  {by|at} {nightfall|dusk}
  in the {weeks|days} {before|leading up to it}
`)

/** People, many. */
export const PEOPLE = list(`
  shopkeepers {on|along} <street>
  {teachers|staff} at <n:2-7> {schools|kindergartens}
  {members|leaders} of the {fishing|dairy} cooperative
  {pensioners|older people} from the {upper|northern} {quarter|districts}
  {volunteers|helpers} with {torches|shovels}
  {students|apprentices} from the {technical|agricultural} college
  {drivers|conductors} of the {municipal|city} {buses|trams}
  {nurses|midwives} coming off {the night|a double} shift
  about <n:20-90> {parents|mothers}
  {market|street} {traders|vendors}
  {clerks|typists} from the {land|tax} registry
  {relatives|cousins} of the {missing|absent}
  {priests|clergymen} of {three|four} {churches|parishes}
  {firemen|firefighters} from {two|neighbouring} {towns|stations}
  {carpenters|roofers} without {work|orders}
  {fruit|flower} {growers|pickers} from the {valley|plain}
  {postmen|couriers} on their {rounds|way}
  {former|retired} {miners|railwaymen}
  {landlords|house owners} in the {centre|old town}
  {surveyors|inspectors} in {orange|yellow} {jackets|vests}
  {musicians|players} of the {town|brass} band
  {cooks|waiters} from the {harbour|station} {hotel|restaurant}
  {boys|girls} from the {football|rowing} club
  {widows|women} in {black|headscarves}
  {truckers|hauliers} {stuck|held up} at the {toll|weighbridge}
  {amateur|local} {historians|archivists}
  {seasonal|day} {labourers|hands}
  {electricians|plumbers} {hired|called in} by the {council|district}
  {guests|lodgers} of a {boarding house|guest house} in <village>
  {delegates|envoys} of the {chamber of trade|growers’ union}
  {bakers|butchers} in {both|all} {markets|arcades}
  {veterans|reservists} of the {last|border} {war|campaign}
  {commuters|passengers} on the {early|first} {ferry|train}
  {neighbours|tenants} from the {same|next} {stairwell|block}
  {interns|trainees} of the {health|harbour} office
  {weavers|dyers} from the {mill|riverside} {sheds|lanes}
  {supporters|followers} of the {ruling|smaller} {coalition|party}
  {shepherds|herdsmen} from the {high|summer} pastures
  {architects|planners} {employed|paid} by the {province|ministry}
  {families|couples} who {arrived|came} in <year>
`)

/** What they did. */
export const ACTS = list(`
  {stayed|kept} away from work
  {queued|stood in line} for {bread|kerosene|fresh water}
  {signed|put their names to} a petition against the {ring road|new tariff|closure of the post office}
  {refused|were unwilling} to {speak|talk} to {reporters|strangers}
  {hung|put} {black|white} {cloths|ribbons} from their {windows|balconies}
  {collected|gathered} {signatures|blankets} at {kitchen|folding} tables
  {blocked|barred} the {approach|way} to the {customs yard|grain silo} with {carts|tyres}
  {compared|went over} {lists|notes} of {names|addresses} in the {chapel|gymnasium}
  {swept|cleared} {glass|leaves} from the {pavements|steps}
  {argued|quarrelled} about {rents|who should pay}
  {carried|lugged} {sacks|buckets} up {the stairs|from the cellar}
  {listened|tuned in} to a {transistor|car} radio
  {waited|hung about} for a {bus|van} that {did not|failed to} {come|show up}
  {wrote|sent} a {second|fourth} letter to the {ombudsman|prefect}
  {lit|set up} {stoves|lamps} in the {arcades|doorways}
  {moved|shifted} their {stalls|tables} {indoors|under a roof}
  {voted|decided} to {hold|keep} a {weekly|nightly} {watch|patrol}
  {marched|walked} in {silence|single file} to the {cemetery|war memorial}
  {handed|gave} out {soup|tea} in {paper|tin} cups
  {boarded|nailed} up the {ground-floor|lower} windows
  {drew|took} {water|supplies} from a {well|tank} {nobody|no one} had used for years
  {followed|watched} the {session|debate} from the {gallery|corridor}
  {telephoned|rang} {relatives|friends} {abroad|in the capital}
  {demanded|insisted on} {receipts|a refund} for {tickets|permits} {bought|paid for} in <earlier>
  {painted|chalked} {slogans|numbers} on the {wall|gate} of the {slaughterhouse|gasworks}
  {packed|filled} {suitcases|boxes} and {left|went} to stay with {in-laws|family}
  {rebuilt|propped up} a {footbridge|fence} with {planks|scaffolding}
  {complained|grumbled} of {dust|noise|the smell}
  {returned|went back} to {collect|look for} {goats|furniture|papers}
  {learned|heard} of the {plan|decision} from a {notice|poster} on a {lamp post|church door}
  took turns to {sit|stay} with the {sick|elderly}
  {missed|lost} <n:3-14> {days|shifts} of {wages|pay}
  {sheltered|took cover} in a {bowling alley|disused cinema}
  {hired|paid} a {notary|surveyor} of their own
  {dug|cut} a {trench|channel} {round|around} the {playground|vegetable beds}
  {threatened|vowed} to {withhold|stop paying} the {water|parking} fee
  {held|staged} a {sit-in|picnic} on the {runway|tramlines}
  {exchanged|swapped} {coupons|seed|spare parts} {under|behind} the {counter|tarpaulins}
  {pushed|shoved} {prams|handcarts} through {mud|slush}
  {laughed|shrugged} when {asked|questioned} about the {promises|forecasts}
`)

/** With what, why, how. */
export const TAILS = list(`
  because the {buses|trams} had stopped {running|}
  {without|not} {waiting|asking} for {permission|a permit}
  in {protest|anger} at the {price|quality} of {flour|coal|bus tickets}
  as the {light|daylight} {faded|failed}
  {until|till} a {patrol|policeman} {sent|turned} them away
  {although|even though} {nobody|no one} had {asked|told} them to
  {despite|in spite of} a {ban|warning} from the {prefect|district}
  while {children|dogs} {played|ran about} {nearby|between them}
  {before|until} the {gates|shutters} {closed|came down}
  {for|out of} {fear|worry} of {another|a second} {power cut|landslip}
  with {little|hardly any} {sign|hope} of {relief|change}
  as {they|people here} have {done|always done} since <year>
  {to|in order to} {draw|call} attention to the {state|condition} of the {drains|pavements}
  {after|following} {a quarrel|words} with the {caretaker|foreman}
  {because|since} the {office|counter} {opens|is staffed} {twice|only once} a week
  {while|as} {cameras|photographers} looked on
  {against|contrary to} the {advice|wishes} of their {lawyers|elders}
  in the {belief|hope} that {somebody|the council} would {notice|listen}
  {where|in a place where} the {old|first} {tannery|brewery} {stood|used to stand}
  {as if|as though} {nothing|little} had happened
  {under|beneath} {umbrellas|plastic sheets}
  {and|but} {went|drove} home {empty-handed|before midnight}
  {thanks|owing} to a {gift|loan} from a {timber|shipping} merchant
  {at|for} {half|twice} the {usual|normal} {rate|fare}
  {so|so loudly} that {it|the noise} could be heard {in|as far as} <village>
  {instead of|rather than} {going|turning} to the {courts|press}
  {for|during} <n:2-6> {hours|evenings} {in a row|running}
  with {the help|support} of a {scout|parish} group
  {once|now that} the {road|pass} {was|had been} {open|cleared}
  {according|} to an {old|unwritten} custom
`)

/** One thing. */
export const THINGS = list(`
  the {bakery|pharmacy|cobbler’s} on <street>
  the {ferry|cable car} to <village>
  the {primary|music} school in <village>
  a {pumping|filling} station {near|close to} the {stadium|allotments}
  the {provincial|regional} {archive|museum}
  the {night|mail} train to <neighbour>
  a {dairy|cold store} {owned|run} by the <region> {administration|cooperative}
  the {maternity|children’s} ward in <town>
  the {wholesale|cattle} market
  a {hostel|canteen} for {seasonal|railway} workers
  the {broadcasting|television} mast above <village>
  the {town|parish} library
  a {row|terrace} of {wooden|brick} houses by the <river>
  the {customs|weather} post {on|at} the <neighbour> side
  the {central|long-distance} bus station
  the {swimming|public} baths
  a {quarry|gravel pit} {south|west} of <town>
  the {Saturday|weekly} {flea|livestock} market
  the {consulate|trade mission} of <neighbour>
  the {sewage|water} works
  a {vineyard|orchard} {belonging|that belongs} to the {monastery|university}
  the {volunteer|harbour} fire brigade
  the {savings|cooperative} bank in <town>
  the {freight|marshalling} yard
  a {footbridge|culvert} on the {road|way} to <village>
  the {lighthouse|signal box}
  the {paper|sugar} mill
  a {chapel|mosque|synagogue} from the {eighteenth|seventeenth} century
  the {land|rent} tribunal
  the {amateur|puppet} theatre
`)

/** What is the matter with it. */
export const STATES = list(`
  {has|had} been {closed|shut} since <earlier>
  {opened|was open} for {two|three} hours {alone|only}
  {needs|is in need of} a new {roof|boiler|cashier}
  {lost|had lost} <n:11-48> per cent of its {income|customers} in a year
  {is|was} to be {sold|auctioned} in <month>
  {ran|was running} on {diesel|emergency power}
  {stood|was} {empty|deserted} but for {two|a handful of} {cleaners|guards}
  {changed|had changed} {hands|owners} {twice|three times} since <year>
  {was|had been} {painted|cleaned} for a {visit|festival} that {never took|did not take} place
  {turned|had to turn} {visitors|people} away
  {took|had taken} in <n:14-80> {evacuees|travellers}
  {celebrated|marked} its {fiftieth|hundredth} {year|birthday}
  {failed|did not pass} an {inspection|audit}
  {won|was awarded} a {prize|grant} of <n:3-60> thousand
  {stopped|ceased} {taking|accepting} {cheques|orders|cards}
  {drew|attracted} <n:100-900> visitors in a {day|weekend}
  {owed|was behind with} <n:4-18> months’ {rent|wages}
  {was|had been} {rebuilt|restored} with {stone|timber} from <village>
  {reopens|is due to reopen} on the {first|fifteenth} of <month>
  {caught|had caught} fire {twice|once before} in <year>
  {employs|gives work to} <n:7-60> people, most of them {women|part-time}
  {has|had} neither {heating|a telephone} nor {insurance|running water}
  {figures|appears} in {every|each} guidebook to <region>
  {was|had been} {cut off|hard to reach} by {ice|fallen trees}
  {is|was} {guarded|watched} by {conscripts|a single watchman}
  {serves|supplies} <n:3-19> villages {upstream|in the hills}
  {was|became} the {subject|object} of a {lawsuit|heated exchange} last year
  {charged|had begun to charge} <n:2-9> {crowns|dinars|florins} for {entry|parking}
  {stayed|remained} open {all|the whole} night
  {has|had} a {waiting list|backlog} of <n:40-300> {names|cases}
`)

/** How that came about, or what comes of it. */
export const CONSEQUENCES = list(`
  {which|something that} {few|hardly anyone} in <town> had {expected|foreseen}
  after {years|a decade} of {neglect|mismanagement}
  {to|much to} the {annoyance|relief} of its {neighbours|rivals}
  and {nobody|no one} {knows|can say} for how long
  {although|though} the {books|accounts} {look|seem} sound
  {because|as} the {fuse|lease} had {blown|run out}
  as a {sign|notice} on the {door|fence} {says|puts it}
  {thanks|owing} to {cheap|subsidised} {loans|freight}
  {with|leaving} {serious|heavy} {consequences|losses} for {suppliers|the staff}
  at a {cost|price} of <n:2-70> million
  {under|in line with} a {scheme|decree} of <year>
  {while|whereas} its {counterpart|competitor} in <neighbour> {thrives|expands}
  {a|one} {year|season} {ahead of|behind} schedule
  {despite|in spite of} {pleas|letters} from the {chamber of trade|parish}
  {where|and there} {mould|damp} has got into the {walls|ceiling}
  {pending|until there is} a {ruling|word} from the {capital|water board}
  and {that|this} {is|was} {before|without} counting {overtime|repairs}
  {as|just as} it {did|had done} in the {drought|winter} of <year>
  for {want|lack} of {glass|qualified staff|spare parts}
  {except|save} on {Sundays|market days}
`)

/** Who says so. */
export const VOICES = list(`
  <who>, {a|who is a} {grocer|glazier|tailor} {in|from} <town>,
  <who> of the {tenants’|growers’|parents’} association
  the {deputy|acting} {head|director} of the {labour|housing} office, <who>,
  <who>, {a parent|bringing up a family} of {three|four},
  the {sexton|janitor|stationmaster}, <who>,
  {local|district} councillor <who>
  <who>, {who|somebody who} {keeps|has} a {kiosk|garage} on <street>,
  {farmer|beekeeper|innkeeper} <who>
  <who>, an {economist|agronomist} at the {savings bank|institute},
  the {parish|union} secretary, <who>,
  <who>, {aged|now} <n:61-88>,
  {geologist|botanist|statistician} <who>
`)
