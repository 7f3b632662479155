import type { Random } from './random.ts'

/** How the invented tongues of this world build their names: syllables that begin, go on and end. */
const TONGUES = [
  [
    'Kar Ves Dra Mol Sel Tor Bran Lud Osk Prem Zab Gor Velk Hrad Stov',
    'a e i o u ova ani eli',
    'vik rov nitz mar sk brod din gard lev polye',
  ],
  [
    'Al Bel Cas Mon Ter Val Sant Cor Fer Lum Orb Pal Riv Tav Quel',
    'a e i o ari eno alla',
    'dera sano mira tella vanza nera luz corta gosa',
  ],
  ['Kesh Nar Tel Hab Zar Qas Rum Jed Sham Hal Mar Bas Dur Fal Nim', 'a i u ah am en', 'im abad ra sur an iq dan esh mar zan'],
  ['Oul Ton Ba Ma Kin Sek Fa Dia Lo Nze Ka Mbe Wa Tam Sog', 'a o e ou ia am', 'dougo kala nga bo mbe rou koro tane wele sso'],
  [
    'Har Wes Thorn Black Aln Mere Ash Cold Fen Stan Wick Hal Ren Dun Brack',
    'a e er en ing',
    'ford ham mouth ley wick stead haven port by combe',
  ],
  ['Lan Shu Min Kao Tai Hon Yen Bao Rei Sun Ming Dao Vin Phu Lac', 'a i o u ai an', 'ling shan gai po ruo tang hai binh nam chau'],
] as const

const GIVEN = {
  he: `Tomas Pavel Adil Marek Josef Anton Karim Ruben Stellan Ivo Emil Bashir Oren Luca Samir Teodor Viktor Yusuf Dario Henrik Mateo Idris Aleksi Florin
    Gregor Nuno Petar Rafik Simeon Walid Zoran Bruno Casimir Dmitar Elias Farouk Goran Hamid Ismet Jonas Kemal Leon Milos Nikola Omar Piotr Rashid
    Stefan Tariq Ulrich Vasil Xavier Yonas Andrej Benoit Cornel Desmond Edgar Fabian Gilles Hugo Ivan Julius Konrad Lazar Moses Nestor Osman Patrick`,
  she: `Anele Lucie Mirela Ada Nadia Ines Katya Salma Greta Oona Rania Vera Teresa Yara Zofia Amina Bruna Clara Daria Elif Fatima Gita Hana Irena Jana
    Karla Leila Marta Noor Olga Petra Rosa Sabine Tamar Ulla Viola Wanda Yelena Zeynep Alma Beatriz Camila Dunja Esther Flora Hilda Ilse Judit
    Klara Lena Miriam Nela Odile Paula Rita Selma Thea Ursula Valeria Agnes Birgit Celine Dalia Edith Farah Gisela Helga Ivana Jasna Lidia`,
}
const given = { he: GIVEN.he.split(/\s+/), she: GIVEN.she.split(/\s+/) }
const tongues = TONGUES.map((tongue) => tongue.map((syllables) => syllables.split(' ')))

export type Tongue = number

export const TONGUE_COUNT = TONGUES.length

/** A place that stands on no map. */
export const placeName = (random: Random, tongue: Tongue): string => {
  const [first, middle, last] = tongues[tongue] as [string[], string[], string[]]
  const name = random.pick(first) + (random.chance(0.45) ? random.pick(middle) : '') + random.pick(last)
  if (random.chance(0.12)) return `${random.pick(['Port', 'Upper', 'Lower', 'New', 'East', 'North'])} ${name}`
  return name
}

/** A family name that belongs to the tongue. */
export const familyName = (random: Random, tongue: Tongue): string => {
  const [first, middle, last] = tongues[tongue] as [string[], string[], string[]]
  const stem =
    random.pick(first) + random.pick(middle) + (random.chance(0.5) ? random.pick(['l', 'n', 'r', 's', 't', 'm', 'v', 'd']) : '')
  if (random.chance(0.35)) return stem + random.pick(['e', 'ic', 'en', 'ar', 'os', 'is', 'aux', 'ane'])
  return stem + random.pick(last).slice(0, 3)
}

export interface Person {
  readonly given: string
  readonly family: string
  readonly name: string
  readonly pronoun: 'he' | 'she'
}

export const person = (random: Random, tongue: Tongue): Person => {
  const pronoun = random.chance(0.5) ? 'he' : 'she'
  const one = random.pick(given[pronoun])
  const family = familyName(random, tongue)
  return { given: one, family, name: `${one} ${family}`, pronoun }
}
