import type { StoryKind } from '../story-kind.ts'

/** Arms that went where they were not meant to go. */
export const arms: StoryKind = {
  name: 'arms',
  slots: {
    depot: 'the depot at @place|the arsenal outside @place|the barracks in @place|the port stores of @place',
    band: 'the Red Heron militia=the Herons|the River League=the League|the Ash Band=the band|the Ninth Column=the column|the Black Saddle fighters=the Saddles|the Free Ridge front=the front|the Sons of the Delta=the Sons',
    goods:
      'rifles|mortar rounds|anti-tank rockets=rockets|machine-gun belts|hand grenades=grenades|night-vision sights=sights|ammunition',
    guard:
      'the coast guard=coast guard units|the border brigade=the brigade|the Fourth Regiment=the regiment|the provincial guard=the guard|the customs police=the customs men',
    crossing:
      'the ferry landing at @place|the bridge near @place|the old quarry at @place|a track south of @place|the disused airstrip at @place',
    captain: '@person',
  },
  claims: [
    {
      subject: 'officers of <guard>|commanders from <guard>|men of <guard>',
      many: true,
      verb: 'hand over/handed over|deliver|pass/passed|supply',
      object: '# crates of <goods>|# boxes of <goods>|# cases of <goods>',
      adjuncts: ['to <band>|to fighters of <band>', 'at <crossing>|by <crossing>'],
      number: [14, 96],
    },
    {
      subject: 'Captain <captain>|the officer in charge, Captain <captain>,',
      many: false,
      verb: 'take/took/taken|collect|pocket',
      object: '# thousand in cash|payments of # thousand',
      adjuncts: ['for the consignment|in return for the crates', 'from a trader in <town>|through a dealer from <town>'],
      number: [30, 99],
    },
    {
      subject: 'soldiers in the stores|two storemen',
      many: true,
      verb: 'warn|alert|inform',
      object: 'their superiors|the command',
      objectMany: true,
      adjuncts: ['in writing|by letter', 'weeks before|well before the crates left'],
    },
    {
      subject: 'inspectors|a team of inspectors',
      many: true,
      verb: 'find/found/found|count|record',
      object: '# empty racks|# racks without a weapon',
      adjuncts: ['at <depot>|inside <depot>', 'during a check in <earlier>|when they came in <earlier>'],
      number: [11, 60],
    },
  ],
  witnesses: [
    {
      role: 'storeman',
      roles: 'storemen',
      vantage: 'who held the keys to <depot> that night',
      sayings: [
        'I had the keys, and {nobody|no one} could get in without me',
        'We carried the {crates|boxes} out ourselves, because the {drivers|men} {said|told us} their backs were bad',
        '{Nobody|No one} signed for {anything|a thing}, and that is {never|not} done',
        'A month later the captain had a medal, and I was counting {sheets|blankets} in the laundry',
        'In the morning the racks were bare, and {we all|all of us} knew where the goods had gone',
      ],
    },
    {
      role: 'lorry driver',
      roles: 'lorry drivers',
      vantage: 'who drove one of the lorries',
      sayings: [
        'They told me it was {tinned fish|seed potatoes}, but you {feel|know} the weight of iron on a {slope|hill}',
        'I drove without lights for {the last|about} <n:3-14> kilometres',
        'The men who unloaded wore no {badges|insignia}, and they did not {talk|speak} to us',
        'I was paid {double|twice the usual} and told to forget the road',
      ],
    },
    {
      role: 'fisherman',
      roles: 'fishermen',
      vantage: 'who watched the handover from his boat',
      sayings: [
        'There was a moon, and I could {count|make out} every {man|one of them}',
        'I have fished there for <n:11-38> years and never saw lorries at that hour',
        'When they noticed the boat, somebody {fired|shot} into the water',
        'My {brother|cousin} was with me and he {saw|counted} the same',
      ],
    },
    {
      role: 'former corporal',
      roles: 'former soldiers',
      vantage: 'who served at <depot> until <earlier> and was on guard at the gate',
      sayings: [
        'I wrote the number of each {lorry|truck} on my {hand|sleeve}',
        'We were told to face the wall while they passed',
        'I left the {service|army} because of it, and I am not the only one',
      ],
    },
  ],
  documents: [
    'a loading list signed at <depot>|the loading list',
    'a stores ledger kept at <depot>|the ledger',
    'a set of radio logs from <guard>|the radio logs',
    'a receipt found at <crossing>|the receipt',
  ],
  bodies: ['the <country> defence ministry', 'the command of <guard>', 'the governor’s office in <region>'],
  background: [
    'Fighting around <village> has {slowed|eased} since the {floods|snow} came, but {both|all} sides have used the {pause|lull} to bring in supplies. / Since the {floods|snow} came, fighting around <village> has {slowed|eased}; {both|all} sides have brought in supplies during the {pause|lull}.',
    '<Band> {holds|controls} <n:3-9> villages along the <river> and has {shelled|fired on} the road to <town> {repeatedly|several times} this {season|year}. / Along the <river>, <n:3-9> villages are held by <band>, whose gunners have {repeatedly|several times} {shelled|fired on} the <town> road.',
    '<Guard> was {raised|formed} in <year> with money from abroad and is {supposed|meant} to keep arms out of the region, not to {spread|scatter} them. / Raised with foreign money in <year>, <guard> is {supposed|meant} to keep arms out of the region.',
    'Entry to <depot> has been {barred|closed} to visitors since a second fence {went up|was built} around it. / A second fence {went up|was built} around <depot>, and visitors have been {barred|kept out} since.',
    'An embargo that <neighbour> and <n:4-12> other countries signed in <year> {forbids|bans} the transfer of weapons to armed groups in <region>. / Weapons may not be passed to armed groups in <region> under an embargo signed by <neighbour> and <n:4-12> other countries in <year>.',
    'The {price|cost} of a rifle on the black market in <town> has {halved|fallen by half} since the spring, traders say, a sign that {somebody|someone} is selling. / Traders say that a rifle on the black market in <town> costs {half|much less than} what it did in spring.',
    'Earlier inquiries into missing stores {ended|closed} without charges, and the {files|papers} were never {published|made public}. / No charges followed from earlier inquiries into missing stores, whose {files|papers} were never {published|made public}.',
  ],
  reactions: [
    'a force that feeds the war it was {hired|paid} to stop should be sent home',
    'the commission has to {examine|look into} where every {crate|box} went, and who {signed|gave the order}',
    'weapons do not walk to the river by themselves',
    'our own {villages|people} are being {shelled|fired on} with what was bought to protect them',
  ],
}
