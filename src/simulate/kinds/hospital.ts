import type { StoryKind } from '../story-kind.ts'

/** A ward where the air ran out. */
export const hospital: StoryKind = {
  name: 'hospital',
  slots: {
    clinic:
      'the @place general hospital=the hospital|the children’s clinic in @place=the clinic|the military hospital at @place=the hospital|the @place university clinic=the university clinic',
    supply: 'oxygen|power|blood|anaesthetics',
    supplier: 'the firm Medivar=Medivar|the supplier Oxalis=Oxalis|the health fund=the fund|the provincial pharmacy=the pharmacy',
    professor: '@person',
  },
  claims: [
    {
      subject: '<supplier>|the managers of <supplier>',
      many: false,
      verb: 'cut off/cut off/cut off|stop/stopped/stopped|interrupt',
      object: 'the <supply> of <clinic>|the <supply> supply of <clinic>',
      adjuncts: ['over an unpaid bill|because of an unpaid bill', 'for # minutes|during # minutes'],
      number: [12, 95],
    },
    {
      subject: 'patients in intensive care|patients on the intensive ward',
      many: true,
      verb: 'die/died/died|suffocate',
      object: '',
      adjuncts: ['in <clinic>|at <clinic>', '# of them|in # beds'],
      number: [4, 38],
    },
    {
      subject: 'Professor <professor>|the director, Professor <professor>,',
      many: false,
      verb: 'change|rewrite/rewrote/rewritten',
      object: '# death certificates|the certificates of # patients',
      adjuncts: ['the next day|on the following day', 'in his own hand|with a pen of another colour'],
      number: [4, 30],
    },
    {
      subject: 'doctors|junior doctors',
      many: true,
      verb: 'ring/rang/rung|telephone',
      object: 'the ministry|the health ministry',
      adjuncts: ['# times|on # occasions', 'that night|in the course of the night'],
      number: [5, 25],
    },
  ],
  witnesses: [
    {
      role: 'night nurse',
      roles: 'night nurses',
      vantage: 'who was on the ward when the alarms went off',
      sayings: [
        'All of them {rang|beeped} at the same moment, and that never {happens|is the case}',
        'We {breathed|pumped} for them by hand, two {nurses|of us} for <n:7-15> beds',
        'I know the {minute|time}, because I {looked|stared} at the clock in order not to look {elsewhere|at them}',
        'The {cylinders|bottles} in the corridor were {empty|for show}',
      ],
    },
    {
      role: 'technician',
      roles: 'technicians',
      vantage: 'who was in the plant room and saw the valve being turned',
      sayings: [
        'It is a {wheel|valve} like any other, and it takes {eleven|nine} turns',
        'The man had a {paper|form} with a {stamp|signature}, what was I to do',
        'I {turned|opened} it again myself, against {orders|the order}, and was {dismissed|sent home}',
      ],
    },
    {
      role: 'patient’s son',
      roles: 'relatives',
      vantage: 'who was sitting at a bed on the ward',
      sayings: [
        'I {held|was holding} the mask, and then it was just {plastic|a mask}',
        'They {pushed|sent} us out and {drew|closed} the curtains',
        'A doctor {cried|wept} in the {stairwell|lift}, I had never seen that',
      ],
    },
  ],
  documents: [
    'the ward book of <clinic>|the ward book',
    'a dunning letter from <supplier>|the letter',
    'log data from the monitors of <clinic>|the log data',
    'a draft report of the health inspectorate|the draft report',
  ],
  bodies: ['<clinic>', '<supplier>', 'the <country> health ministry'],
  background: [
    '<Clinic> has <n:90-700> beds and {serves|covers} a district of <n:100-900> thousand people. / A district of <n:100-900> thousand people is {served|covered} by <clinic> with its <n:90-700> beds.',
    'Its debts have {grown|swollen} to <n:4-60> million since the reform of <year>. / Since the reform of <year>, its debts have {grown|swollen} to <n:4-60> million.',
    '<Supplier> {won|got} the contract in <year> without a {tender|competition}. / Without a {tender|competition}, the contract {went|was given} to <supplier> in <year>.',
    'The wards {above|below} were {moved|evacuated} to <town>, <n:14-60> kilometres away. / To <town>, <n:14-60> kilometres away, the wards {above|below} were {moved|evacuated}.',
    'A {second|spare} generator, {bought|delivered} in <year>, was never {connected|plugged in}. / Never {connected|plugged in}: a {second|spare} generator {bought|delivered} in <year>.',
  ],
  reactions: [
    'one does not {switch off|collect} a debt at the bedside',
    'the {names|files} of the dead must be {laid|put} on the table',
    'who {signed|stamped} that paper will {sign|have to stamp} another one, in court',
  ],
}
