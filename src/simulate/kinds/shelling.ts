import type { StoryKind } from '../story-kind.ts'

/** Shells on a place full of people. */
export const shelling: StoryKind = {
  name: 'shelling',
  slots: {
    battery:
      'the Third Battery=the battery|the Steppe Brigade=the brigade|the artillery of the Northern Command=the artillery|the rocket troops at @place=the rocket troops',
    target:
      'the covered market in @place=the market|the bus station at @place=the bus station|a wedding hall in @place=the wedding hall|the camp near @place=the camp|the clinic in @place=the clinic|the grain port of @place=the port',
    weapon: 'cluster shells=shells|heavy mortars=mortars|incendiary rockets=rockets|120 mm shells=shells|unguided rockets=rockets',
    hill: '@place ridge=the ridge|Mount @place=the mountain|the heights above @place=the heights',
    general: '@person',
  },
  claims: [
    {
      subject: 'gunners of <battery>|<battery>|crews from <battery>',
      many: true,
      verb: 'hit/hit/hit|shell|bombard|strike/struck/struck',
      object: '<target>',
      objectMany: false,
      adjuncts: ['with <weapon>|using <weapon>', 'from <hill>|from positions on <hill>', 'killing # people|leaving # people dead'],
      number: [9, 73],
    },
    {
      subject: 'a drone|a small drone',
      many: false,
      verb: 'circle|hover over/hovered over/hovered over',
      object: '<target>',
      adjuncts: ['for # minutes|for some # minutes', 'before the first shell fell|ahead of the first salvo'],
      number: [11, 40],
    },
    {
      subject: 'General <general>|the sector commander, General <general>,',
      many: false,
      verb: 'order|command',
      object: 'the fire|the salvo',
      adjuncts: ['by radio|over an open radio channel', 'although scouts had seen no fighters|against the reports of scouts'],
    },
    {
      subject: 'rescuers|rescue teams',
      many: true,
      verb: 'pull out/pulled out/pulled out|recover|dig out/dug out/dug out',
      object: '# bodies|the bodies of # people',
      objectMany: true,
      adjuncts: ['from the rubble|from under the beams', 'by nightfall|before dark'],
      number: [8, 50],
    },
  ],
  witnesses: [
    {
      role: 'vegetable seller',
      roles: 'vegetable sellers',
      vantage: 'who was behind her stall when the shells fell',
      sayings: [
        'The first one fell {short|wide}, so people {stopped|turned} to look, and then came the others',
        'I {lay|was} under the {scales|bench} and saw only shoes',
        'There was no soldier {there|among us}, there never is on a market day',
        'My {apron|sleeve} was on fire and I did not {feel|notice} it',
      ],
    },
    {
      role: 'schoolteacher',
      roles: 'teachers',
      vantage: 'who watched the flashes from the school roof',
      sayings: [
        'Sound needs {nine|eleven} seconds from there, I teach that, so I {counted|knew}',
        'All of it came from the {same|one} {slope|place}',
        'I wrote down the {minutes|times} on the blackboard so that I would not {forget|mix them up}',
      ],
    },
    {
      role: 'former gunner',
      roles: 'former gunners',
      vantage: 'who served with the crews that day and has since fled',
      sayings: [
        'We were given the {figures|bearing} and no {name|reason}',
        'When we {learned|found out} what stood there, the lieutenant {vomited|was sick}',
        'It was <n:14-40> rounds, I {loaded|carried} them',
      ],
    },
    {
      role: 'ambulance driver',
      roles: 'ambulance drivers',
      vantage: 'who was parked across the road',
      sayings: [
        'I made <n:4-11> trips before they {hit|got} the {bridge|road} too',
        'They {waited|paused} until we were there, and then {began|started} again',
        'I have the {fragments|splinters} in a biscuit tin at home',
      ],
    },
  ],
  documents: [
    'a fire plan of <battery>|the fire plan',
    'intercepted radio traffic from <hill>|the intercepts',
    'satellite pictures of <hill>|the satellite pictures',
    'the register of the <town> mortuary|the mortuary register',
  ],
  bodies: ['the <country> general staff', 'the <country> defence ministry', 'the command on <hill>'],
  background: [
    'A truce {brokered|arranged} by <neighbour> in <earlier> had {held|lasted} for <n:14-70> days. / For <n:14-70> days, a truce that <neighbour> {brokered|arranged} in <earlier> had {held|lasted}.',
    '<Hill> {rises|stands} <n:3-12> kilometres from the town and has {changed|passed between} hands <n:2-6> times. / <n:3-12> kilometres from the town, <hill> has {changed|passed between} hands <n:2-6> times.',
    'Most of those who {stayed|remained} are {old|poor}; the rest have {left|gone} for <neighbour>. / The rest having {left|gone} for <neighbour>, most of those who {stayed|remained} are {old|poor}.',
    'More than <n:40-99> countries have {banned|outlawed} the {weapons|ammunition} in question, but none of the parties to this war. / None of the parties to this war has {banned|outlawed} the {weapons|ammunition} in question, as more than <n:40-99> countries have.',
    'A {mission|team} of monitors may {visit|see} the sites only with <n:2-5> days’ notice. / Only with <n:2-5> days’ notice may a {mission|team} of monitors {visit|see} the sites.',
    'The hospital in <town> has {asked|appealed} for blood, and {generators|tents} were set up in its yard. / {Generators|Tents} were set up in the yard of the hospital in <town>, which has {asked|appealed} for blood.',
  ],
  reactions: [
    'there can be no {talk|question} of an accident when a drone has {looked|been there} first',
    'those who {aim|point} guns at a market have {lost|given up} any claim to be called soldiers',
    'we will {put|bring} this before the council of the truce',
    'the {monitors|observers} must be let in at once',
  ],
}
