import type { StoryKind } from '../story-kind.ts'

/** Votes that were moved, burned or made. */
export const ballots: StoryKind = {
  name: 'ballots',
  slots: {
    commission:
      'the election commission=the commission|the county returning office=the returning office|the district election board=the board',
    party:
      'the Harvest Party=Harvest|the National Accord=the Accord|the Blue List=the Blues|the People’s Roof=the Roof|the Reform Front=the Front',
    station:
      'a school in @place=the school|the sports hall of @place=the sports hall|the town hall of @place=the town hall|a riding club near @place=the riding club',
    candidate: '@person',
  },
  claims: [
    {
      subject: 'members of <commission>|officials of <commission>|people from <commission>',
      many: true,
      verb: 'burn/burned/burned|destroy|set fire to/set fire to/set fire to',
      object: '# sacks of ballots|# bags of ballots|# sacks of marked ballots',
      adjuncts: ['behind <station>|in the yard of <station>', 'before they were counted|without counting them'],
      number: [7, 58],
    },
    {
      subject: 'campaigners of <party>|men from <party>',
      many: true,
      verb: 'pay/paid/paid|bribe',
      object: '# voters|# people',
      objectMany: true,
      adjuncts: ['with flour and cash|in cash and flour', 'outside <station>|near <station>'],
      number: [20, 99],
    },
    {
      subject: 'the computer in the counting centre|the counting computer',
      many: false,
      verb: 'add|credit',
      object: '# hundred votes|some # hundred votes',
      objectMany: true,
      adjuncts: ['to <candidate>|to the tally of <candidate>', 'during a power cut|while the lights were out'],
      number: [12, 90],
    },
    {
      subject: 'observers|foreign observers',
      many: true,
      verb: 'leave/left/left|walk out of/walked out of/walked out of',
      object: '# polling stations|polling stations in # towns',
      objectMany: true,
      adjuncts: ['in protest|as a protest', 'by midday|before noon'],
      number: [4, 30],
    },
  ],
  witnesses: [
    {
      role: 'janitor',
      roles: 'janitors',
      vantage: 'who had the keys to <station> and was there at night',
      sayings: [
        'I was told to {fetch|bring} {diesel|paraffin} for the heating, in {summer|June}',
        'The {ash|smoke} had {corners|edges} in it, you could still read the {crosses|names}',
        'I have {swept|cleaned} that yard for <n:9-30> years, I know what {burned|lay} there',
      ],
    },
    {
      role: 'poll worker',
      roles: 'poll workers',
      vantage: 'who carried the sacks out',
      sayings: [
        'We had {counted|gone through} <n:3-9> of them when a man {came|walked in} with a {telephone|list}',
        'They {gave|handed} us {new|fresh} protocols to sign, {already|all} filled in',
        'I {put|slipped} one bundle under my {coat|jumper} and I still have it',
      ],
    },
    {
      role: 'taxi driver',
      roles: 'taxi drivers',
      vantage: 'who was waiting outside <station>',
      sayings: [
        'My windows were {open|down}, and the {paper|flakes} came {in|down} like snow',
        'I {recognised|knew} two of them, I {drive|take} them home from the {office|club}',
        'A {policeman|guard} took my {number|plate} and told me to {sleep|go home}',
      ],
    },
  ],
  documents: [
    'a protocol signed in <station>|the protocol',
    'a recording from a camera at <station>|the recording',
    'a tally sheet kept by <commission>|the tally sheet',
    'messages between two campaigners of <party>|the messages',
  ],
  bodies: ['<commission>', '<party>', 'the <country> interior ministry'],
  background: [
    'According to the {final|official} figures, <candidate> {won|took} <region> by <n:200-900> votes. / <Candidate> {won|took} <region> by <n:200-900> votes, according to the {final|official} figures.',
    '<Party> has {governed|ruled} in <region> since <year>, {alone|mostly alone}. / Since <year>, <region> has been {governed|ruled} by <party>, {alone|mostly alone}.',
    'A {recount|repeat} can be {asked|applied} for within <n:3-10> days, at the {cost|expense} of whoever wants it. / Whoever wants a {recount|repeat} must {ask|apply} within <n:3-10> days and pay the {cost|expense}.',
    'The ballots were {printed|ordered} in <neighbour>, <n:6-20> per cent more than there are {names|voters} on the rolls. / There are <n:6-20> per cent more ballots, {printed|ordered} in <neighbour>, than {names|voters} on the rolls.',
    'Turnout was {given|put} at <n:51-79> per cent, the {lowest|highest} in {two|three} decades. / At <n:51-79> per cent, turnout was {given|put} as the {lowest|highest} in {two|three} decades.',
  ],
  reactions: [
    'a {seat|mandate} that was {lit|won} with diesel is not worth {sitting on|having}',
    'the {vote|election} in that district must be {held|run} again under other eyes',
    'we have {lawyers|witnesses} and we have {time|patience}',
  ],
}
