/** Words that decide how far a phrase reaches and what it names; sets, in lower case. */
export const DIRECTION =
  /^(?:(?:north|south)?-?(?:east|west)?(?:ern)?|central|upper|lower|mainland|greater|downtown|rural|inner|outer|(?:.*-)?(?:held|controlled))$/

export const PLACE_OF = new Set(
  'city town village hamlet district province suburb suburbs region part parts heart outskirts neighbourhood neighborhood area areas capital north south east west northwest northeast southwest southeast port edge centre center island state governorate towns villages cities parts shores coast remains ruins streets gulf countryside'.split(
    ' ',
  ),
)
/** Words before a phrase that are no part of what it mentions. */
export const LOOSE = new Set(
  'many most each entire whole very primarily mainly mostly especially particularly only even just also both already largely'.split(
    ' ',
  ),
)
export const NAMED_OF = new Set(
  'city town village hamlet district province suburb region neighbourhood neighborhood capital port island state governorate camp base garrison airbase airport county'.split(
    ' ',
  ),
)
export const GROUP_OF = new Set(
  'people government population residents families family citizens inhabitants leadership army armed-forces men women'.split(' '),
)
export const OFFICE_OF = new Set(
  'president minister secretary commander head chief director leader spokesman spokeswoman spokesperson king queen ambassador governor mayor chairman chairwoman founder director-general secretary-general commissioner envoy representative advisor adviser deputy'.split(
    ' ',
  ),
)
export const SET_OF = new Set('group groups team teams bunch crowd handful'.split(' '))
export const COUNTED = new Set(['people', 'persons'])
