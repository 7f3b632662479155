import type { StoryKind } from '../story-kind.ts'

/** A dam, a gate, a flood that somebody let happen. */
export const flood: StoryKind = {
  name: 'flood',
  slots: {
    dam: 'the @place dam=the dam|the @place weir=the weir|the upper sluice at @place=the sluice|the @place reservoir=the reservoir',
    board:
      'the river board=the board|the water authority=the authority|Basin Power=the company|the dam company Hydrov=Hydrov|the irrigation office=the office',
    quarter:
      'the lower town=the low streets|the tannery quarter=the quarter|the mill district=the district|the market gardens=the gardens|Fishers’ Row=the row',
    engineer: '@person',
  },
  claims: [
    {
      subject: 'engineers of <board>|staff of <board>|operators from <board>',
      many: true,
      verb: 'open|raise|release',
      object: '# gates of <dam>|# of the gates of <dam>',
      adjuncts: ['without a warning|without any warning to those below', 'above <quarter>|upstream of <quarter>'],
      number: [2, 9],
    },
    {
      subject: 'the water|the flood',
      many: false,
      verb: 'kill|drown',
      object: '# people|# residents',
      adjuncts: ['in <quarter>|in the streets of <quarter>', 'within an hour|in less than an hour'],
      number: [11, 78],
    },
    {
      subject: 'managers at <board>|the managers of <board>',
      many: true,
      verb: 'ignore|set aside/set aside|shelve',
      object: '# warnings|# written warnings',
      adjuncts: ['about cracks in <dam>|of cracks in <dam>', 'since <earlier>|from <earlier> on'],
      number: [3, 17],
    },
    {
      subject: 'the sirens|the warning sirens',
      many: true,
      verb: 'stay silent/stayed silent|fail to sound/failed to sound',
      object: '',
      adjuncts: ['in <town>|all over <town>', 'until the streets were under water|until after the first houses fell'],
    },
  ],
  witnesses: [
    {
      role: 'night watchman',
      roles: 'night watchmen',
      vantage: 'who was on duty at <dam>',
      sayings: [
        'I heard the {motors|winches} start, and then the whole {wall|floor} shook',
        'There is a {book|sheet} for such an order, and that night it stayed {empty|blank}',
        'I rang <town> <n:3-9> times and {nobody|no one} picked up',
        'The engineer on shift {told|ordered} me to go home and {say nothing|keep quiet}',
      ],
    },
    {
      role: 'baker',
      roles: 'bakers',
      vantage: 'who was at work beside the river when the water came',
      sayings: [
        'It was not rain, it came like a wall, {all at once|in one go}',
        'I {pulled|dragged} two {children|boys} onto the oven roof, and the third I could not {reach|hold}',
        'From the roof I could see the gates standing {open|up}',
        'By the time the siren {sounded|went}, I had been on the roof for an hour',
      ],
    },
    {
      role: 'maintenance worker',
      roles: 'maintenance workers',
      vantage: 'who greased the gates of <dam> and was there when they moved',
      sayings: [
        'You cannot open them by {mistake|accident}, it takes two keys',
        'We {had reported|reported} the cracks and were told there was no money',
        'The order came by {telephone|phone}, from somebody who did not give a name',
      ],
    },
    {
      role: 'ferry pilot',
      roles: 'ferry pilots',
      vantage: 'who was tied up below the dam and watched the gates',
      sayings: [
        'The river {rose|came up} <n:2-6> metres before I had cast off',
        'I {saw|watched} the lamps over the gates go from red to green, one after the other',
        'Half the {moorings|jetties} went in the first minute',
      ],
    },
  ],
  documents: [
    'the shift book of <dam>|the shift book',
    'an internal memo of <board>|the memo',
    'a printout from the control room of <dam>|the printout',
    'gauge readings taken below <dam>|the gauge readings',
  ],
  bodies: ['<board>', 'the <country> interior ministry', 'the office of the governor of <region>'],
  background: [
    '<Dam> was {built|finished} in <year> and holds back the waters of the <river> above <n:4-15> towns and villages. / Above <n:4-15> towns and villages, the waters of the <river> are held back by <dam>, {built|finished} in <year>.',
    'More than <n:120-900> families are {sleeping|living} in schools and sports halls, and {blankets|beds} are short. / In schools and sports halls, where {blankets|beds} are short, more than <n:120-900> families are {sleeping|living}.',
    'The railway to <neighbour> is {cut|under water} in <n:3-8> places, and {engineers|crews} expect the repairs to last until <month>. / Repairs to the railway to <neighbour>, {cut|under water} in <n:3-8> places, are expected to last until <month>.',
    'It is the {second|third|worst} flood in <region> since <year>, when <quarter> was {rebuilt|built again} on the same {ground|spot}. / Since <year>, when <quarter> was {rebuilt|built again} on the same {ground|spot}, <region> has seen {two|three|several} floods.',
    'An insurance {fund|pool} set up after the last disaster holds {less than|barely} a tenth of what the {repairs|rebuilding} will cost. / The {repairs|rebuilding} will cost ten times what is left in the insurance {fund|pool}.',
    '{Fields|Orchards} downstream are covered with {mud|silt}, and farmers doubt that {anything|much} can be sown this year. / Farmers downstream, whose {fields|orchards} lie under {mud|silt}, doubt that they can sow this year.',
    'The {contract|licence} under which <board> runs <dam> comes up for renewal in <month>. / In <month> the {contract|licence} to run <dam> that <board> holds must be renewed.',
  ],
  reactions: [
    'those who turned the keys must {answer|stand} before a court',
    'no {gate|sluice} on that river should be opened again without a siren',
    'the dead of <quarter> were not killed by the weather',
    'we ask for an {inquiry|investigation} by engineers from abroad',
  ],
}
