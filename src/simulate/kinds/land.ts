import type { StoryKind } from '../story-kind.ts'

/** Land taken from those who live on it. */
export const land: StoryKind = {
  name: 'land',
  slots: {
    taker:
      'the plantation company Verdana=Verdana|the road fund=the fund|Solaris Energy=Solaris|the airport authority=the authority|the sugar company Candela=Candela',
    settlement: 'the settlement of @place|the hamlet of @place|the pastures above @place|the quarter of @place',
    machines: 'bulldozers|excavators|diggers',
    notary: '@person',
    use: 'a solar park|palm oil|a motorway|a second runway|sugar cane|a golf resort',
  },
  claims: [
    {
      subject: '<machines> of <taker>|<machines> hired by <taker>',
      many: true,
      verb: 'flatten|tear down/tore down/torn down|level/levelled/levelled|demolish',
      object: '# houses|# homes',
      objectMany: true,
      adjuncts: ['in <settlement>', 'before the court had ruled|ahead of the ruling of the court'],
      number: [16, 97],
    },
    {
      subject: 'the notary <notary>|<notary>, a notary,',
      many: false,
      verb: 'forge|fake',
      object: '# signatures|the signatures of # villagers',
      objectMany: true,
      adjuncts: ['on deeds of sale|under deeds of sale', 'some of them of the dead|among them those of dead people'],
      number: [14, 80],
    },
    {
      subject: 'police|armed police',
      many: true,
      verb: 'drive out/drove out/driven out|evict',
      object: '# families|# families with their animals',
      objectMany: true,
      adjuncts: ['at gunpoint|with guns drawn', 'before sunrise|in the dark'],
      number: [12, 90],
    },
    {
      subject: 'a fund in <neighbour>|an investor from <neighbour>',
      many: false,
      verb: 'lend/lent/lent|advance',
      object: '# million|some # million',
      adjuncts: ['for the project|for the purchase', 'without a visit|without having seen the place'],
      number: [3, 60],
    },
  ],
  witnesses: [
    {
      role: 'shepherd',
      roles: 'shepherds',
      vantage: 'who stood on the slope and saw the walls go',
      sayings: [
        'They did not {knock|call out}, they {pushed|drove} straight through the {kitchens|fences}',
        'My {father’s|mother’s} house took {less than|about} four minutes, I {timed|counted} it',
        'The {dogs|goats} came back in the evening and {lay|stood} where the door had been',
      ],
    },
    {
      role: 'machine operator',
      roles: 'machine operators',
      vantage: 'who drove one of the machines',
      sayings: [
        'They {said|told us} it was all {empty|paid for}, and then I saw {washing|a cradle}',
        'I {switched off|stopped}, and another {man|driver} took my seat',
        'We {got|were given} the list the night before, with {prices|numbers} per roof',
      ],
    },
    {
      role: 'village clerk',
      roles: 'village clerks',
      vantage: 'who kept the register and was present at the signing',
      sayings: [
        'I know these {hands|names}, some of them {signed|put down} a cross all their lives',
        'Two of the {sellers|signatories} I {buried|saw buried} myself',
        'They {took|carried off} the register in a {pillowcase|sports bag}',
      ],
    },
  ],
  documents: [
    'deeds held at the land registry in <town>|the deeds',
    'a contract between <taker> and the province|the contract',
    'aerial photographs of <settlement>|the aerial photographs',
    'a work order of <taker>|the work order',
  ],
  bodies: ['<taker>', 'the <region> administration', 'the land registry in <town>'],
  background: [
    'People have {lived|farmed} in <settlement> since at least <year>, though few {hold|have} {papers|a title}. / Few {hold|have} {papers|a title}, though people have {lived|farmed} in <settlement> since at least <year>.',
    '<Taker> {plans|wants} to use the land for <use> and {speaks|talks} of <n:200-900> jobs. / The land is to be {used|turned over} for <use>, and <taker> {speaks|talks} of <n:200-900> jobs.',
    'A court in <town> had {ordered|granted} a {stay|halt} of <n:20-90> days in <earlier>. / In <earlier>, a court in <town> had {ordered|granted} a {stay|halt} of <n:20-90> days.',
    'The price per {acre|hectare} was {set|fixed} in <year> and would {buy|pay for} <n:2-9> sacks of flour. / {Set|Fixed} in <year>, the price per {acre|hectare} would {buy|pay for} <n:2-9> sacks of flour.',
    'Families have {put up|pitched} tents on the {football ground|verge}, <n:2-7> to each. / On the {football ground|verge}, families have {put up|pitched} tents, <n:2-7> to each.',
  ],
  reactions: [
    'a {deed|paper} signed by the dead {belongs|should go} to the prosecutor',
    'the {project|road} can wait, a {family|child} in a tent cannot',
    'we {ask|call on} the lenders to {stop|hold} their money',
  ],
}
