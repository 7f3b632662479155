/** Forms that no rule on endings gives, written by hand for this project: each entry is the dictionary form and then its others. */
const expand = (list: string): ReadonlyMap<string, string> => {
  const forms = new Map<string, string>()
  for (const entry of list.split(';')) {
    const [base, ...others] = entry.trim().split(' ') as [string, ...string[]]
    for (const form of others) forms.set(form, base)
  }
  return forms
}

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const IRREGULAR_VERBS = expand(
  `be am is are was were been being 're 'm;have has had having 've;do does did done doing;go goes went gone going;say says said saying;
arise arose arisen;awake awoke awoken;bear bore borne born;beat beaten;become became;begin began begun beginning;bend bent;bet;bind bound;bite bit bitten;bleed bled;
blow blew blown;break broke broken;breed bred;bring brought;broadcast broadcasted;build built;burn burnt;buy bought;catch caught;choose chose chosen;cling clung;
come came;creep crept;deal dealt;die dies died dying;dig dug;dive dove;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;dwell dwelt;eat ate eaten;fall fell fallen;
feed fed;feel felt;fight fought;find found;flee fled fleeing;fling flung;fly flew flown flies flied;forbid forbade forbidden forbidding;forget forgot forgotten forgetting;forgive forgave forgiven;
freeze froze frozen;get got gotten getting;give gave given;grind ground;grow grew grown;hang hung;hear heard;hide hid hidden;hold held;keep kept;kneel knelt;know knew known;lay laid lays;
lead led;lean leant;leap leapt;learn learnt;leave left;lend lent;lie lies lay lain lied lying;light lit;lose lost;make made;mean meant;meet met;mistake mistook mistaken;overcome overcame;
pay paid;plead pled;prove proven;quit quitting;ride rode ridden;ring rang rung;rise rose risen;run ran running;saw sawn;see saw seen seeing;seek sought;sell sold;send sent;sew sewn;shake shook shaken;
shed shedding;shine shone;shoot shot;show shown;shrink shrank shrunk;sing sang sung;sink sank sunk;sit sat sitting;slay slew slain;sleep slept;slide slid;sling slung;sow sown;speak spoke spoken;
speed sped;spend spent;spin spun;spit spat;spring sprang sprung;stand stood;steal stole stolen;stick stuck;sting stung;stink stank stunk;stride strode;strike struck stricken;string strung;strive strove striven;
swear swore sworn;sweep swept;swell swollen;swim swam swum;swing swung;take took taken;teach taught;tear tore torn;tell told;think thought;throw threw thrown;tie ties tied tying;tread trod trodden;
undergo underwent undergone undergoes;undertake undertook undertaken;understand understood;uphold upheld;wake woke woken;wear wore worn;weave wove woven;weep wept;win won winning;wind wound;
withdraw withdrew withdrawn;withhold withheld;withstand withstood;wring wrung;write wrote written;behold beheld;beget begot begotten;bid bidden bade;foresee foresaw foreseen;
put putting;set setting;cut cutting;hit hitting;let letting;shut shutting;hurt hurting;upset upsetting;spread;split splitting;rid ridding;burst;cast;cost costing;read;
agree agreed;disagree disagreed;free freed;guarantee guaranteed;decree decreed;referee refereed;panic panicked panicking;traffic trafficked trafficking;mimic mimicked mimicking;
use used using;vie vied vying;dye dyeing;age ageing;can ca;will wo;belie belied;untie untied;outlie;singe singed singeing;focus focused focuses focusing focussed;bias biased biases;bus bused;
gas gassed gassing gasses;veto vetoed vetoes vetoing;offset offsetting;beset besetting;program programmed programming;kidnap kidnapped kidnaped kidnapping;worship worshipped;handcuff;
taste tasted tasting;waste wasted wasting;paste pasted pasting;breathe breathed breathing;bathe bathed bathing;clothe clothed clothing clad;soothe soothed soothing;loathe loathed loathing;
create created creating;recreate recreated recreating;alienate alienated alienating;need;exceed;proceed;succeed`.replace(/\n/g, ''),
)

