import type { StoryKind } from '../story-kind.ts'

/** A ship that should not have sailed, or should not have been turned away. */
export const ferry: StoryKind = {
  name: 'ferry',
  slots: {
    ship: 'the ferry Aurelia=the Aurelia|the trawler Nadir=the Nadir|the coaster Stella Maris=the Stella Maris|the excursion boat Perle=the Perle|the cutter Boreas=the Boreas',
    line: 'Delta Lines=the line|the shipping company Rondo=Rondo|the harbour cooperative=the cooperative|Straits Transport=the company',
    coast: 'the coast guard=the coast guard|the harbour police=the harbour police|the navy=the navy',
    captain: '@person',
    bay: '@place bay=the bay|the @place strait=the strait|the @place roads=the roads',
  },
  claims: [
    {
      subject: 'a patrol boat of <coast>|a launch of <coast>',
      many: false,
      verb: 'ram/rammed/rammed|tow away/towed away/towed away|push back/pushed back/pushed back',
      object: '<ship>|<ship>, with # people aboard,',
      objectMany: false,
      adjuncts: ['in <bay>|off <village>', 'with # people on board|carrying # people'],
      number: [17, 98],
    },
    {
      subject: '<line>|the owners, <line>,',
      many: false,
      verb: 'sell/sold/sold|issue',
      object: '# tickets|tickets for # passengers',
      objectMany: true,
      adjuncts: ['more than there are places|beyond the number allowed', 'for that crossing|for the trip'],
      number: [30, 99],
    },
    {
      subject: 'crew members|sailors',
      many: true,
      verb: 'throw/threw/thrown|cast/cast/cast',
      object: '# life jackets|# of the life jackets',
      objectMany: true,
      adjuncts: ['overboard|into the sea', 'because they were rotten|since the cork had rotted'],
      number: [12, 60],
    },
    {
      subject: 'Captain <captain>|the master, <captain>,',
      many: false,
      verb: 'send/sent/sent|radio',
      object: '# distress calls|# calls for help',
      objectMany: true,
      adjuncts: ['before midnight|ahead of midnight', 'that nobody answered|without an answer'],
      number: [3, 14],
    },
  ],
  witnesses: [
    {
      role: 'deckhand',
      roles: 'deckhands',
      vantage: 'who was at the rail when it happened',
      sayings: [
        'They put the {light|searchlight} on us, so that we saw {nothing|only white}',
        'I {heard|felt} the steel before I {saw|understood} anything',
        'Somebody {shouted|called} through a {megaphone|loudhailer} that we should {swim|go} home',
        'I was in the water for <n:2-7> hours with a {door|crate}',
      ],
    },
    {
      role: 'lighthouse keeper',
      roles: 'lighthouse keepers',
      vantage: 'who followed it all through the glass',
      sayings: [
        'I have it in the {log|book}, to the {minute|second}',
        'Two {lights|lamps} came together, and then there was {one|a single one}',
        'I rang the {station|duty desk}, and they said they had {nothing|nobody} out, while I was {looking|staring} at it',
      ],
    },
    {
      role: 'passenger',
      roles: 'passengers',
      vantage: 'who was on board with two children',
      sayings: [
        'They had {taken|collected} our telephones, so there is {no|not one} picture',
        'I tied the {little one|smaller} to me with a {scarf|belt}',
        'The {boat|launch} went {round|about} us once, and {left|was gone}',
      ],
    },
  ],
  documents: [
    'the log of <ship>|the log',
    'radio recordings from <bay>|the recordings',
    'position data of the patrol boat|the position data',
    'a damage report of <coast>|the damage report',
  ],
  bodies: ['<coast>', '<line>', 'the <country> transport ministry'],
  background: [
    '<Ship> was {built|launched} in <year> and had {failed|not passed} its last {survey|inspection}. / {Built|Launched} in <year>, <ship> had {failed|not passed} its last {survey|inspection}.',
    'Through <bay>, <n:6-40> kilometres {wide|across}, passes most of the {traffic|trade} with <neighbour>. / Most of the {traffic|trade} with <neighbour> passes through <bay>, which is <n:6-40> kilometres {wide|across}.',
    'Divers from <neighbour> have {offered|promised} to look for the {wreck|hull} once the {swell|current} allows. / Once the {swell|current} allows, divers from <neighbour> have {offered|promised} to look for the {wreck|hull}.',
    'At least <n:40-400> people have {drowned|died} in these waters since <year>. / Since <year>, at least <n:40-400> people have {drowned|died} in these waters.',
    '<Line> {runs|operates} <n:2-9> ships, all under the flag of {another|a distant} country. / All <n:2-9> ships of <line> {sail|run} under the flag of {another|a distant} country.',
  ],
  reactions: [
    'the sea has no {archives|memory}, but {radios|radar} does',
    'the {crew|men} of that boat must be {heard|questioned} one by one',
    'nobody is {pushed|sent} back into a storm by {mistake|accident}',
  ],
}
