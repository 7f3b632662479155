import type { StoryKind } from '../story-kind.ts'

/** What a company knew. */
export const memo: StoryKind = {
  name: 'memo',
  slots: {
    maker:
      'Corvane Chemicals=Corvane|the drug maker Bexal=Bexal|Sundal Foods=Sundal|the battery firm Lithora=Lithora|Aqualine, the water company=Aqualine',
    poison: 'arsenic|lead|a banned pesticide=the pesticide|mercury|solvents|asbestos dust=the dust',
    product: 'baby cereal|tap water|painkillers|school milk|cooking oil|tinned beans',
    lab: 'the laboratory in @place=the laboratory|the test station at @place=the test station',
    chief: '@person',
  },
  claims: [
    {
      subject: 'managers at <maker>|senior staff of <maker>|executives of <maker>',
      many: true,
      verb: 'conceal|hide/hid/hidden|cover up/covered up/covered up|suppress',
      object: '# tests|the results of # tests|# laboratory tests',
      objectMany: true,
      adjuncts: ['that showed <poison> in <product>|showing <poison> in <product>', 'for # weeks|over # weeks'],
      number: [6, 48],
    },
    {
      subject: '<chief>, the head of production,|the production chief, <chief>,',
      many: false,
      verb: 'destroy|shred/shredded/shredded',
      object: '# samples|samples from # batches',
      adjuncts: ['at <lab>|in <lab>', 'over a weekend|in a single weekend'],
      number: [12, 90],
    },
    {
      subject: 'children in <town>|children from <town>',
      many: true,
      verb: 'fall ill/fell ill/fallen ill|get sick/got sick/got sick',
      object: '',
      adjuncts: ['after eating or drinking <product>|from <product>', 'in # cases|# of them'],
      number: [14, 99],
    },
    {
      subject: 'the regulator|the food and health inspectorate',
      many: false,
      verb: 'return/returned/returned|send back/sent back/sent back',
      object: '# complaints|# written complaints',
      adjuncts: ['unread|without opening them', 'to <town> parents|to parents in <town>'],
      number: [5, 31],
    },
  ],
  witnesses: [
    {
      role: 'chemist',
      roles: 'chemists',
      vantage: 'who ran the tests at <lab>',
      sayings: [
        'I ran it <n:2-5> times because I did not {want|wish} to believe the {line|curve}',
        'They told me the {instrument|machine} was faulty, and then they took {the instrument|it} away',
        'I signed the sheets, and the sheets they {showed|handed in} are not the ones I {signed|know}',
        'Somebody had {written|pencilled} “not now” on the {cover|margin}',
      ],
    },
    {
      role: 'warehouse clerk',
      roles: 'warehouse clerks',
      vantage: 'who loaded the recalled pallets and saw them leave again',
      sayings: [
        'They came in by one gate with a red {label|sticker} and went out by the other {without|with none}',
        'I took {pictures|photographs} of the {labels|batch numbers} on my break',
        'We were given {bonuses|envelopes} at the end of the month, which had never {happened|been done}',
      ],
    },
    {
      role: 'secretary',
      roles: 'secretaries',
      vantage: 'who took the minutes of the meeting where it was decided',
      sayings: [
        'It took <n:6-14> minutes, and then they {talked|spoke} about the {canteen|parking}',
        'I was told to {leave out|strike} the second item',
        'One of them said the {children|customers} would be {fine|all right}, and nobody laughed',
      ],
    },
  ],
  documents: [
    'an internal memo of <maker>|the memo',
    'minutes of a board meeting at <maker>|the minutes',
    'laboratory sheets from <lab>|the laboratory sheets',
    'e-mails between two managers of <maker>|the e-mails',
  ],
  bodies: ['<maker>', 'the <country> health ministry', 'the food and health inspectorate'],
  background: [
    '<Maker> {employs|has} <n:300-900> people in <region> and {sells|delivers} to <n:6-30> countries. / In <region>, <n:300-900> people work for <maker>, which {sells|delivers} to <n:6-30> countries.',
    'Its shares {lost|fell by} <n:6-30> per cent before {trading|dealing} was {halted|suspended}. / Before {trading|dealing} was {halted|suspended}, its shares {lost|fell by} <n:6-30> per cent.',
    'The limit for <poison> was {raised|doubled} in <year> at the {request|urging} of the industry. / At the {request|urging} of the industry, the limit for <poison> was {raised|doubled} in <year>.',
    'Parents in <town> have {founded|formed} a group that {meets|comes together} in the fire station. / In the fire station of <town>, a group {founded|formed} by parents {meets|comes together}.',
    'An earlier case, in <year>, {ended|closed} with a {settlement|payment} whose terms are {secret|not known}. / The terms of the {settlement|payment} with which an earlier case {ended|closed} in <year> are {secret|not known}.',
    'Supermarkets in <neighbour> have {cleared|emptied} their shelves of the {brand|product}. / In <neighbour>, supermarkets have {cleared|emptied} their shelves of the {brand|product}.',
  ],
  reactions: [
    'whoever knew this and {slept|kept quiet} should be made to {say|read} it aloud to the parents',
    'the {licence|approval} must be {withdrawn|suspended} until every batch is accounted for',
    'we have {asked|called} for this for years and were {called|made out to be} hysterical',
    'a fine will not do, since they have already {priced|counted} it in',
  ],
}
