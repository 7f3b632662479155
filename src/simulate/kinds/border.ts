import type { StoryKind } from '../story-kind.ts'

/** What happened at a crossing. */
export const border: StoryKind = {
  name: 'border',
  slots: {
    guards:
      'border guards=the guards|customs officers=the officers|soldiers of the frontier corps=the frontier corps|militiamen=the militia',
    pass: 'the @place pass=the pass|the crossing at @place=the crossing|the ford below @place=the ford|the railway bridge at @place=the bridge',
    people: 'refugees|migrants|seasonal workers|herders|pilgrims',
    goods: 'cigarettes|antiquities|sheep|medicines|petrol',
    major: '@person',
  },
  claims: [
    {
      subject: '<guards>|a platoon of <guards>',
      many: true,
      verb: 'attack|ambush|gun down/gunned down/gunned down',
      object: '# <people>|a group of # <people>',
      objectMany: true,
      adjuncts: ['at <pass>|near <pass>', 'from both towers|from the towers'],
      number: [12, 86],
    },
    {
      subject: '<guards>|the same <guards>',
      many: true,
      verb: 'smuggle|wave through/waved through/waved through',
      object: '# loads of <goods>|# lorry loads of <goods>',
      objectMany: true,
      adjuncts: ['for a share of the price|against a share', 'every month|month after month'],
      number: [4, 40],
    },
    {
      subject: 'Major <major>|the post commander, Major <major>,',
      many: false,
      verb: 'collect|take/took/taken',
      object: '# hundred for each head|# hundred a person',
      adjuncts: ['from <people>', 'in a tin box|into a tin box'],
      number: [2, 30],
    },
    {
      subject: 'monks from a nearby monastery|the monks of a nearby monastery',
      many: true,
      verb: 'bury/buried/buried|lay to rest/laid to rest/laid to rest',
      object: '# people|# dead',
      objectMany: true,
      adjuncts: ['without names|under numbers', 'behind their chapel|next to the chapel'],
      number: [3, 20],
    },
  ],
  witnesses: [
    {
      role: 'truck driver',
      roles: 'truck drivers',
      vantage: 'who was in the queue at the barrier',
      sayings: [
        'First they fired {up|in the air}, and then they {lowered|dropped} the barrels',
        'I {lay|crouched} behind my {wheel|axle} with a woman I did not {know|even see}',
        'The {shooting|noise} lasted {one|two} songs on the radio, which went on {playing|all the while}',
      ],
    },
    {
      role: 'muleteer',
      roles: 'muleteers',
      vantage: 'who led the group and was walking in front',
      sayings: [
        'I {called|shouted} the {password|word} that I had paid for',
        'They {knew|know} me, I {bring|have brought} them {tobacco|brandy} for years',
        'Snow shows {everything|it all}, you can go there and {look|count}',
      ],
    },
    {
      role: 'conscript',
      roles: 'conscripts',
      vantage: 'who stood on one of the towers',
      sayings: [
        'I fired {over|above} them, I {swear|swore} it to my mother',
        'The {order|shout} came in plain words, and then a {second|third} time with my name',
        'We {were told|had} to pick up the {cases|cartridges} before it {snowed|got light}',
      ],
    },
  ],
  documents: [
    'the ammunition book of the post at <pass>|the ammunition book',
    'pictures from a thermal camera at <pass>|the pictures',
    'a medical report from a hospital in <neighbour>|the medical report',
    'a duty log of <guards>|the duty log',
  ],
  bodies: ['the <country> border command', 'the <country> interior ministry', 'the customs office in <town>'],
  background: [
    'About <n:9-80> {lorries|trucks} a day go through <pass>, which lies <n:800-990> metres up. / <Pass>, which lies <n:800-990> metres up, is {crossed|used} by about <n:9-80> {lorries|trucks} a day.',
    'Since the visa {rule|treaty} with <neighbour> was {dropped|ended} in <year>, more people {try|attempt} it by night. / More people {try|attempt} it by night since the visa {rule|treaty} with <neighbour> was {dropped|ended} in <year>.',
    'A fence {paid|provided} for by <n:3-9> governments ends <n:2-11> kilometres {short|east} of the post. / <n:2-11> kilometres {short|east} of the post ends a fence that <n:3-9> governments {paid|provided} for.',
    'Snow has {closed|blocked} the road on the other side since {Tuesday|the weekend}. / Since {Tuesday|the weekend}, the road on the other side has been {closed|blocked} by snow.',
    'The {last|previous} inquiry into the post, in <year>, {found|saw} {nothing|no fault}. / {Nothing|No fault} was {found|seen} by the {last|previous} inquiry into the post, in <year>.',
  ],
  reactions: [
    'a {border|frontier} is a line, not a {grave|firing range}',
    'we {demand|want} the names of those on the towers',
    'our {consul|ambassador} has been {sent|ordered} to the hospital to {hear|see} the wounded',
  ],
}
