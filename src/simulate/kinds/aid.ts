import type { StoryKind } from '../story-kind.ts'

/** Help that did not arrive. */
export const aid: StoryKind = {
  name: 'aid',
  slots: {
    agency:
      'the relief agency Open Hands=Open Hands|the Provincial Relief Fund=the Fund|the emergency committee=the committee|the charity Bread Line=Bread Line',
    camp: 'the @place camp=the camp|the tent city at @place=the tent city|the reception centre in @place=the centre',
    cargo: 'rice|flour|blankets|infant formula=formula|tents|water filters=filters|winter coats=coats|cooking oil=oil',
    trader:
      'a wholesaler in @place=the wholesaler|the trading house Mirano=Mirano|the brother of the governor=the brother|merchants at the @place bazaar=merchants',
    coordinator: '@person',
  },
  claims: [
    {
      subject: 'staff of <agency>|employees of <agency>|people from <agency>',
      many: true,
      verb: 'sell/sold/sold|divert|resell/resold/resold',
      object: '# truckloads of <cargo>|# lorry loads of <cargo>',
      adjuncts: ['meant for <camp>|intended for <camp>', 'to <trader>'],
      number: [8, 64],
    },
    {
      subject: 'the coordinator, <coordinator>,|<coordinator>, who coordinated the deliveries,',
      many: false,
      verb: 'sign|countersign',
      object: '# receipts|receipts for # deliveries',
      adjuncts: ['for goods that never came|for loads that nobody saw', 'in one afternoon|on a single day'],
      number: [10, 80],
    },
    {
      subject: 'old people and infants|the weakest',
      many: true,
      verb: 'die/died/died|perish',
      object: '',
      adjuncts: ['of cold in <camp>|from the cold in <camp>', 'in # nights|within # nights'],
      number: [3, 14],
    },
    {
      subject: 'donors|three of the donors',
      many: true,
      verb: 'freeze/froze/frozen|hold back/held back/held back',
      object: 'payments of # million|# million in payments',
      objectMany: true,
      adjuncts: ['to <agency>', 'until the books are opened|pending an audit'],
      number: [2, 40],
    },
  ],
  witnesses: [
    {
      role: 'weighbridge keeper',
      roles: 'weighbridge keepers',
      vantage: 'who weighed the trucks in and out',
      sayings: [
        'They went out {full|heavy} on paper and {empty|light} on my scales',
        'I know what a truck of <cargo> weighs, and I know what {air|nothing} weighs',
        'A man came and {offered|held out} a {watch|bundle} for a new {roll|page} in the printer',
        'I kept the {strips|stubs}, all of them, in a {shoe box|drawer}',
      ],
    },
    {
      role: 'camp resident',
      roles: 'camp residents',
      vantage: 'who was there when the trucks turned round',
      sayings: [
        'They {stopped|stood} at the gate, took {pictures|photographs} with us, and {drove off|left}',
        'We have had {one|half a} sack for <n:4-11> people since <earlier>',
        'My {sister|neighbour} bought one of our own {sacks|parcels} at the bazaar, with the {stamp|seal} on it',
      ],
    },
    {
      role: 'porter',
      roles: 'porters',
      vantage: 'who carried the sacks into a shop at night',
      sayings: [
        'We cut the {labels|seals} off with {razor blades|scissors}',
        'It went on for <n:3-9> nights, and on the last one they gave us {dinner|double}',
        'I did it, I have {children|rent to pay}, and I am {ashamed|sorry} now',
      ],
    },
  ],
  documents: [
    'delivery notes of <agency>|the delivery notes',
    'weighbridge slips from <town>|the weighbridge slips',
    'an audit ordered by a donor|the audit',
    'a cash book kept by <trader>|the cash book',
  ],
  bodies: ['<agency>', 'the <region> administration', 'the <country> ministry for emergencies'],
  background: [
    'Some <n:3-40> thousand people {live|are} in <camp>, most of them since the {fighting|drought} of <year>. / In <camp>, some <n:3-40> thousand people {live|are}, most of them since the {fighting|drought} of <year>.',
    '<Agency> {handled|spent} <n:6-70> million in <year>, more than the {budget|income} of the province. / More than the {budget|income} of the province, <n:6-70> million, was {handled|spent} by <agency> in <year>.',
    'Night temperatures have {fallen|dropped} to minus <n:8-24>, and {firewood|coal} costs {twice|three times} what it did. / With night temperatures at minus <n:8-24>, {firewood|coal} costs {twice|three times} what it did.',
    'A hotline for complaints was {cut off|switched off} in <earlier> for {want|lack} of staff. / For {want|lack} of staff, a hotline for complaints was {cut off|switched off} in <earlier>.',
    'The road to <camp> is {passable|open} for {trucks|convoys} on <n:2-4> days a week. / On <n:2-4> days a week, {trucks|convoys} can {use|take} the road to <camp>.',
  ],
  reactions: [
    'those who {steal|take} from the freezing should be made to {spend|sleep} a night there',
    'not one {coin|cent} more before we {see|have seen} every receipt',
    'the {victims|people} in the camp are not {numbers|lines} in somebody’s ledger',
  ],
}
