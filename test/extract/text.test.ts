import { describe, expect, it } from 'vitest'
import { body, codes, reportOf, words } from './given.ts'

const PROSE =
  'The harbour of Velm was closed for three days after divers found a hole in the northern wall, its keeper said on the quay.'

describe('plain text', () => {
  it('is the file letter for letter, line ends and no-break spaces as they are', async () => {
    const text = `Velm closes its harbour\r\n\r\n${PROSE}\u00a0It\twas  dry.\r\n`
    expect((await reportOf(text)).text).toBe(text)
    expect((await reportOf(new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]))).text).toBe(text)
  })

  it.each([
    'Velm closes its harbour',
    'Velm Closes Harbour After Divers Find Hole In Wall',
    'Velm closes harbour after divers find hole in wall.',
    'Why is the harbour of Velm closed?',
    'EXCLUSIVE: ‘Nobody was told’ of hole in wall',
  ])('takes its first line for the title where it reads like one: %s', async (line) => {
    const report = await reportOf(`${line}\n\n${PROSE} ${PROSE}\n\nNobody was hurt.`)
    expect(words(report, report.title)).toBe(line)
    expect(body(report)[0]).toBe(`${PROSE} ${PROSE}`)
  })

  it.each([
    PROSE,
    '“We were never told of it,” the keeper said on Monday.',
    'VELM (Reuters) - The harbour of Velm was closed.',
    'It was on a Monday that the keeper of the harbour first saw the water fall, he said.',
  ])('takes no title where the story begins at once, and says so: %s', async (line) => {
    const report = await reportOf(`${line}\n\n${PROSE} ${PROSE}\n\nNobody was hurt.`)
    expect(report.title).toBeNull()
    expect(codes(report)).toContain('D_NO_TITLE')
    expect(body(report).length).toBe(3)
  })

  it('takes a headline of two lines where the first runs on', async () => {
    const report = await reportOf(`Velm closes its harbour;\nDivers find hole in northern wall\n\n${PROSE}\n\nNobody was hurt.`)
    expect(words(report, report.title)).toBe('Velm closes its harbour;\nDivers find hole in northern wall')
  })

  it('links the addresses it names', async () => {
    const report = await reportOf(`Velm closes its harbour\n\n${PROSE} See https://velm.example/wall?a=1.`)
    expect(report.links).toMatchObject([{ url: 'https://velm.example/wall?a=1' }])
    expect(words(report, report.links[0]?.span ?? null)).toBe('https://velm.example/wall?a=1')
  })

  it('gives white space no body, and a doubt', async () => {
    const report = await reportOf(' \n\t\n ')
    expect(report.body).toEqual([])
    expect(codes(report)).toEqual(['D_NO_ARTICLE'])
  })
})

const bytes = (text: string, table: Readonly<Record<string, number>>): Uint8Array =>
  Uint8Array.from([...text].map((letter) => table[letter] ?? letter.charCodeAt(0)))
const wide = (text: string, low: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (low ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
}

describe('encodings', () => {
  const text = `Velm closes its harbour\n\n${PROSE} Żona, она, نعم.`

  it.each([
    ['UTF-16, little end first', true, true],
    ['UTF-16, big end first', false, true],
    ['UTF-16 without a mark, little end first', true, false],
    ['UTF-16 without a mark, big end first', false, false],
  ])('reads %s', async (_, low, mark) => {
    const report = await reportOf(wide(text, low, mark))
    expect(report.text).toBe(text)
    expect(codes(report).includes('D_ENCODING')).toBe(!mark)
  })

  it('reads Windows-1252 with its quote marks and dashes, and says that it guessed', async () => {
    const report = await reportOf(
      bytes(`${PROSE} “So – it is,” said Mr Café. It cost €5…`, { '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80, '…': 0x85, é: 0xe9 }),
    )
    expect(report.text).toBe(`${PROSE} “So – it is,” said Mr Café. It cost €5…`)
    expect(codes(report)).toContain('D_ENCODING')
  })

  it('reads Windows-1251', async () => {
    const russian =
      'Гавань была закрыта на три дня после того, как водолазы нашли дыру в стене. Никто не пострадал, сказал смотритель порта в понедельник утром.'
    const encoded = Uint8Array.from(
      [...russian].map((letter) => (letter.charCodeAt(0) >= 0x410 ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0))),
    )
    const report = await reportOf(encoded)
    expect(report.text).toBe(russian)
    expect(report.language).toBe('ru')
    expect(codes(report)).toEqual(expect.arrayContaining(['D_ENCODING', 'D_LANGUAGE']))
  })

  it('reads what a page declares where its bytes are no UTF-8', async () => {
    const report = await reportOf(
      bytes(`<html><head><meta charset="windows-1250"></head><body><p>${PROSE} Był łaskaw.</p><p>${PROSE}</p></body></html>`, {
        ł: 0xb3,
      }),
      {
        mediaType: 'text/html',
      },
    )
    expect(body(report)[0]).toContain('Był łaskaw.')
    expect(codes(report)).not.toContain('D_ENCODING')
  })

  it('replaces invalid bytes and counts them', async () => {
    const report = await reportOf(
      Uint8Array.from([...new TextEncoder().encode(`${PROSE} Café ночь `), 0xff, 0xfe, ...new TextEncoder().encode(' end.')]),
    )
    expect(report.text).toBe(`${PROSE} Café ночь \ufffd\ufffd end.`)
    expect(report.doubts.find(({ code }) => code === 'D_INVALID_BYTES')?.text).toContain('2 sequences')
  })

  it('tells a character cut off at the end from a bad one', async () => {
    const whole = new TextEncoder().encode(`${PROSE} Она знала`)
    const report = await reportOf(whole.subarray(0, whole.length - 1))
    expect(codes(report)).toContain('D_TRUNCATED')
    expect(codes(report)).not.toContain('D_INVALID_BYTES')
  })
})

describe('language', () => {
  it.each([
    ['en', PROSE],
    [
      'de',
      'Der Hafen von Velm wurde für drei Tage geschlossen, nachdem Taucher ein Loch in der nördlichen Mauer gefunden hatten, sagte der Hafenmeister.',
    ],
    ['ar', 'أغلق الميناء ثلاثة أيام بعد أن وجد الغواصون ثقبا في الجدار الشمالي، كما قال حارس الميناء يوم الاثنين.'],
  ])('tells %s', async (language, text) => {
    const report = await reportOf(`${text} ${text}`)
    expect(report.language).toBe(language)
    expect(codes(report).includes('D_LANGUAGE')).toBe(language !== 'en')
  })

  it('says nothing of a text too short to tell', async () => {
    expect((await reportOf('Velm.')).language).toBeNull()
  })
})
