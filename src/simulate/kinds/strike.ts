import type { StoryKind } from '../story-kind.ts'

/** A strike at a plant, and what was done against it. */
export const strike: StoryKind = {
  name: 'strike',
  slots: {
    plant:
      'the @place cable works=the cable works|the @place cannery=the cannery|the @place steelworks=the steelworks|the tyre plant at @place=the tyre plant|the @place shipyard=the shipyard|the fertiliser works at @place=the works',
    owner:
      'Orbis Metals=the owner|the Halden group=the group|Norvik Holdings=the holding|the Castor family=the owners|Delmar Industries=the company',
    hired: 'private guards|hired guards|security men|men in black overalls',
    union:
      'the metal workers’ union=the union|the Free Labour League=the League|the plant’s works council=the works council|the dockers’ federation=the federation',
    director: '@person',
  },
  claims: [
    {
      subject: '<hired>|<hired> with clubs|<hired> brought in by bus',
      many: true,
      verb: 'beat/beat/beaten|club/clubbed/clubbed|attack',
      object: '# strikers|# workers on strike|# pickets',
      adjuncts: ['at the gates of <plant>|outside <plant>', 'after the floodlights went out|once the lights had gone out'],
      number: [12, 88],
    },
    {
      subject: '<owner>|the management of <owner>',
      many: false,
      verb: 'pay/paid/paid|hire|bring in/brought in/brought in',
      object: '# men|a force of # men',
      adjuncts: ['to break the strike|to end the walkout', 'from <neighbour>|from across the border in <neighbour>'],
      number: [40, 99],
    },
    {
      subject: 'the police|police officers',
      many: true,
      verb: 'watch|look on/looked on/looked on|stand by/stood by/stood by',
      object: '',
      adjuncts: ['from the railway embankment|from a row of vans', 'for more than an hour|for the better part of an hour'],
    },
    {
      subject: 'the furnaces|the machines',
      many: true,
      verb: 'leak|give off/gave off/given off',
      object: 'poisonous gas|toxic fumes',
      objectMany: false,
      adjuncts: ['for # days|on # days in a row', 'before the walkout began|before the men went out'],
      number: [4, 19],
    },
  ],
  witnesses: [
    {
      role: 'crane operator',
      roles: 'crane operators',
      vantage: 'who was on the picket line when the lights went out',
      sayings: [
        'First it was dark, then I heard the {boots|engines}',
        'They had {lists|photographs} and went for the ones they {wanted|knew}',
        'I got <n:4-17> stitches, and the boy beside me has not {woken|spoken} since',
        'We {sang|were singing} when it began, and we {stopped|fell silent} one by one',
      ],
    },
    {
      role: 'canteen cook',
      roles: 'canteen staff',
      vantage: 'who saw it from the kitchen window',
      sayings: [
        'I had been told to lay <n:40-95> more {plates|places} that night, and nobody said for whom',
        'I {pulled|let} <n:3-9> of them in through the window and {locked|barred} the door',
        'Some of those men had {eaten|had soup} with us an hour {before|earlier}',
      ],
    },
    {
      role: 'tram driver',
      roles: 'tram drivers',
      vantage: 'whose tram was held up at the gates',
      sayings: [
        'My passengers {lay|got down} on the floor, and I {kept|left} the doors shut',
        'A police officer {told|ordered} me to turn off the lamps',
        'I counted the buses, there were <n:3-8>, with {foreign|covered} plates',
      ],
    },
    {
      role: 'nurse',
      roles: 'nurses',
      vantage: 'who was treating a burn at the gate hut',
      sayings: [
        'I {bandaged|treated} people on the pavement with {towels|curtains} because there was nothing else',
        'The {ambulances|stretchers} were not let through for {forty minutes|an hour}',
        'These were {blows|wounds} from behind, nearly all of them',
      ],
    },
  ],
  documents: [
    'a payroll sheet of <owner>|the payroll sheet',
    'an order book of the security firm|the order book',
    'footage from a camera at the gates of <plant>|the footage',
    'admission records of the <town> hospital|the hospital records',
  ],
  bodies: ['<owner>', 'the <region> police', 'the <country> labour ministry'],
  background: [
    'About <n:400-950> people work at <plant>, {which|and it} is the {largest|biggest} employer between <town> and the {coast|border}. / <Plant>, the {largest|biggest} employer between <town> and the {coast|border}, gives work to about <n:400-950> people.',
    'The walkout {began|started} <n:9-60> days ago over pay, {night shifts|overtime} and the {dismissal|sacking} of <n:3-9> shop stewards. / Pay, {night shifts|overtime} and the {dismissal|sacking} of <n:3-9> shop stewards led to the walkout <n:9-60> days ago.',
    '<Owner> {bought|took over} <plant> in <year> and has {cut|shed} <n:90-400> jobs since. / Since <plant> was {bought|taken over} by <owner> in <year>, <n:90-400> jobs have been {cut|shed}.',
    '<Union> wants an increase of <n:4-19> per cent, {while|and} the offer on the table {stands|remains} at <n:1-3>. / An offer of <n:1-3> per cent is on the table; <union> wants <n:4-19>.',
    'Orders from <neighbour> have {dried up|fallen away}, and <n:2-5> of the {lines|halls} had been {idle|quiet} before the strike. / Before the strike, <n:2-5> of the {lines|halls} were already {idle|quiet}, as orders from <neighbour> had {dried up|fallen away}.',
    'Under a law of <year>, strikes have to be {announced|declared} <n:5-20> days ahead; <owner> says this one was not. / <Owner> says the strike was not {announced|declared} <n:5-20> days ahead, as a law of <year> requires.',
    'Shops in <town> have been giving {bread|credit} to the families of the strikers. / Families of the strikers have been given {bread|credit} by shops in <town>.',
  ],
  reactions: [
    'whoever sends clubs against working people has {run out|no more} of arguments',
    'the {licence|permit} of that security firm must be withdrawn at once',
    'we shall not {return|go back} to the halls before the guilty are named',
    'a country that lets this pass {has no|can have no} labour law',
  ],
}