export const IRREGULAR_NOUNS = expand(
  `man men;woman women;child children;person people;foot feet;tooth teeth;goose geese;mouse mice;ox oxen;life lives;wife wives;knife knives;leaf leaves;half halves;shelf shelves;
thief thieves;wolf wolves;loaf loaves;self selves;scarf scarves;calf calves;hoof hooves;elf elves;crisis crises;analysis analyses;basis;hypothesis hypotheses;thesis theses;oasis oases;axis axes;
diagnosis diagnoses;emphasis emphases;parenthesis parentheses;synthesis syntheses;criterion criteria;phenomenon phenomena;medium media;bacterium bacteria;stratum strata;alumnus alumni;nucleus nuclei;
stimulus stimuli;fungus fungi;radius radii;index indices;matrix matrices;appendix appendices;vertex vertices;gentleman gentlemen;policeman policemen;policewoman policewomen;spokesman spokesmen;
spokeswoman spokeswomen;spokesperson spokespeople;chairman chairmen;congressman congressmen;congresswoman congresswomen;fireman firemen;businessman businessmen;businesswoman businesswomen;fisherman fishermen;
gunman gunmen;serviceman servicemen;servicewoman servicewomen;lawman lawmen;salesman salesmen;statesman statesmen;freshman freshmen;layman laymen;cameraman cameramen;countryman countrymen;
clergyman clergymen;craftsman craftsmen;grandchild grandchildren;schoolchild schoolchildren;movie movies;cookie cookies;calorie calories;zombie zombies;rookie rookies;tie ties;pie pies;lie lies;die dice;
shoe shoes;toe toes;foe foes;canoe canoes;axe axes;bus buses;gas gases;virus viruses;campus campuses;bonus bonuses;census censuses;status statuses;consensus consensuses;caucus caucuses;genius geniuses;chorus choruses;
lens lenses;bias biases;canvas canvases;surplus surpluses;apparatus apparatuses;focus focuses;quiz quizzes;ache aches;cache caches;headache headaches;avalanche avalanches;aide-de-camp aides-de-camp;
son-in-law sons-in-law;brother-in-law brothers-in-law;attorney attorneys;prisoner-of-war prisoners-of-war;passerby passersby;belief beliefs`.replace(
    /\n/g,
    '',
  ),
)

/** Nouns that end in "s" and are not plurals, or have no other dictionary form. */
export const SINGULARS_IN_S = set(
  'news series species means headquarters barracks corps gas bus lens bias canvas chaos atlas cosmos ethos pathos christmas measles diabetes rabies scissors trousers pants jeans shorts glasses thanks whereabouts proceeds riches outskirts premises hustings amends alms clothes united afterwards ms mrs yes us texas arkansas kansas illinois pancreas asbestos iris crossroads gallows innings billiards molasses overseas summons tennis mess politics economics statistics tactics ethics athletics mechanics olympics physics mathematics logistics dynamics electronics genetics linguistics semantics acoustics optics gymnastics aerobics hysterics arrears specimen regimen abdomen omen acumen',
)

export const IRREGULAR_ADJECTIVES = expand(
  'good better best;bad worse worst;far farther farthest;little littler littlest;old elder eldest;fine finest finer;dry drier driest;shy shier shiest',
)

/** Adjectives and adverbs whose "-er" and "-est" are degrees. */
export const COMPARED = set(
  'big large great small high low long short strong weak young old new late early fast slow soon near close deep wide broad narrow thick thin heavy light easy hard rich poor safe dangerous hot cold warm cool dark bright clear clean dirty strict tough rough smooth soft loud quiet full fair fierce firm fit fat flat tall tiny mild wild cheap costly deadly happy angry busy crazy funny lucky healthy wealthy likely unlikely friendly ugly pretty noisy risky scary bloody nasty hungry guilty holy lonely lively lovely mighty ready heavy grave brave nice wise wide white black red green blue grey simple able noble humble gentle subtle sure pure rare real sad mad wet grim dim slim hot thin quick sharp smart harsh stiff steep strange sick dear dense keen kind calm bold blunt bleak fresh vast vague odd proud rude sane severe sincere sound spare stable steady sturdy sunny sweet swift tight true warm wealthy weird tidy worthy young tricky messy dusty foggy cloudy rainy windy icy chilly greedy trusty gloomy',
)

/** Stems (without their "e") of verbs in which the rules would leave the "e" out. */
export const STEMS_WITH_E = set(
  'permeat becom overcom brows fundrais analys collaps creat cit invit unit reunit excit ignit recit incit writ rewrit bit expedit complet delet compet obsolet scor stor restor ignor explor ador deplor implor bor interfer persever adher coher welcom com schem postpon phon condon aton clon telephon ton ston zon interven conven scen scal inhal exhal stal consol cajol parol chang arrang rearrang challeng reveng aveng plung loung rang exchang cring infring ting hing imping sing spong lung aveng scaveng tast wast past hast breath bath cloth sooth loath sheath seeth chaf saf strang',
)

/** Stems that look as if an "e" had been dropped, and are whole. */
export const WHOLE_STEMS = set(
  'combat format await wait edit credit visit limit profit benefit exit exhibit inhibit prohibit deposit merit inherit audit orbit posit solicit elicit vomit pivot pilot ballot riot root debut input output gossip worship equip develop redevelop envelop gallop pencil council stencil fulfil instil distil ruin murmur sulfur abandon collar war guitar custom ransom blossom fathom bottom random accustom fathom vacuum forum program bargain cabin robin focus bias canvas hang bang belong gang ping wing string swing cling sling fling bring sing ring long wrong prolong clang slang tong throng avoid kidnap bus gas plan human urban ban period method canal signal cabal quiz waltz blitz climb zigzag humbug catalog dialog analog',
)

/** Verbs that double their last letter although it is an "l" or an "s". */
export const DOUBLED_AT_END = set(
  'cancell travell labell levell modell signall controll compell propell expell repell excell rebell quarrell fuell channell counsell patroll enroll dispell marshall tunnell initiall totall rivall duell pedall medall panell parcell shovell spirall focuss buss gass biass kidnapp worshipp',
)
