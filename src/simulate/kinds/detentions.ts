import type { StoryKind } from '../story-kind.ts'

/** People taken away, and where they were held. */
export const detentions: StoryKind = {
  name: 'detentions',
  slots: {
    service:
      'the security service=the service|the interior troops=the troops|the anti-terror unit=the unit|the gendarmes|the Directorate=the Directorate',
    held: 'a warehouse behind the @place station=the warehouse|the old tobacco factory in @place=the factory|a school gym in @place=the gym|a barge moored at @place=the barge|the cellar of the @place post office=the cellar',
    group:
      'students|trade unionists|farmers from the protest camp=farmers|journalists|members of the choir=singers|followers of the imam=worshippers',
    colonel: '@person',
  },
  claims: [
    {
      subject: 'men of <service>|officers from <service>|members of <service>',
      many: true,
      verb: 'hold/held/held|lock up/locked up/locked up|confine|keep/kept/kept',
      object: '# <group>|a group of # <group>',
      adjuncts: ['in <held>|inside <held>', 'without charges|without any charge'],
      number: [13, 94],
    },
    {
      subject: 'guards|the guards',
      many: true,
      verb: 'beat/beat/beaten|burn/burned/burned|kick',
      object: 'the prisoners|those who were held',
      objectMany: true,
      adjuncts: ['with cables|with lengths of cable', 'during questioning|while they were being questioned'],
    },
    {
      subject: 'a judge in <town>|the duty judge in <town>',
      many: false,
      verb: 'sign|approve',
      object: '# warrants|arrest warrants for # people',
      adjuncts: ['after the arrests|once the arrests had been made', 'without reading them|unread'],
      number: [12, 60],
    },
    {
      subject: 'relatives|families of the missing',
      many: true,
      verb: 'ask|petition',
      object: 'the prosecutor|the office of the prosecutor',
      adjuncts: ['for a list of names|for the names of those held', '# times|on # occasions'],
      number: [3, 12],
    },
  ],
  witnesses: [
    {
      role: 'cleaner',
      roles: 'cleaners',
      vantage: 'who mopped the floors where they were held',
      sayings: [
        'I was told to look at the {floor|bucket} and nothing else',
        'There was one {tap|bulb} for all of them, and the {youngest|smallest} cannot have been sixteen',
        'I carried out {notes|letters} in my {shoes|mop bucket} until they began to search us',
        'You could hear it through two {doors|walls}',
      ],
    },
    {
      role: 'student',
      roles: 'students',
      vantage: 'who was held there for <n:3-19> days and then let go',
      sayings: [
        'They took our {laces|belts} and our names, in that order',
        'We slept in {turns|shifts}, because there was room for {half|a third} of us to lie down',
        'Nobody showed me a {paper|warrant}, not when I came and not when I {left|was let out}',
        'I {counted|learned} the days by the {bells|loudspeaker}',
      ],
    },
    {
      role: 'van driver',
      roles: 'van drivers',
      vantage: 'who drove some of them there in a bakery van',
      sayings: [
        'They {said|told me} it was for one night, and to {leave|keep} the engine running',
        'My van still {smells|stinks}, and I have a family to feed with it',
        'I made the trip <n:3-7> times and was paid for {one|two}',
      ],
    },
    {
      role: 'paramedic',
      roles: 'paramedics',
      vantage: 'who was called in to treat one of them',
      sayings: [
        'I asked to take {him|the man} to hospital and was {shown|walked to} the door',
        'What I saw on his {back|feet} was not from a fall',
        'They {tore|took} the page out of my call book',
      ],
    },
  ],
  documents: [
    'a duty roster of <service>|the roster',
    'a transport order signed by Colonel <colonel>|the transport order',
    'a list of names scratched into a door of the building|the scratched list',
    'phone records of an officer of <service>|the phone records',
  ],
  bodies: ['<service>', 'the <country> justice ministry', 'the prosecutor’s office in <town>'],
  background: [
    'A decree of <earlier> lets <service> hold people for <n:3-15> days without {telling|informing} a court. / Without {telling|informing} a court, <service> may hold people for <n:3-15> days under a decree of <earlier>.',
    'Colonel <colonel> {took|was given} command of <service> in <year> and has never {spoken|talked} to the press. / In command of <service> since <year>, Colonel <colonel> has never {spoken|talked} to the press.',
    'The arrests {followed|came after} a {march|rally} against the decree that drew <n:300-900> people to <street>. / A {march|rally} against the decree, with <n:300-900> people on <street>, had {preceded|come before} the arrests.',
    '{Lawyers|Attorneys} who went to the building were told that it was {empty|a store}, and that they had no business there. / It was {empty|a store}, {lawyers|attorneys} were told who went to the building.',
    'In <neighbour>, a committee of exiles has {compiled|drawn up} a list with <n:40-300> names. / A list with <n:40-300> names has been {compiled|drawn up} by a committee of exiles in <neighbour>.',
    'Of the <n:20-90> complaints about <service> that the ombudsman {received|took in} in <year>, <n:2-4> were {taken up|pursued}. / The ombudsman {took up|pursued} <n:2-4> of <n:20-90> complaints about <service> in <year>.',
  ],
  reactions: [
    'every hour that those people are {held|kept} there is a crime of its own',
    'the prosecutor should go and knock on that door {today|this very day}',
    'we know this from <year>, and we know how it {ends|goes on}',
    'no decree {allows|permits} what is being described',
  ],
}
