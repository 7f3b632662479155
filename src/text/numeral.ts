const NAMED: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
}

/**
 * The number a single word stands for: "1,200", "12", "twelve"; null for other words, and for "one", which is mostly a pronoun.
 * @param word lower case.
 */
export const numeral = (word: string): number | null => {
  if (/^\d{1,3}(,\d{3}){1,4}$/.test(word)) return Number(word.replaceAll(',', ''))
  if (/^\d{1,12}(\.\d{1,6})?$/.test(word)) return Number(word)
  return Object.hasOwn(NAMED, word) ? (NAMED[word] as number) : null
}
