/** Words that stand for each other in a newspaper's running text. The simulator's own: neither matching nor reading knows this list. */
const SETS = `
big large sizeable|small minor modest|began started|begun started|begin start|starting beginning|ended finished|near close_to
nearly almost|approximately about|also likewise|several some a_number_of|residents inhabitants locals
families households|children youngsters|homes houses dwellings|building structure|road route highway|roads routes
town municipality|village settlement|officials authorities|government administration
believed thought|important significant|serious grave
difficult hard|difficulties problems|quickly rapidly|slowly gradually|often frequently|rarely seldom|recent latest
recently lately|earlier previously|later afterwards|now currently|immediately at_once|finally eventually
previous earlier|every each|entire whole|closed shut|opened reopened
fell dropped|rose climbed|fallen dropped|growing mounting rising|increase rise|reduced cut|cut slashed|money funds
prices costs|buy purchase|bought purchased|workers employees staff|worker employee|company firm
companies firms businesses|factory plant|job post|jobs posts positions|hired recruited|pay wages|leader head|leaders heads
aid relief|assistance support|needed required|need require|plans proposals|plan scheme proposal|planned intended
promised pledged|pledge promise|agreed consented|agreement accord deal|talks negotiations|meeting gathering session
discuss debate|discussed debated|decision ruling|decided resolved|rejected dismissed|refused declined|refuse decline|demand call
warned cautioned|warning alert|urged pressed|criticised faulted|complained protested|complaints grievances|protest demonstration
protests demonstrations|anger fury|angry furious|fear dread|fears worries|worried concerned|concern worry|concerns worries
hopes expectations|damage destruction|damaged harmed|destroyed wrecked|repair mend|repaired mended|repairs works
built constructed|build construct|broke ruptured|broken faulty|old ageing|new fresh|modern up-to-date|empty deserted
crowded packed|busy bustling|quiet calm|strong powerful|weak feeble|low meagre|wide broad|narrow slim|rain rainfall
storm tempest|winter cold_season|summer warm_season|harvest crop|crops harvests|farmers growers|fields plots|river stream
bridge crossing|harbour port|ship vessel|ships vessels boats|boat craft|lorry truck|lorries trucks|car vehicle|cars vehicles
hospital clinic|doctor physician|doctors physicians|patients sufferers|illness disease|medicine medication|injured hurt
wounded injured|teachers instructors|pupils students|judge magistrate
lawyer attorney|lawyers attorneys|trial hearing|prison jail|arrested detained|released freed|soldiers troops|army military
fighting clashes combat|attack assault|attacks assaults|border frontier|election vote|vote ballot
opposition critics|member delegate|members delegates|parliament assembly|council assembly|law statute|rules regulations
rule regulation|reports accounts|document paper|documents papers|letter note|statement declaration|figures numbers|figure number
size extent|amount quantity|area district|areas districts|region province|centre heart|edge outskirts|inside within|along beside
because as|although though|despite in_spite_of|speak talk
speaking talking|shouted yelled|cried wept|watched observed|watching observing|seems appears
bring deliver|sent dispatched|send dispatch|gave handed|keep hold|arrived came|arrive come|arrival coming
moved shifted|waited queued|waiting queueing|gather assemble|lived dwelt|living dwelling
died perished|killed slain|smoke fumes|explosion blast|gun firearm|guns firearms|weapons arms
created set_up|tried attempted|try attempt|trying attempting|changed altered|change alteration|changes alterations
possible conceivable|clear plain|unclear uncertain|common widespread|rare unusual|private personal
local regional|national countrywide|foreign overseas|former one-time|senior high-ranking|elderly aged
poor impoverished|rich wealthy|safe secure|dangerous hazardous|danger hazard|risk peril|risks perils|threat menace
crisis emergency|problem difficulty|problems difficulties|answer reply|answers replies|answered replied|question query
questions queries|issue matter|issues matters|reason cause|reasons causes|result outcome|results outcomes|effect impact
effects consequences|attempt effort|attempts efforts|effort attempt|step move|steps moves|measure step|measures steps
system arrangement|fuel petrol|goods wares|store depot|stores depots|shop store
shops stores|market bazaar|trade commerce|traders merchants|tourists holidaymakers
mainly chiefly|perhaps possibly|probably presumably|simply merely|together jointly|openly publicly
briefly for_a_moment|badly severely|completely entirely|partly in_part|exactly precisely|usually normally|generally broadly
`

const alternatives = new Map<string, readonly string[]>()
for (const set of SETS.split(/[|\n]/)) {
  const words = set
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length < 2) continue
  const [head = ''] = words
  const ways = words.map((word) => word.replace(/_/g, ' ').trim())
  if (!alternatives.has(head)) alternatives.set(head, ways)
}

/** The ways of saying a word, itself among them; null where it has no other. Only the word that heads a set is ever replaced. */
export const alternativesOf = (word: string): readonly string[] | null => alternatives.get(word) ?? null
