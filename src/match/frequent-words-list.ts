/** English words by the share of reports that have them. Written by measure/train/train-frequent-words.ts; see docs/decisions/0091. */
export const FREQUENT_WORDS: readonly (readonly [share: number, words: string])[] = [
  [
    0.951,
    `
    a and for in is of on that the to with`,
  ],
  [
    0.731,
    `
    an are as at be been but by from had has have he it not said this was which who`,
  ],
  [
    0.497,
    `
    about after all also his its more no one or out people president their there they up we were when will would`,
  ],
  [
    0.352,
    `
    according against because being could country during first i if into just last like national new news now other our over
    political so some than them time told two what while year you`,
  ],
  [
    0.246,
    `
    any around back before between can do even front general government group him how however made many may media off only report
    reported s say says she since state states still then these those three u united us week well where years`,
  ],
  [
    0.176,
    `
    added american another attack attacks called city come day days democratic did down earlier end few found get going groups
    held her including killed know later least left long make me members month most much must my next official officials old part
    past place police public reports same saying security see seen several should statement such support taken through times took
    twitter under used very way went world`,
  ],
  [
    0.127,
    `
    across action again ago air already among announced area asked away based began believe both came case comes comment continue
    continued control death department didnt does dont early economic fact family find five following forces foreign former four
    given go good got head help here high home hours house important information international john known leader leaders life man
    meeting men might military monday months morning movement name near never night november number office order organization
    party post power presidential press process put real really received recent recently released right rights second set show six
    social something sources spokesman story take text thats think though thought today too tuesday until use using want war
    whether within without words work yet your`,
  ],
  [
    0.087,
    `
    able actually administration almost along although always am america anyone appeared appears authorities become big border
    building call cannot cant capital chief claim clear close co coming community company conference confirmed countries decided
    decision defense despite different director doesnt efforts elections enough especially ever every expected far follow force
    free friday friends full further give great ground happened having health heard hes himself human im immediately instead
    interview involved islamic isnt justice large late law led likely little live local look looking lot m major making march
    means member million mr nations need north nothing obama once opposition others outside own parties person plan point policy
    position possible presidents previously problem problems release result saturday saw school secretary seems senior september
    serious service shot shows small someone soon south staff start started stop street sunday sure taking television terrorism
    terrorist themselves theres thing things thousands thursday top total toward true trying tv union video violence washington
    watch wednesday weeks whose why woman workers working wrote york young`,
  ],
  [
    0.063,
    `
    account accused act actions age agency agreement alleged allow anything april army arrested ask associated attacked attempt
    august became begin beginning behind best bit black born bring brought business campaign candidate carried caused center
    central change children citizens claimed claims cnn comments committee congress considered continues countrys court current
    currently daily date david dead deal december defend denied described died doing done due each east effort eight event
    everything evidence experts expressed face facebook father fight fighting fire future gave getting gone hand hands hard heart
    hit hold holding identified incident inside investigation iraq isis issue issued itself james january june keep killing kind
    labor latest leave legal less let level lives love mark meanwhile message michael middle minister ministry minutes money move
    named nation nearly network northern october often online open operation opinion organizations page path percent phone plans
    play pointed population positions posted pretty private probably proposal question quickly quite radio read record related
    remain remains reporter reporters republican respect responsible results return revealed role run running san sent series
    share shared shooting showed showing signed similar single situation soldiers son speaking special speech star statements
    strong system team tell terrorists th theyre third throughout town tried turned university view wanted wants wasnt west weve
    white whom wife willing women word`,
  ],
  [
    0.044,
    `
    above abroad accept access accounts adding addition additional address ads afternoon agreed aid aimed airport al allowed
    americans announcement anti apparently appear areas armed arrest article attention attorney available bad barack battle
    believed below better bush c calling calls captured car carrying cases cause certain certainly changed changes charge charged
    charges check child christian cities citing civil clearly com commander committed common completely concern concerned
    conducted conflict couldnt council course create created crime criminal crisis cut declared declined democracy deputy details
    determined development difficult directly doubt dropped drug e eastern effect either election else employees entire evening
    events eventually everyone example executive expect experience failed false fbi fear feb february feel felt female figure
    finally fired followed forced forward founder fox freedom friend game goes half happen hasnt hear history hope hospital hour
    huge hundreds idea ill image include included increase increased individuals intelligence job jobs joined journalists judge
    july kept key kidnapped knew largest launched lead leadership leading learned leaving line linked list living longer looks
    lost low main makes market matter mean measures meet mentioned met mexico moment multiple murder necessary needs newspaper non
    nor noted offer offered officer officers ones opened operations p parents particularly parts passed paul pay peace perhaps
    picture places planning playing points popular positive possibility potential powerful presence present pressure prevent
    previous price prime pro profile progress project protect provide provided published ran rather re reach reached reason
    referring refused region relations reporting research residents response rest room safe scheduled seek seeking seem seized
    sense seriously services seven short shown side simply site soldier source southern spent spoke spokeswoman st stated station
    stay steve stopped stories suggest supported surprise syria syrian t takes talk talks telling texas threat together trade
    troops truth try turn tweeted un understand various vehicle version via vice victims victory violent visit voice wall warned
    water weapons website weekend western wing wont worked works wouldnt yesterday`,
  ],
  [
    0.033,
    `
    achieve add adopted agree ahead aircraft alone amount analysts ap arms aware base begun believes bill billion birth body break
    brown build buy california candidates care career carry caught causing chance china church citizen claiming coalition college
    combat command commission condition cost couple cover d damage de defeat demand departments determine direct discuss documents
    domestic door dozens drive editor electoral email emerged emergency ended ensure entered exactly exchange expert explained
    extreme extremely fall familiar families feeling fighters final food fully gained giving global god governments guard happy
    headquarters hearing heavy hill identify illegal images impact includes indeed independent industry initially injured
    institute interests internal islam issues ive join kill knowledge lack land letter liberal libya light managed mass material
    maybe meant measure meetings mention mid mike minute missing mission mostly mother moved moving muslim muslims names needed
    negotiations neither nine normal note occurred ongoing opportunity paid peoples per period piece placed planes planned plus
    possibly presidency program proposals proposed protest publicly questions r raised ready reasons receiving recording red
    regarding rejected religious rep represent representatives request resources responsibility returned reuters risk safety scene
    secret sector self selling sept shortly sign significant size society sought sound specific spread stage step strategic
    struggle student subject success suggested suggests summer supreme talking targeted targets technology territory terror thomas
    threats ties track trip type unclear unity upcoming upon urged warning wave ways whatever whole widely witnesses worth writing
    written youre`,
  ],
]
