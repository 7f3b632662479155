import type { StoryKind } from '../story-kind.ts'

/** Men under ground. */
export const mine: StoryKind = {
  name: 'mine',
  slots: {
    pit: 'the @place colliery=the colliery|the @place potash mine=the mine|shaft Four at @place=shaft Four|the @place gold mine=the pit|the @place salt works=the salt works',
    operator: 'Terra Deep=Terra Deep|the mining trust=the trust|Kolmar Mining=Kolmar|the state company Ugol=Ugol',
    cause: 'firedamp|a broken pump=the pump|rotten props=the props|blasting above the seam=the blasting',
    foreman: '@person',
  },
  claims: [
    {
      subject: '<operator>|the directors of <operator>',
      many: false,
      verb: 'send/sent/sent|order|drive/drove/driven',
      object: '# miners|a shift of # miners',
      objectMany: true,
      adjuncts: ['into <pit>|down <pit>', 'after the alarm|although the alarm had sounded'],
      number: [14, 92],
    },
    {
      subject: 'the foreman, <foreman>,|<foreman>, the foreman,',
      many: false,
      verb: 'disconnect|cut off/cut off/cut off|switch off/switched off/switched off',
      object: '# gas detectors|# of the detectors',
      adjuncts: ['before the shift|ahead of the shift', 'on orders from above|because he had been told to'],
      number: [2, 14],
    },
    {
      subject: 'rescuers|the rescue brigade',
      many: true,
      verb: 'wait|stand idle/stood idle/stood idle',
      object: '',
      adjuncts: ['at the shaft for # hours|# hours at the shaft', 'because nobody would sign|for want of a signature'],
      number: [3, 19],
    },
    {
      subject: 'inspectors|the mines inspectorate',
      many: true,
      verb: 'pass/passed/passed|approve',
      object: '<pit>',
      objectMany: false,
      adjuncts: ['in <earlier>', 'without going below|without having gone down'],
    },
  ],
  witnesses: [
    {
      role: 'hoist operator',
      roles: 'hoist operators',
      vantage: 'who lowered the cage that morning',
      sayings: [
        'The {lamp|light} was red, and they told me that red was {normal|nothing}',
        'I let down <n:12-30> of my {friends|neighbours}, and the bell never {rang|came}',
        'I have {written|put} down who {stood|was} beside me',
        'I asked for the order on {paper|a form}, and they {laughed|looked away}',
      ],
    },
    {
      role: 'miner',
      roles: 'miners',
      vantage: 'who was on that shift and crawled out through the old gallery',
      sayings: [
        'First it was a {breath|wind}, and after that there was no {up|floor} any more',
        'We {knocked|tapped} on the pipes until we {heard|got} no answer',
        'The {detector|box} on the wall had its {cable|wire} hanging {down|loose}',
      ],
    },
    {
      role: 'lamp-room attendant',
      roles: 'lamp-room attendants',
      vantage: 'who handed out the lamps and counted them',
      sayings: [
        'Every {hook|peg} without a lamp is a man, and I {stood|sat} there and counted hooks',
        'The {book|sheet} was taken away before {noon|the priest came}',
        'They {wanted|tried} to have me sign for {fewer|less} than went down',
      ],
    },
  ],
  documents: [
    'the shift book of <pit>|the shift book',
    'readings from the control desk of <pit>|the readings',
    'a letter from the mines inspectorate to <operator>|the letter',
    'an unpublished safety report of <operator>|the safety report',
  ],
  bodies: ['<operator>', 'the <country> ministry of mines', 'the mines inspectorate'],
  background: [
    'About <n:90-800> men {work|earn their living} in <pit>, {which|and it} was {sunk|opened} in <year>. / {Sunk|Opened} in <year>, <pit> {gives work to|employs} about <n:90-800> men.',
    'The last {accident|disaster} there, in <year>, {cost|took} <n:3-40> lives and {led|gave rise} to a law that was {softened|watered down} since. / A law that was {softened|watered down} since had {followed|come after} the last {accident|disaster} there, which {cost|took} <n:3-40> lives in <year>.',
    'Wages are {paid|counted} by the ton, and a {stopped|lost} shift is a {stopped|lost} wage. / A {stopped|lost} shift is a {stopped|lost} wage, as men are {paid|counted} by the ton.',
    'Women have been {standing|waiting} at the gates since {dawn|the first siren}, some with {flasks|prayer books}. / Since {dawn|the first siren}, women have been {standing|waiting} at the gates, some with {flasks|prayer books}.',
    '<Cause> had been {named|given} as a danger in <n:2-7> letters to the company. / In <n:2-7> letters to the company, <cause> had been {named|given} as a danger.',
  ],
  reactions: [
    'coal has a price, and it is {paid|settled} by the same people every time',
    'the {owners|directors} should {go|be sent} down themselves and look',
    'this was no {fate|accident}, it was a {calculation|sum}',
  ],
}
